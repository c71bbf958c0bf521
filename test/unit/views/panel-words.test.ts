import { expect, test } from 'vitest';
import { translator } from '../../../src/i18n/index.ts';
import { focus, later, panel, round, turn } from './worst-live.ts';

const t = translator('en-US');
const wordsOf = (...about: Parameters<typeof panel>): string => JSON.stringify(panel(...about).make(t));

test.each([
  ['while it runs', null],
  ['in a pause', { by: 'host', stop: false, since: later }],
] as const)('around one person nobody is said to wait, %s', (_, pause) => {
  const around = wordsOf('focus', ['focus-person', 'focus'], { ...focus, turn, choice: null }, { pause });
  expect(around).toContain(`<@${turn.holder}>`);
  expect(around).not.toContain('Nobody else is waiting.');
  const alone = wordsOf('round', ['talking-piece', 'round'], round({ waiting: [] }), { pause });
  expect(alone).toContain('Nobody else is waiting.');
});
