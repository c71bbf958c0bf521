import { shipped } from '../../../src/features/format/shipped.ts';
import type { Held } from '../../../src/features/panel/part.ts';
import * as panels from '../../../src/features/panel/views.ts';
import { opened } from '../../../src/features/session/door.ts';
import type { Attendee, Course, Live, Notice, Session } from '../../../src/features/session/schema.ts';
import { UserId } from '../../../src/lib/ids.ts';
import { at, sessionIn, turnFor } from '../../support/make.ts';
import type { Case } from './case.ts';
import { markdownName } from './worst-words.ts';

/** Twelve people, with the longest ids there can be. */
export const people = Array.from({ length: 12 }, (_, n) =>
  UserId.parse(String(18_446_744_073_709_551_600n + BigInt(n))),
);
export const first = people[0] ?? UserId.parse('1'.repeat(20));
const [, next = first, ...others] = people;
export const second = next;

export const later = at('12:00', '2027-11-24');
const attendees: readonly Attendee[] = people.map((user, n) => ({
  user,
  newcomer: true,
  away: n % 3 === 0 ? later : null,
  listening: n % 4 === 1,
  calm: false,
  early: false,
  heard: 59_999,
  nodded: 12,
}));
const roles = { cohost: first, guardian: first, timekeeper: first, greeter: first, scribe: first };

const live = (phase: Live['phase'], at_: number, course: Course, given: Partial<Live> = {}): Live => ({
  ...opened({ startsAt: later, medium: 'text', seats: 12, host: first, ready: true }, later),
  phase,
  at: at_,
  beat: 99_999,
  begunAt: later,
  endsAt: later,
  phaseEndsAt: later,
  doorUntil: later,
  people: attendees,
  roles,
  bookmarks: people,
  pauseAsked: later,
  calledBack: others.slice(0, 9),
  course,
  ...given,
});

const session = (key: string, number = 9_999): Session => {
  const format = shipped.get(key);
  if (format === undefined) throw new Error(`There is no format ${key}.`);
  const words = '*'.repeat(200);
  return { ...sessionIn(undefined, number), format: { ...format, agreements: Array(5).fill(words) } };
};

export const turn = turnFor({
  holder: second,
  note: true,
  wish: 'experiences',
  endsAt: later,
  seconds: 1_800,
});
export const round = (given: Partial<Extract<Course, { kind: 'round' }>> = {}): Course => ({
  kind: 'round',
  seconds: 1_800,
  turn,
  choice: null,
  waiting: people,
  deferred: [],
  ...given,
});

/** The place of a phase in a format, and the session that has it. */
function placed(key: string, id: string): readonly [Session, number] {
  const whole = session(key);
  return [whole, whole.format.phases.findIndex((phase) => phase.id === id)];
}

export function panel(
  name: string,
  [key, id]: readonly [string, string],
  course: Course,
  given: Partial<Live> = {},
  pings: readonly UserId[] = [],
): Case {
  const [whole, place] = placed(key, id);
  const phase = whole.format.phases[place]?.kind ?? 'gather';
  const held: Held = {
    session: whole,
    live: live(phase, place, course, given),
    circle: markdownName,
    // Both at once is never there; each of its words has to fit all the same.
    room: { kind: 'stage', mutes: true },
  };
  const back = held.live.begunAt === null ? [] : held.live.calledBack;
  return {
    name: `panelFor ${name}`,
    make: (t) => panels.panelFor(t, held),
    pings: [...new Set([...pings, ...back])],
  };
}

export const choice = (by: UserId | null) => ({ by, until: later });
export const plain: Course = { kind: 'plain' };
export const relay: Extract<Course, { kind: 'relay' }> = {
  kind: 'relay',
  seconds: 300,
  turn,
  choice: null,
  speaker: second,
  listener: first,
  spoke: [],
  listened: [],
};
export const focus: Extract<Course, { kind: 'focus' }> = {
  kind: 'focus',
  turn: null,
  choice: null,
  person: second,
  step: 1,
  stepEndsAt: later,
  wish: 'experiences',
};

export const notice = (kind: Notice['kind']): Notice => ({ number: 99_999, to: first, about: second, kind });
export const { id } = session('text-circle');
export const busy = live('round', 3, round());
export const awaited = { phase: 'awaited', startsAt: later, medium: 'text', seats: 12 } as const;
export const about = session('text-circle');
