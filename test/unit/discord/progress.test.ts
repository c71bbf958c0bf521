import { expect, test } from 'vitest';
import { showingProgress } from '../../../src/discord/progress.ts';

/** A work that somebody waits for, with a clock that is set, and words that arrive when they are let through. */
function waiting() {
  let ms = 0;
  const shown: string[] = [];
  const failures: unknown[] = [];
  let arrives = Promise.resolve();
  const showing = showingProgress({
    show: async (done, of) => {
      await arrives;
      shown.push(`${done}/${of}`);
    },
    elapsed: () => ms,
    failed: (error) => failures.push(error),
  });
  return {
    ...showing,
    shown,
    failures,
    at: (time: number): void => {
      ms = time;
    },
    through: (promise: Promise<void>): void => {
      arrives = promise;
    },
  };
}

test('what takes less than a second says nothing on the way', async () => {
  const { progress, settled, shown, at } = waiting();
  for (let done = 1; done <= 500; done += 1) {
    at(done);
    progress(done, 500);
  }
  await settled();
  expect(shown).toEqual([]);
});

test('what takes longer says at most once a second how far it is', async () => {
  const { progress, settled, shown, at } = waiting();
  for (let done = 1; done <= 50; done += 1) {
    at(done * 100);
    progress(done, 50);
    await settled();
  }
  expect(shown).toEqual(['10/50', '20/50', '30/50', '40/50', '50/50']);
});

test('while one word is on its way there is no second one, and the answer waits for it', async () => {
  const { progress, settled, shown, at, through } = waiting();
  let arrive: () => void = () => undefined;
  through(
    new Promise((resolve) => {
      arrive = resolve;
    }),
  );
  at(1_000);
  progress(1, 3);
  at(5_000);
  progress(2, 3);
  const answered = settled().then(() => shown.push('the answer'));
  arrive();
  await answered;
  expect(shown).toEqual(['1/3', 'the answer']);
});

test('a word that could not be shown stops nothing', async () => {
  const { progress, settled, failures, at, through } = waiting();
  const lost = Promise.reject(new Error('away'));
  lost.catch(() => undefined);
  through(lost);
  at(1_000);
  progress(1, 2);
  await settled();
  expect(failures).toHaveLength(1);
});
