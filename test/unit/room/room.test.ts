import { expect, test } from 'vitest';
import { knownRoom } from '../../../src/features/room/room.ts';
import { channel } from '../../support/make.ts';

const roomId = channel('maple');

test('a circle goes on using its room', () => {
  expect(knownRoom({ roomId, roomSession: 1 }, { kind: 'text', live: true, session: 2 })).toBe(roomId);
  expect(
    knownRoom({ roomId: null, roomSession: null }, { kind: 'text', live: true, session: 2 }),
  ).toBeUndefined();
});

test('a session that is held in a thread has one of its own', () => {
  const before = { roomId, roomSession: 1 };
  expect(knownRoom(before, { kind: 'thread', live: true, session: 2 })).toBeUndefined();
  expect(knownRoom(before, { kind: 'thread', live: true, session: 1 })).toBe(roomId);
  expect(knownRoom(before, { kind: 'thread', live: false, session: 2 })).toBe(roomId);
});
