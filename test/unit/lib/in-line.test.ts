import { expect, test } from 'vitest';
import { inLine } from '../../../src/lib/in-line.ts';

/** A work that ends when it is told to. */
function work(name: string, said: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async (): Promise<string> => {
    said.push(`${name} begins`);
    await ended;
    said.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

test('works of one key wait for each other in the order they came', async () => {
  const said: string[] = [];
  const line = inLine();
  const [ana, ben] = [work('Ana', said), work('Ben', said)];
  const both = Promise.all([line('room', ana.run), line('room', ben.run)]);
  ben.end();
  ana.end();
  expect(await both).toEqual(['Ana', 'Ben']);
  expect(said).toEqual(['Ana begins', 'Ana ends', 'Ben begins', 'Ben ends']);
});

test('works of other keys do not wait', async () => {
  const said: string[] = [];
  const line = inLine();
  const [ana, ben] = [work('Ana', said), work('Ben', said)];
  const first = line('one room', ana.run);
  ben.end();
  await line('another room', ben.run);
  expect(said).toEqual(['Ana begins', 'Ben begins', 'Ben ends']);
  ana.end();
  await first;
});

test('a work that fails does not stop those behind it', async () => {
  const line = inLine();
  const failing = line('room', () => Promise.reject(new Error('no')));
  const next = line('room', () => Promise.resolve('went on'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('went on');
});

test('a work that throws at once fails for who asked for it', async () => {
  const throwing = inLine()('room', () => {
    throw new Error('at once');
  });
  await expect(throwing).rejects.toThrow('at once');
});

test('keys are forgotten when nobody is in line any more', async () => {
  const lines = new Map<string, Promise<void>>();
  const line = inLine(lines);
  const both = [line('room', async () => undefined), line('room', () => Promise.reject(new Error('no')))];
  expect(lines.size).toBe(1);
  await Promise.allSettled(both);
  expect(lines.size).toBe(0);
});
