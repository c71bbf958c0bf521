import { checkNewThread } from '../../limits/channels.ts';
import { threadFor } from '../../world/find.ts';
import {
  addThreadMember,
  joinThread,
  leaveThread,
  removeThreadMember,
  threadMemberFor,
  threadMembersFor,
} from '../../world/thread-members.ts';
import { archivedThreads, createThread, createThreadFromMessage } from '../../world/threads.ts';
import { channelToWire, threadMemberToWire } from '../../world/wire-channel.ts';
import { type Call, created, nothing, ok, type Route, route } from '../route.ts';
import { listed } from '../thread-list.ts';

const members = '/channels/:channel/thread-members';

export const threadRoutes: readonly Route[] = [
  route('POST /channels/:channel/threads', ({ world, actorId, id, body }) => {
    checkNewThread(body);
    return created(channelToWire(world, createThread(world, actorId, id('channel'), body), actorId));
  }),
  route('POST /channels/:channel/messages/:message/threads', ({ world, actorId, id, body }) => {
    checkNewThread(body);
    const from = { channelId: id('channel'), messageId: id('message') };
    return created(channelToWire(world, createThreadFromMessage(world, actorId, from, body), actorId));
  }),
  route('GET /channels/:channel/threads/archived/public', (call) => archived(call, 'public')),
  route('GET /channels/:channel/threads/archived/private', (call) => archived(call, 'private')),
  route(`GET ${members}`, ({ world, actorId, id }) => {
    const thread = threadFor(world, actorId, id('channel'));
    return ok(
      threadMembersFor(world, actorId, thread.id).map((userId) => threadMemberToWire(thread, userId)),
    );
  }),
  route(`GET ${members}/@me`, (call) => member(call, call.actorId)),
  route(`GET ${members}/:user`, (call) => member(call, call.id('user'))),
  route(`PUT ${members}/@me`, ({ world, actorId, id }) => {
    joinThread(world, actorId, id('channel'));
    return nothing();
  }),
  route(`PUT ${members}/:user`, ({ world, actorId, id }) => {
    addThreadMember(world, actorId, id('channel'), id('user'));
    return nothing();
  }),
  route(`DELETE ${members}/@me`, ({ world, actorId, id }) => {
    leaveThread(world, actorId, id('channel'));
    return nothing();
  }),
  route(`DELETE ${members}/:user`, ({ world, actorId, id }) => {
    removeThreadMember(world, actorId, id('channel'), id('user'));
    return nothing();
  }),
];

function archived(call: Call, kind: 'public' | 'private') {
  const threads = archivedThreads(call.world, call.actorId, call.id('channel'), kind);
  return ok({ ...listed(call, threads), has_more: false });
}

function member({ world, actorId, id }: Call, userId: string) {
  return ok(threadMemberToWire(threadMemberFor(world, actorId, id('channel'), userId), userId));
}
