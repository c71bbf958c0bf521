import { checkNewChannel } from '../../limits/channels.ts';
import { withOverwriteTypes } from '../../limits/overwrites.ts';
import { channelsFor, createChannel } from '../../world/channels.ts';
import { guildFor } from '../../world/find.ts';
import { activeThreads } from '../../world/threads.ts';
import { channelToWire } from '../../world/wire-channel.ts';
import { guildToWire } from '../../world/wire-guild.ts';
import { created, ok, type Route, route } from '../route.ts';
import { listed } from '../thread-list.ts';

export const guildRoutes: readonly Route[] = [
  route('GET /guilds/:guild', ({ world, actorId, id, query }) => {
    const guild = guildFor(world, actorId, id('guild'));
    const counts = {
      approximate_member_count: guild.members.size,
      approximate_presence_count: guild.members.size,
    };
    return ok({ ...guildToWire(guild), ...(query.truth('with_counts') ? counts : {}) });
  }),
  route('GET /guilds/:guild/channels', ({ world, actorId, id }) => {
    return ok(
      channelsFor(world, actorId, id('guild')).map((channel) => channelToWire(world, channel, actorId)),
    );
  }),
  route('POST /guilds/:guild/channels', ({ world, actorId, id, body: sent }) => {
    const body = withOverwriteTypes(sent);
    checkNewChannel(body);
    return created(channelToWire(world, createChannel(world, actorId, id('guild'), body), actorId));
  }),
  route('GET /guilds/:guild/threads/active', (call) => {
    const threads = activeThreads(call.world, call.actorId, call.id('guild'));
    return ok({ ...listed(call, threads), has_more: false });
  }),
];
