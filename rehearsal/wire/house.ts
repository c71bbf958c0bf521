import { z } from 'zod';
import type { Screen } from './screen.ts';

/** Everything about the rehearsal that is no part of the played Discord: who plays, what time it is, how the bot is. */
export type House = Readonly<{
  scenes: readonly SceneOffered[];
  /** The scene that is played, and how far it is: people see nothing before it is `on`. */
  scene: Readonly<{ id: string; state: 'being-set' | 'on' }>;
  people: readonly PlayedPerson[];
  clock: ClockOnShow;
  bot: BotOnShow;
}>;

type SceneOffered = Readonly<{ id: string; title: string; about: string; you: string }>;

export type PlayedPerson = Readonly<{
  id: string;
  name: string;
  /** What she is to the others, in one or two words. */
  role: string;
  about: string;
  /** `cast`: acts by herself. `you`: somebody has taken her over. `nobody`: acts only when somebody does. */
  playedBy: 'cast' | 'you' | 'nobody';
}>;

export type Pace = 'paused' | 'real' | 'fast';

export type ClockOnShow = Readonly<{
  /** Ms since 1970 when this was sent. From there it goes on at `speed` seconds a second. */
  now: number;
  speed: number;
  pace: Pace;
  /** When the next thing is due (ms since 1970), as far as anybody knows. */
  nextDue: number | undefined;
}>;

export type BotOnShow = Readonly<
  | { kind: 'starting' }
  | { kind: 'running' }
  /** It ended by itself, or was ended. `lastLine`: the last thing it logged. */
  | { kind: 'stopped'; lastLine: string | undefined }
>;

/** One line of what went on behind the scene. `id` counts up. */
export type BehindLine = Readonly<{
  id: number;
  /** By the played clock, ms since 1970. */
  at: number;
  kind: 'request' | 'log' | 'fault' | 'cast' | 'house';
  text: string;
  failed: boolean;
}>;

/** What a page is sent over its WebSocket, `/api/screen`. */
export type ToPage = Readonly<
  | { kind: 'screen'; screen: Screen }
  /** The person looked through is not there (any more): another scene has begun. */
  | { kind: 'no-such-person' }
  | { kind: 'house'; house: House }
  | { kind: 'behind'; lines: readonly BehindLine[] }
>;

/** What a page sends over it: whose screen it shows, and which channel is open there. */
export const FromPage = z.object({
  kind: z.literal('look'),
  personId: z.string(),
  channelId: z.string().nullable(),
});
export type FromPage = z.infer<typeof FromPage>;

/** `POST /api/house`: what whoever rehearses can do besides being a person. Answers 200, or 409 with a sentence. */
export const HouseOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pace'), pace: z.enum(['paused', 'real', 'fast']) }),
  /** Lets time pass until the next thing is due. */
  z.object({ kind: z.literal('jump') }),
  z.object({ kind: z.literal('scene'), id: z.string() }),
  /** Who plays this person from now on. */
  z.object({ kind: z.literal('hand'), personId: z.string(), to: z.enum(['cast', 'you']) }),
  z.object({ kind: z.literal('start-bot') }),
  z.object({ kind: z.literal('kill-bot') }),
  z.object({ kind: z.literal('fault'), fault: z.enum(['refuse', 'lose', 'slow', 'disconnect']) }),
]);
export type HouseOrder = z.infer<typeof HouseOrder>;
