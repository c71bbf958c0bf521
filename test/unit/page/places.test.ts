import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { nothingReceived, receive } from '../../../rehearsal/page/connection/received.ts';
import { grouped } from '../../../rehearsal/page/conversation/grouping.ts';
import { readAddress, writeAddress } from '../../../rehearsal/page/place/address.ts';
import { firstToOpen } from '../../../rehearsal/page/place/where.ts';
import { atTheScreen } from '../../played-discord/screens/at-the-screen.ts';

describe('where the reader is', () => {
  test('is kept in the address, by name', () => {
    const address = { person: 'Ana Maria', channel: '42' };
    expect(readAddress(writeAddress(address))).toEqual(address);
    expect(readAddress('')).toEqual({ person: undefined, channel: undefined });
  });

  test('is at first where somebody called for her, else in the first text channel', () => {
    const { ana, channel, says, screen } = atTheScreen();
    const quiet = channel('quiet');
    expect(firstToOpen(screen(ana))?.name).toBe('maple');
    says({ content: `<@${ana.id}>`, allowed_mentions: { users: [ana.id] } }, quiet.id);
    expect(firstToOpen(screen(ana))).toMatchObject({ name: 'quiet', type: ChannelType.GuildText });
  });
});

describe('a conversation', () => {
  test('says a name once while somebody goes on, and again after a while or a day', async () => {
    const { ana, ben, clock, maple, screen } = atTheScreen();
    const says = async (person: typeof ana, minutes: number) => {
      await clock.move(minutes * 60_000);
      await person.writes(maple.id, 'and then');
    };
    await says(ana, 0);
    await says(ana, 1);
    await says(ben, 1);
    await says(ben, 8);
    await says(ben, 24 * 60);
    const placed = grouped(screen(ana).conversation?.messages ?? []);
    expect(placed.map(({ beginsDay, goesOn }) => [beginsDay, goesOn])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [true, false],
    ]);
  });
});

test('what went on behind the scene begins anew with another scene, and goes on otherwise', () => {
  const line = (id: number) => ({ id, at: 0, kind: 'log', text: String(id), failed: false }) as const;
  const first = receive(nothingReceived, { kind: 'behind', lines: [line(1), line(2)] }, 0);
  const more = receive(first, { kind: 'behind', lines: [line(3)] }, 0);
  expect(more.behind.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(receive(more, { kind: 'behind', lines: [line(1)] }, 0).behind.map(({ id }) => id)).toEqual([1]);
});
