import { z } from 'zod';

/** How long a turn is and what happens when its time is up. All in seconds. */
const TurnTime = z
  .object({
    seconds: z.int().positive(),
    /** How long before the end one quiet line says so. */
    warnBefore: z.int().nonnegative(),
    /** Time to finish a sentence after the end, before the floor moves on by itself. */
    grace: z.int().nonnegative(),
    extendBy: z.int().positive(),
    extensionsMost: z.int().nonnegative(),
  })
  .readonly();
export type TurnTime = z.infer<typeof TurnTime>;

const Round = z.object({ kind: z.enum(['round', 'checkout']), turn: TurnTime }).readonly();

/**
 * The agenda of a session as data. Everybody gathers and agrees, then come the rounds in order, then the closing words.
 * A running session keeps a copy, so that an edit takes effect next time.
 */
export const Format = z
  .object({
    key: z.string(),
    version: z.int().positive(),
    /** A session in which nobody begins closes by itself after this time. */
    gatherMinutes: z.int().positive(),
    rounds: z.array(Round).min(1).readonly(),
  })
  .readonly();
export type Format = z.infer<typeof Format>;

/**
 * A talking piece goes round (Way of Council): one speaks, the others listen, then each leaves one line.
 * Four minutes of writing are 150 to 200 words.
 */
export const talkingPiece: Format = {
  key: 'talking-piece',
  version: 1,
  gatherMinutes: 180,
  rounds: [
    { kind: 'round', turn: { seconds: 240, warnBefore: 30, grace: 30, extendBy: 60, extensionsMost: 2 } },
    { kind: 'checkout', turn: { seconds: 60, warnBefore: 0, grace: 30, extendBy: 60, extensionsMost: 1 } },
  ],
};

const shipped: ReadonlyMap<string, Format> = new Map([[talkingPiece.key, talkingPiece]]);

/** The shipped format of this key. A key that is stored was checked when it was chosen, so a stranger is a bug. */
export function formatOf(key: string): Format {
  const format = shipped.get(key);
  if (format === undefined) throw new Error('A circle is stored with a format that does not exist.');
  return format;
}

export const formatKeys: readonly string[] = [...shipped.keys()];
