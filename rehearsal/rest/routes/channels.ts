import { checkChannelEdit } from '../../limits/channels.ts';
import { checkOverwrite, withOverwriteTypes } from '../../limits/overwrites.ts';
import { deleteChannel, editChannel } from '../../world/channels.ts';
import { channelFor } from '../../world/find.ts';
import { deleteOverwrite, setOverwrite } from '../../world/overwrites.ts';
import { channelToWire } from '../../world/wire-channel.ts';
import { nothing, ok, type Route, route } from '../route.ts';

const one = '/channels/:channel';

export const channelRoutes: readonly Route[] = [
  route(`GET ${one}`, ({ world, actorId, id }) => {
    return ok(channelToWire(world, channelFor(world, actorId, id('channel')), actorId));
  }),
  route(`PATCH ${one}`, ({ world, actorId, id, body: sent }) => {
    const body = withOverwriteTypes(sent);
    checkChannelEdit(body);
    return ok(channelToWire(world, editChannel(world, actorId, id('channel'), body), actorId));
  }),
  route(`DELETE ${one}`, ({ world, actorId, id }) => {
    const wire = channelToWire(world, channelFor(world, actorId, id('channel')), actorId);
    deleteChannel(world, actorId, id('channel'));
    return ok(wire);
  }),
  route(`PUT ${one}/permissions/:overwrite`, ({ world, actorId, id, body }) => {
    checkOverwrite(body);
    setOverwrite(world, actorId, id('channel'), { ...body, id: id('overwrite') });
    return nothing();
  }),
  route(`DELETE ${one}/permissions/:overwrite`, ({ world, actorId, id }) => {
    deleteOverwrite(world, actorId, id('channel'), id('overwrite'));
    return nothing();
  }),
];
