import { expect, test } from 'vitest';
import type { LogLine } from '../../../src/lib/logger.ts';
import { elected } from '../../../src/reporting.ts';

test('where nobody can be asked whose turn it is, nobody is woken, and the log says why', async () => {
  const lines: LogLine[] = [];
  const log = { line: (line: LogLine) => void lines.push(line), hash: (id: string) => id };
  const away = new Error('The database is away.');
  expect(await elected(log, () => Promise.reject(away))('tidy at 03:17')).toBe(false);
  expect(await elected(log, async () => true)('tidy at 03:17')).toBe(true);
  expect(lines).toEqual([{ event: 'job', name: 'elect', outcome: 'failed', error: away }]);
});
