import { checkVoiceStatus } from '../../limits/channels.ts';
import { checkVoiceStateEdit } from '../../limits/members.ts';
import { guildFor } from '../../world/find.ts';
import { setOwnVoiceState, setVoiceState } from '../../world/stage-voice.ts';
import { setVoiceStatus, voiceStateFor } from '../../world/voice.ts';
import { voiceStateToWire } from '../../world/wire-voice.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const states = '/guilds/:guild/voice-states';

export const voiceRoutes: readonly Route[] = [
  route(`GET ${states}/@me`, (call) => stateOf(call, call.actorId)),
  route(`GET ${states}/:user`, (call) => stateOf(call, call.id('user'))),
  route(`PATCH ${states}/@me`, ({ world, actorId, id, body }) => {
    checkVoiceStateEdit(body);
    setOwnVoiceState(world, actorId, id('guild'), body);
    return nothing();
  }),
  route(`PATCH ${states}/:user`, ({ world, actorId, id, body }) => {
    checkVoiceStateEdit(body);
    setVoiceState(world, actorId, { guildId: id('guild'), userId: id('user') }, body);
    return nothing();
  }),
  route('PUT /channels/:channel/voice-status', ({ world, actorId, id, body }) => {
    checkVoiceStatus(body);
    setVoiceStatus(world, actorId, id('channel'), body.status ?? null);
    return nothing();
  }),
];

function stateOf({ world, actorId, id }: Call, userId: string) {
  const guild = guildFor(world, actorId, id('guild'));
  return ok(voiceStateToWire(world, guild, voiceStateFor(world, actorId, guild.id, userId)));
}
