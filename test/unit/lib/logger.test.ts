import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger, type LogLine } from '../../../src/lib/logger.ts';
import { PlainError } from '../../../src/lib/plain-error.ts';

const person = '200000000000000001';
const server = '100000000000000001';
const circle = 'maplecircle1';

function logged(fields: LogLine, key: string | undefined = 'a key for these tests'): Record<string, unknown> {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  createLogger({ level: 'info', key, destination }).line(fields);
  expect(lines).toHaveLength(1);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(lines.join()));
}

const joined: LogLine = { event: 'interaction', name: 'circle.join', outcome: 'ok' };

test('a line with ids holds none of them, and the same person is the same code', () => {
  const fields = { ...joined, who: person, guild: server, circle, session: circle, ms: 12.345 };
  const [first, second] = [logged(fields), logged(fields)];
  for (const id of [person, server, circle]) expect(JSON.stringify(first)).not.toContain(id);
  expect(first).toMatchObject({ event: 'interaction', name: 'circle.join', outcome: 'ok', ms: 12.3 });
  expect(first.who).toMatch(/^[0-9a-f]{12}$/);
  expect(second.who).toBe(first.who);
  expect(first.guild).not.toBe(first.who);
});

test('without a key of the operator a person’s code changes with every start', () => {
  const [first, second] = [1, 2].map(() => createLogger({ level: 'info', key: undefined }).hash(person));
  expect(first).not.toBe(second);
});

test.for(['I feel terrible today', `circle.${person}`, ''])(
  'words that are not a name of ours stay out: "%s"',
  (words) => {
    const line = logged({ ...joined, name: words, refusal: words, errorId: words });
    expect(line).toMatchObject({ name: '(withheld)', refusal: '(withheld)', errorId: '(withheld)' });
  },
);

test('a field nobody agreed on stays out', () => {
  const fields = { ...joined, content: 'what somebody said', pid: 1 };
  expect(Object.keys(logged(fields)).sort()).toEqual(['event', 'level', 'name', 'outcome', 'time']);
});

test('of an error come out its name, code, status and place, but not its message', () => {
  const error = Object.assign(new TypeError(`<@${person}> said:\n    at last I can sleep`), {
    code: 50013,
    status: 403,
  });
  const line = logged({ ...joined, outcome: 'failed', error });
  const text = JSON.stringify(line);
  expect(line).toMatchObject({ level: 50, error: { name: 'TypeError', code: 50013, status: 403 } });
  expect(text).toContain('logger.test.ts');
  expect(text).not.toContain(person);
  expect(text).not.toContain('sleep');
});

test('causes come out the same way', () => {
  const error = new Error('outer words', {
    cause: Object.assign(new Error('inner words'), { code: 'P2002' }),
  });
  const text = JSON.stringify(logged({ ...joined, error }));
  expect(text).toContain('P2002');
  expect(text).not.toContain('words');
});

test('an error of ours keeps its message', () => {
  const error = new PlainError('The port is in use.');
  expect(logged({ ...joined, error })).toMatchObject({
    error: { name: 'PlainError', message: 'The port is in use.' },
  });
});

test('something thrown that is no error does not come out', () => {
  expect(JSON.stringify(logged({ ...joined, error: 'words somebody threw' }))).not.toContain('words');
});

test('the id of a person in the name of an error does not come out', () => {
  const error = new Error('x');
  error.name = `Missing${person}`;
  expect(JSON.stringify(logged({ ...joined, error }))).not.toContain(person);
});
