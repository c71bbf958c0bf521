import { describe, expect, test } from 'vitest';
import { memoryOf } from '../../../src/lib/memory.ts';
import { after, minutes, seconds } from '../../../src/lib/time.ts';
import { at, guild } from '../../support/make.ts';

type Choice = Readonly<{ guildId: ReturnType<typeof guild>; word: string }>;
const here = (word: string): Choice => ({ guildId: guild(), word });

function memory() {
  let now = at('12:00');
  let stored: readonly Choice[] = [here('first')];
  let reads = 0;
  let hold = Promise.resolve();
  const read = async (): Promise<readonly Choice[]> => {
    reads += 1;
    const found = stored;
    await hold;
    return found;
  };
  return {
    known: memoryOf(read, () => now),
    isStored: (word: string): void => {
      stored = [here(word)];
    },
    passes: (ms: number): void => {
      now = after(now, ms);
    },
    waitsFor: (what: Promise<void>): void => {
      hold = what;
    },
    reads: () => reads,
  };
}

describe('what is kept in memory', () => {
  test('is nothing before it was read, and nothing for a place that is no server', async () => {
    const { known } = memory();
    expect(known.of(guild())).toEqual([]);
    await known.keepFresh();
    expect(known.of(guild())).toEqual([here('first')]);
    expect(known.of(undefined)).toEqual([]);
    expect(known.of(guild('elsewhere'))).toEqual([]);
  });

  test('is read again after a minute, and when the clock was set back', async () => {
    const { known, isStored, passes, reads } = memory();
    await known.keepFresh();
    isStored('second');
    passes(seconds(59));
    await known.keepFresh();
    expect(known.of(guild())).toEqual([here('first')]);
    passes(seconds(1));
    await known.keepFresh();
    expect(known.of(guild())).toEqual([here('second')]);
    passes(-minutes(60));
    await known.keepFresh();
    expect(reads()).toBe(3);
  });

  test('is what was changed here, also while something older was being read', async () => {
    const { known, waitsFor } = memory();
    let arrives: () => void = () => undefined;
    waitsFor(
      new Promise((resolve) => {
        arrives = resolve;
      }),
    );
    const reading = known.keepFresh();
    known.keep(guild(), [here('newer')]);
    arrives();
    await reading;
    expect(known.of(guild())).toEqual([here('newer')]);
  });

  test('stays when it cannot be read', async () => {
    const { known, passes, waitsFor } = memory();
    await known.keepFresh();
    passes(minutes(2));
    waitsFor(Promise.reject(new Error('the database is away')));
    await expect(known.keepFresh()).rejects.toThrow('away');
    expect(known.of(guild())).toEqual([here('first')]);
  });
});
