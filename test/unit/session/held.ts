import * as authority from '../../../src/features/session/authority.ts';
import { opened } from '../../../src/features/session/door.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Attendee, Course, Live, State } from '../../../src/features/session/schema.ts';
import { move } from '../../../src/features/session/session.ts';
import type { At } from '../../../src/features/session/went.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import type { Result } from '../../../src/lib/result.ts';
import { accepted, at, formatOf, sessionIn, turnFor, user } from '../../support/make.ts';

export const [hana, ana, ben, cleo, dan] = [
  user('hana'),
  user('ana'),
  user('ben'),
  user('cleo'),
  user('dan'),
];

/** Somebody who agreed for today and is here, but for what is given. */
export const attendee = (person: UserId, given: Partial<Attendee> = {}): Attendee => ({
  user: person,
  newcomer: false,
  away: null,
  listening: false,
  calm: false,
  early: false,
  heard: 0,
  nodded: 0,
  ...given,
});

type Of<Kind extends Course['kind']> = Extract<Course, { kind: Kind }>;

/** A round in which Ana has the floor, and Ben and Cleo wait. */
export const roundOf = (given: Partial<Of<'round'>> = {}): Of<'round'> => ({
  kind: 'round',
  seconds: 240,
  turn: turnFor({ holder: ana }),
  choice: null,
  waiting: [ben, cleo],
  deferred: [],
  ...given,
});

/** A queue in which nobody has raised a hand. */
export const handsOf = (given: Partial<Of<'hands'>> = {}): Of<'hands'> => ({
  kind: 'hands',
  seconds: 180,
  turn: null,
  raised: [],
  had: [],
  ...given,
});

/** A relay in which Ana speaks to Ben. */
export const relayOf = (given: Partial<Of<'relay'>> = {}): Of<'relay'> => ({
  kind: 'relay',
  seconds: 300,
  turn: turnFor({ holder: ana }),
  choice: null,
  speaker: ana,
  listener: ben,
  spoke: [],
  listened: [],
  ...given,
});

/** The circle's time for Ana, who tells. */
export const focusOf = (given: Partial<Of<'focus'>> = {}): Of<'focus'> => ({
  kind: 'focus',
  turn: turnFor({ holder: ana }),
  choice: null,
  person: ana,
  step: 0,
  stepEndsAt: at('19:08'),
  wish: null,
  ...given,
});

/** The long round of a talking-piece circle that Hana holds, with Ana, Ben and Cleo. It began at 19:00, the round ends at 20:00. */
export const liveOf = (given: Partial<Live> = {}): Live => ({
  ...opened({ startsAt: at('19:00'), medium: 'text', seats: 8, host: hana, ready: true }, at('18:55')),
  phase: 'round',
  at: 4,
  beat: 10,
  since: at('19:00'),
  begunAt: at('19:00'),
  endsAt: at('20:30'),
  phaseEndsAt: at('20:00'),
  people: [attendee(hana), attendee(ana), attendee(ben), attendee(cleo)],
  course: roundOf(),
  ...given,
});

/** This session at a time of day. */
export const atIn = (live: Live, time = '19:01', format = 'talking-piece'): At => ({
  session: { ...sessionIn(live), format: formatOf(format) },
  live,
  now: at(time),
});

/** What comes of a move at a time of day. */
export const outcome = ({ session, now }: At, given: Move): Result<State, string> =>
  move(session, given, now);

/** The session after a move that is taken and does not close it. */
export function afterMove(before: At, given: Move): Live {
  const state = accepted(outcome(before, given));
  if (state.phase === 'closed' || state.phase === 'awaited') throw new Error('It is over.');
  return state;
}

export const refused = (refusal: string): object => ({ ok: false, refusal });

/** What people may do just now, proven. */
export const may = {
  chair: (live: Live, person = hana) => accepted(authority.proveChair(live, person)),
  keep: (live: Live, person = hana) => accepted(authority.proveKeeper(live, person)),
  hold: (live: Live, person = ana) => accepted(authority.proveHolder(live, person, live.beat)),
  time: (live: Live, person = hana) => accepted(authority.proveTimekeeper(live, person)),
  be: (live: Live, person = ben) => accepted(authority.provePresent(live, person)),
  succeed: (live: Live, person = ben) => accepted(authority.proveSuccessor(live, person)),
};

/** Working time with hands, and a session at 19:01 or 19:02, with these changes. */
const working = (given: Partial<Live> = {}): Live =>
  liveOf({ phase: 'queue', at: 5, course: handsOf(), ...given });
export const inWork = (given: Partial<Live> = {}) => atIn(working(given), '19:01', 'check-in-working-time');
export const at2 = (given: Partial<Live>, format = 'talking-piece') => atIn(liveOf(given), '19:02', format);
