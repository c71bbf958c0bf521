import { expect, test } from 'vitest';
import { counted, offsetsOf, reminded } from '../../../src/features/recipient/recipient.ts';
import { atTheDoor, usualOffsets, usualWish } from '../../../src/features/reminder-wish/wish.ts';
import { guild, seatFor, user } from '../../support/make.ts';

const [ana, ben, cleo] = [user('ana'), user('ben'), user('cleo')];
const usual = usualWish(guild(), ana);

test('everybody who is awaited is reminded as they wish, in the order of their places', () => {
  const seats = [
    seatFor({ userId: cleo, place: 3, state: 'active' }),
    seatFor({ userId: ben, place: 2, state: 'paused' }),
    seatFor({ userId: ana, place: 1 }),
  ];
  const wish = { ...usual, way: 'dm' as const };
  expect(reminded(seats, { guild: guild(), wishes: new Map([[cleo, wish]]) })).toEqual([
    { person: ana, place: 1, wish: usual },
    { person: cleo, place: 3, wish },
  ]);
});

test('times before a meeting are the usual ones and those that somebody wishes for, each once', () => {
  const inRoom = usualOffsets.filter((one) => one !== atTheDoor);
  expect(offsetsOf([])).toEqual(inRoom);
  const [first] = inRoom;
  if (first === undefined) throw new Error('There are usual times.');
  expect(offsetsOf([{ ...usual, way: 'room', offsets: [first, 77] }])).toEqual([...inRoom, 77]);
  expect(offsetsOf([{ ...usual, way: 'none', offsets: [77] }])).toEqual(inRoom);
  expect(offsetsOf([{ ...usual, way: 'room', offsets: [atTheDoor] }])).toEqual(inRoom);
  expect(offsetsOf([{ ...usual, way: 'dm', offsets: [atTheDoor] }])).toEqual([...inRoom, atTheDoor]);
});

test('answers are counted, and name nobody', () => {
  expect(counted(['coming', 'away', 'coming', 'listening'])).toEqual({ coming: 2, listening: 1, away: 1 });
  expect(counted([])).toEqual({ coming: 0, listening: 0, away: 0 });
});
