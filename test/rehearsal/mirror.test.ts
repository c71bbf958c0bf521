import { PermissionFlagsBits as bit, GuildScheduledEventStatus as Status } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { invited } from '../../rehearsal/quiet-server.ts';
import {
  deleteScheduledEvent,
  editScheduledEvent,
  scheduledEventsFor,
} from '../../rehearsal/world/events.ts';
import { editRole } from '../../rehearsal/world/roles.ts';
import { anaBenAndCleo, roomOf, wish } from '../support/circle.ts';
import { day, hour, minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { hasHeard, letsTheBot, requestsTo } from '../support/rooms.ts';

const events = /^\/guilds\/\d+\/scheduled-events/u;
const [first, second] = [new Date('2026-03-03T18:30:00Z'), new Date('2026-03-10T18:30:00Z')];

/** The events this person finds in the server's list. */
const seenBy = ({ discord, guildId }: Rehearsal, { id }: Person) =>
  scheduledEventsFor(discord.world, id, guildId);
const startsSeenBy = (rehearsal: Rehearsal, person: Person) =>
  seenBy(rehearsal, person).map(({ startsAt }) => startsAt);

/** Somebody who runs the server lets people and the bot make events, or not any more. */
function letsMakeEvents(rehearsal: Rehearsal, may: boolean): void {
  const { world, people } = rehearsal.discord;
  const everyone = { guildId: rehearsal.guildId, roleId: rehearsal.guildId };
  const before = world.guilds.get(rehearsal.guildId)?.roles.get(rehearsal.guildId)?.permissions ?? 0n;
  const permissions = String(may ? before | bit.CreateEvents : before & ~bit.CreateEvents);
  editRole(world, people.owner(rehearsal.guildId).id, everyone, { permissions });
  letsTheBot(rehearsal, may ? invited : invited & ~bit.CreateEvents);
}

describe('the event of a circle', () => {
  const inRoom = async (room: string) => {
    const rehearsal = await rehearse({ features: ['COMMUNITY'] });
    const held = await anaBenAndCleo(rehearsal, 8, { room });
    const edits = (options: Readonly<Record<string, string | boolean>>) =>
      rehearsal.uses(held.host, '/circle edit', { circle: 'Maple', ...options });
    return { ...held, edits };
  };

  test.for(['Voice channel', 'Stage (Community servers only)'])(
    'in a %s is seen by those who see the room and by nobody else, and says nothing',
    async (room) => {
      const { rehearsal, host, ana, edits } = await inRoom(room);
      expect(await edits({ mirrored: true })).toContain('Its next meeting is an event in this server');
      await rehearsal.passes(minute);
      const [event, ...more] = seenBy(rehearsal, ana);
      expect(more).toEqual([]);
      expect(event).toMatchObject({ name: 'Circle', startsAt: first, channelId: roomOf(host) });
      expect(`${event?.name} ${event?.description}`).not.toMatch(/Maple|parent/u);
      expect(wish.topic).toContain('parent');
      expect(seenBy(rehearsal, rehearsal.person('Olga'))).toEqual([]);
    },
  );

  test('is not to be had for a room in writing: everybody would see it', async () => {
    const { rehearsal, edits } = await inRoom('Text channel');
    expect(await edits({ mirrored: true })).toContain('would show it to everybody');
    await rehearsal.passes(minute);
    expect(requestsTo(rehearsal, events)).toEqual([]);
  });

  test('is one, moves on to the next meeting when one is over, and goes when it is not wanted', async () => {
    const { rehearsal, ana, edits } = await inRoom('Voice channel');
    await edits({ mirrored: true });
    await rehearsal.passes(first.getTime() - rehearsal.clock.now().getTime() + minute);
    expect(startsSeenBy(rehearsal, ana)).toEqual([first]);
    await rehearsal.passes(2 * hour);
    expect(startsSeenBy(rehearsal, ana)).toEqual([second]);
    await edits({ mirrored: false });
    await rehearsal.passes(minute);
    expect(seenBy(rehearsal, ana)).toEqual([]);
  });

  test('moves on also when somebody has started it, or has deleted it by hand', async () => {
    const { rehearsal, ana, edits } = await inRoom('Voice channel');
    const { world, people } = rehearsal.discord;
    const owner = people.owner(rehearsal.guildId).id;
    await edits({ mirrored: true });
    await rehearsal.passes(first.getTime() - rehearsal.clock.now().getTime() + minute);
    const of = () => {
      const [event] = seenBy(rehearsal, ana);
      if (event === undefined) throw new Error('There is no event.');
      return { guildId: rehearsal.guildId, eventId: event.id };
    };
    for (const status of [Status.Active, Status.Completed])
      editScheduledEvent(world, owner, of(), { status });
    await rehearsal.passes(2 * hour);
    expect(startsSeenBy(rehearsal, ana)).toEqual([second]);
    deleteScheduledEvent(world, owner, of());
    await rehearsal.passes(8 * day);
    expect(startsSeenBy(rehearsal, ana)).toEqual([new Date('2026-03-17T18:30:00Z')]);
  });

  test('goes along to another room, and away with the last one', async () => {
    const { rehearsal, host, ana, edits } = await inRoom('Voice channel');
    await edits({ mirrored: true });
    await edits({ room: 'Stage (Community servers only)' });
    await rehearsal.passes(minute);
    expect(seenBy(rehearsal, ana)).toMatchObject([{ startsAt: first, channelId: roomOf(host) }]);
    await edits({ room: 'Text channel' });
    await rehearsal.passes(minute);
    for (const person of [ana, rehearsal.discord.people.owner(rehearsal.guildId)])
      expect(seenBy(rehearsal, person)).toEqual([]);
  });

  test.for(['lost', 'cut'] as const)('is not there twice when the answer is %s', async (answer) => {
    const { rehearsal, ana, edits } = await inRoom('Voice channel');
    rehearsal.discord.faults.next({ method: 'POST', path: events, answer, times: 2 });
    await edits({ mirrored: true });
    await rehearsal.passes(minute);
    await rehearsal.restartsTheBot();
    expect(startsSeenBy(rehearsal, ana)).toEqual([first]);
  });

  test('waits for room in a full list, and the host is told', async () => {
    const { rehearsal, host, ana, edits } = await inRoom('Voice channel');
    const { caps } = rehearsal.discord.world;
    caps.scheduledEvents = 0;
    await edits({ mirrored: true });
    await rehearsal.passes(2 * hour);
    expect(host.reads(roomOf(host)).match(/no room for another event/gu)).toHaveLength(1);
    caps.scheduledEvents = 100;
    await rehearsal.passes(hour);
    expect(startsSeenBy(rehearsal, ana)).toEqual([first]);
  });

  test('is refused in words where the bot may not make one', async () => {
    const { rehearsal, host, edits } = await inRoom('Voice channel');
    letsMakeEvents(rehearsal, false);
    await hasHeard(rehearsal, host);
    expect(await edits({ mirrored: true })).toContain(
      'I need these permissions in this server: Create Events',
    );
    expect(requestsTo(rehearsal, events)).toEqual([]);
  });

  test('whose bot may not keep it any more: the host is told once, and it comes back with the permission', async () => {
    const { rehearsal, host, ana, edits } = await inRoom('Voice channel');
    await edits({ mirrored: true });
    await rehearsal.passes(minute);
    letsMakeEvents(rehearsal, false);
    await hasHeard(rehearsal, host);
    const before = rehearsal.discord.invalidRequests;
    await edits({ topic: 'Another topic' });
    await rehearsal.passes(3 * hour);
    const told = host.reads(roomOf(host)).match(/I need Create Events/gu);
    expect(told).toHaveLength(1);
    expect(rehearsal.discord.invalidRequests).toBe(before);
    letsMakeEvents(rehearsal, true);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(2 * hour);
    expect(startsSeenBy(rehearsal, ana)).toEqual([first]);
  });
});
