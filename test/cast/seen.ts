import type { Look, Turn } from '../../rehearsal/cast/look.ts';
import type { Said } from '../../rehearsal/cast/sayings/said.ts';
import type { SessionSeen } from '../../rehearsal/cast/session-seen.ts';

/** What somebody sees, made by hand: for tests of manners, in which nothing else is played. */

const sentAt = new Date(Date.UTC(2026, 2, 3, 18, 30, 0));
const later = (seconds: number): Date => new Date(sentAt.getTime() + seconds * 1_000);

/** Everything that a panel can have. Which of it is pressed depends on what else it shows. */
const buttons = [
  ...['Begin (host)', 'I agree for today', 'Begin', 'Done', 'Pass', 'Later', 'In silence', 'A minute more'],
  ...['Answer', 'Thank you, go on', 'Nod', 'Where am I?', 'Pause', 'For the host'],
];

const seen = {
  panel: { id: '1', sentAt, buttons },
  title: 'Share round',
  question: undefined,
  said: [],
  mine: [],
  panelsOver: 0,
  pauseAsked: false,
  roleOffer: undefined,
  wordForMe: undefined,
} as const;

/** Somebody with two lines to share, an answer, and a word to leave with. */
export const words: Said = {
  greeting: 'Hello.',
  brief: {},
  share: ['One.', 'Two.'],
  wish: 'Relate',
  answers: ['I know that.'],
  checkout: ['Tea.'],
};

/** Written three seconds after the panel came up. */
export const said = (author: string, text: string) => ({
  id: `${author} ${text}`,
  author,
  text,
  sentAt: later(3),
});

export const cardOf = (...labels: string[]) => ({ id: '5', text: '', buttons: labels, selects: [] });

export const formOf = (...labels: string[]): NonNullable<Look['form']> => ({
  title: 'Your time',
  customId: 'form',
  labels,
  data: { title: 'Your time', custom_id: 'form', components: [] },
});

/** Ten seconds after the panel came up, with nothing done before. */
export const look = (me: string, other: Partial<Look> = {}): Look => ({
  me,
  now: later(10),
  room: '9',
  readyCheck: undefined,
  aside: undefined,
  session: undefined,
  cards: [],
  offer: undefined,
  form: undefined,
  circle: ['Mara', 'Ana', 'Ben', 'Cleo'],
  yours: [],
  atTheDoor: [],
  late: [],
  did: () => false,
  ever: () => false,
  ...other,
});

export const gather = (...here: string[]): SessionSeen => ({
  ...seen,
  part: 'gather',
  here,
  startsAt: later(30),
});

export const paused = (by: 'guardian' | 'others'): SessionSeen => ({ ...seen, part: 'paused', by });

export const atOnce = (...lines: ReturnType<typeof said>[]) =>
  ({ ...seen, part: 'at-once', said: lines }) as const;

/** A turn that has just been offered. */
export const turn = (floor: string, other: Partial<Turn> = {}): Turn => ({
  ...seen,
  part: 'turn',
  step: 'offered',
  floor,
  notifiedMe: true,
  until: later(240),
  isOver: false,
  isSilent: false,
  wish: undefined,
  answering: [],
  next: ['Ben'],
  ...other,
});
