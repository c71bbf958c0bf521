import { afterEach, expect } from 'vitest';

/** Nothing of ours writes to the console's error stream: a test during which something does has failed. */
const said: string[] = [];

console.error = (...words: unknown[]): void => {
  said.push(
    words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(' '),
  );
};

afterEach(() => {
  expect(said.splice(0), 'written with console.error').toEqual([]);
});
