import { mostSpread } from '../../src/features/reminder/plan.ts';
import { ChannelId, CircleId, ConcernId, GuildId, UserId } from '../../src/lib/ids.ts';
import { hours } from '../../src/lib/time.ts';
import type { Stores } from '../../src/stores.ts';

const guild = GuildId.parse('300000000000000001');
const person = UserId.parse('300000000000000002');
const room = ChannelId.parse('300000000000000003');
const circle = CircleId.parse('abcdefghijkl');
const concern = ConcernId.parse('abcdefghijkl');
const now = new Date('2026-11-24T18:00:00Z');
const before = new Date(now.getTime() - hours(1));

/** What is asked again and again, or while somebody waits, of tables that grow with the number of circles. */
export const hotQueries: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  'rows that are due': ({ due }) => due.due(now, 50),
  'taking a row': ({ due }) => due.claim('meeting:abcdefghijkl', 'nobody', now, now),
  'how many rows wait': ({ due }) => due.waiting(now),
  'what is due next': ({ due }) => due.next(),
  'reminders planned near a time': ({ due }) => due.countBetween('reminder', before, now, mostSpread),
  'the last direct reminder planned': ({ due }) => due.lastUntried('reminder-dm'),
  'finished rows of long ago': ({ due }) => due.forgetFinishedBefore(before),
  'seats of a circle': ({ seats }) => seats.of(circle),
  'seats that are taken, and one more': ({ seats }) => seats.near(circle, person),
  'how many wait before somebody': ({ seats }) =>
    seats.ahead({ circleId: circle, place: 7, state: 'waitlisted' }),
  'seats of a person': ({ seats }) => seats.ofPerson(person),
  'how many seats are taken': ({ seats }) => seats.taken([circle]),
  'a circle by name': ({ circles }) => circles.named(guild, 'Maple'),
  'circles by some letters': ({ circles }) => circles.namesLike(guild, 'ma'),
  'circles looked for': ({ circles }) => circles.looked(guild, { tag: 'grief', day: 'TU' }),
  'tags by some letters': ({ circles }) => circles.tagsLike(guild, 'gr'),
  'the circle of a room': ({ circles }) => circles.withRoom(guild, room),
  'circles somebody hosts': ({ circles }) => circles.hostedBy(person),
  'the public list': ({ directory }) => directory.listed(),
  'answers to a meeting': ({ answers }) => answers.to(circle, now),
  'who will not come to a meeting': ({ answers }) => answers.awayFrom(circle, now),
  'how people want to be reminded': ({ wishes }) => wishes.among(guild, [person]),
  'people to be kept apart': ({ apart }) => apart.concerning(guild, person),
  'messages of a circle': ({ postings }) => postings.awake(circle),
  'the running session': ({ sessions }) => sessions.running(circle),
  'the calendar of an address': ({ feeds }) => feeds.withHash('a hash'),
  'mutes of a circle': ({ mutes }) => mutes.ofCircle(circle),
  'people in the threads of a circle': ({ threads }) => threads.ofCircle(circle),
  'what was done towards somebody': ({ steps }) => steps.of(guild, person),
  'the last vote about a report': ({ votes }) => votes.lastOn(concern),
  'the event of a circle': ({ mirrors }) => mirrors.of(circle),
};

/** Whether a plan finds its rows by an index, and reads no table, and no index, from one end to the other. */
export function isIndexed(plan: readonly string[]): boolean {
  const count = (pattern: RegExp): number => plan.filter((line) => pattern.test(line)).length;
  // Our tables begin with a capital; others are results of a step before, which have to be read whole.
  if (plan.some((line) => /^SCAN (main\.)?[A-Z]/u.test(line) || /\bSeq Scan\b/u.test(line))) return false;
  return count(/\bIndex (Only )?Scan\b/u) <= count(/\bIndex Cond\b/u);
}
