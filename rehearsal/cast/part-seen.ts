import type { Seen } from '../people/seeing.ts';
import { onScreen } from './words-on-screen.ts';

/** One person's turn, as the panel shows it. */
export type TurnSeen = Readonly<{
  part: 'turn';
  step: 'offered' | 'speaking' | 'answers';
  /** Who has the floor. */
  floor: string;
  /** Whether the panel notified her. */
  notifiedMe: boolean;
  /** When its time is up; nothing when no clock is shown. */
  until: Date | undefined;
  /** The time is up, and the panel says so. */
  isOver: boolean;
  /** Who has it takes it in silence. */
  isSilent: boolean;
  wish: string | undefined;
  /** Who answers what was shared. */
  answering: readonly string[];
  /** The next two. */
  next: readonly string[];
}>;

/** Where the session is, as the panel shows it. `words`: something that is read together, or kept in silence. */
export type PartSeen =
  | TurnSeen
  | Readonly<{ part: 'gather'; here: readonly string[]; startsAt: Date }>
  | Readonly<{ part: 'paused'; by: 'guardian' | 'others' }>
  | Readonly<{ part: 'choice'; by: string | undefined }>
  | Readonly<{ part: 'hands' | 'agenda'; asking: readonly string[] }>
  | Readonly<{ part: 'at-once' | 'words' }>;

type Person = Readonly<{ id: string }>;

/** Reads a panel by its English words. */
export function partOn(panel: Seen, me: Person): PartSeen {
  const { buttons, text } = panel;
  if (buttons.includes(onScreen.begin))
    return {
      part: 'gather',
      here: mentioned(panel, /^Here today: (.+) \(\d+ p/mu, ' · '),
      startsAt: timeOn(panel) ?? panel.sentAt,
    };
  if (buttons.includes(onScreen.resume))
    return { part: 'paused', by: text.includes('The guardian has asked') ? 'guardian' : 'others' };
  const step = stepOn(panel);
  if (step !== undefined) return turnOn(panel, step, me);
  if (buttons.includes(onScreen.volunteer)) return { part: 'choice', by: undefined };
  if (panel.selects.includes(onScreen.person))
    return { part: 'choice', by: /^@(.+?), who /mu.exec(text)?.[1] };
  if (buttons.includes(onScreen.time))
    return { part: 'agenda', asking: mentioned(panel, /^Would like time: (.+)$/mu, ' → ') };
  if (buttons.includes(onScreen.hand))
    return { part: 'hands', asking: mentioned(panel, /^Hands: (.+)$/mu, ' → ') };
  return { part: text.includes(onScreen.atOnce) ? 'at-once' : 'words' };
}

function stepOn({ buttons }: Seen): TurnSeen['step'] | undefined {
  // Begin stays when the clock has started by itself; then there is a Done beside it.
  if (buttons.includes(onScreen.beginTurn) && !buttons.includes(onScreen.done)) return 'offered';
  if (buttons.includes(onScreen.answer)) return 'answers';
  return buttons.includes(onScreen.done) || buttons.includes(onScreen.heard) ? 'speaking' : undefined;
}

const holds =
  /^@(.+?)(?:, the time is yours| has the floor[.,]| takes this time in silence\.|, still with you\.|, the time (?:for this silence )?is about over\.)/mu;
const floorLines = { offered: holds, speaking: holds, answers: /^Thank you, @(.+?)\. Up to /mu } as const;

function turnOn(panel: Seen, step: TurnSeen['step'], me: Person): TurnSeen {
  const { text, stored } = panel;
  return {
    part: 'turn',
    step,
    floor: floorLines[step].exec(text)?.[1] ?? '',
    notifiedMe: stored.notifiedUserIds.includes(me.id),
    until: timeOn(panel),
    isOver: /, the time (?:for this silence )?is about over\./u.test(text),
    isSilent: text.includes('takes this time in silence'),
    wish: /would like: (.+)\.$/mu.exec(text)?.[1],
    answering: mentioned(panel, /^Answering: (.+)$/mu, ' · '),
    next: mentioned(panel, /^Next: (.+?)(?:, and \d+ more)?$/mu, ' → '),
  };
}

/** The names in one line of a panel. */
function mentioned({ text }: Seen, line: RegExp, between: string): readonly string[] {
  const names = line.exec(text)?.[1]?.split(between) ?? [];
  return names.map((name) => name.replace(/^@/u, ''));
}

/** Her screen shows "in 4 minutes"; the message says it to the second, and people feel how long a minute is. */
function timeOn({ stored }: Seen): Date | undefined {
  const unix = /<t:(\d+):R>/u.exec(JSON.stringify(stored.components))?.[1];
  return unix === undefined ? undefined : new Date(Number(unix) * 1000);
}
