import { z } from 'zod';
import type { Format, Phase } from './schema.ts';

/** What a form about a phase asks for. Five blocks are the most that Discord shows in one. */
export type Asked = Readonly<{ turn: boolean; response: boolean }>;

/** Where everybody writes at once there is neither a turn nor somebody to answer. */
export function askedOf(phase: Phase): Asked {
  const atOnce = 'who' in phase && phase.who === 'at-once';
  return { turn: 'turn' in phase && !atOnce, response: 'response' in phase && !atOnce };
}

/** A form as it comes back: what was not asked is not there, and what was left empty is empty. */
export const PhaseAnswers = z.object({
  minutes: z.string(),
  seconds: z.string().optional(),
  mode: z.string().nullish(),
  response: z.array(z.string()).optional(),
  words: z.string().default(''),
});
export type PhaseAnswers = z.infer<typeof PhaseAnswers>;

export const NameAnswers = z.object({ name: z.string(), door: z.string() });
export type NameAnswers = z.infer<typeof NameAnswers>;

/** A number as it was typed, or the words that stand in its place: the check says then what belongs there. */
const typed = (words: string): unknown => (/^\s*\d{1,4}\s*$/.test(words) ? Number(words) : words);

/** A format with one phase changed as a form says. Still to be checked: people type what they like. */
export function withPhase(format: Format, id: string, answers: PhaseAnswers): unknown {
  const phases = format.phases.map((phase) => (phase.id === id ? changed(phase, answers) : phase));
  return { ...format, phases };
}

function changed(phase: Phase, { minutes, seconds, mode, response, words }: PhaseAnswers): unknown {
  const { words: before, ...rest } = phase;
  const turn =
    'turn' in phase && seconds !== undefined
      ? { turn: { ...phase.turn, seconds: typed(seconds), mode: mode ?? phase.turn.mode } }
      : {};
  return {
    ...rest,
    minutes: typed(minutes),
    ...turn,
    ...(response === undefined ? {} : { response: response[0] }),
    ...(words.trim() === '' ? {} : { words }),
  };
}

export function withName(format: Format, { name, door }: NameAnswers): unknown {
  return { ...format, name, doorMinutes: typed(door) };
}
