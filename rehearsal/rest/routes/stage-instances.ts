import { checkNewStage, checkStageEdit } from '../../limits/stage.ts';
import { guildChannelFor, guildFor } from '../../world/find.ts';
import { closeStage, editStage, openStage, stageFor } from '../../world/stage.ts';
import type { StageInstance } from '../../world/state.ts';
import { stageToWire } from '../../world/wire-voice.ts';
import { type Call, nothing, ok, type Route, route } from '../route.ts';

const one = '/stage-instances/:channel';

export const stageRoutes: readonly Route[] = [
  route('POST /stage-instances', (call) => {
    const { world, actorId, body } = call;
    checkNewStage(body);
    return ok(shown(call, openStage(world, actorId, body)));
  }),
  route(`GET ${one}`, (call) => ok(shown(call, stageFor(call.world, call.actorId, call.id('channel'))))),
  route(`PATCH ${one}`, (call) => {
    const { world, actorId, id, body } = call;
    checkStageEdit(body);
    return ok(shown(call, editStage(world, actorId, id('channel'), body)));
  }),
  route(`DELETE ${one}`, ({ world, actorId, id }) => {
    closeStage(world, actorId, id('channel'));
    return nothing();
  }),
];

function shown({ world, actorId }: Call, stage: StageInstance) {
  const { guildId } = guildChannelFor(world, actorId, stage.channelId);
  return stageToWire(guildFor(world, actorId, guildId), stage);
}
