import { checkFormat } from '../../../src/features/format/check.ts';
import type { WrittenFormat } from '../../../src/features/format/schema.ts';
import { translator } from '../../../src/i18n/index.ts';

export const t = translator('en-US');
export const turn = { seconds: 60 } as const;

/** The smallest format that a circle can hold, with these phases in the middle. */
export function formatWith(...middle: readonly unknown[]) {
  const small: Omit<WrittenFormat, 'phases'> = {
    key: 'small',
    version: 1,
    name: 'Small',
    medium: ['voice'],
    people: { min: 3, ideal: [4, 6], max: 6 },
    advice: 'none',
    roles: ['guardian'],
  };
  return {
    ...small,
    phases: [
      { id: 'gather', kind: 'gather', minutes: 5 },
      ...middle,
      { id: 'checkout', kind: 'checkout', minutes: 8, turn: { ...turn, warnAt: 10 } },
      { id: 'closing', kind: 'closing', minutes: 1 },
      { id: 'afterglow', kind: 'afterglow', minutes: 10 },
    ],
  };
}

export const round = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'round',
  kind: 'round',
  minutes: 20,
  turn,
  ...more,
});

export function faultsOf(raw: unknown, say = t): readonly string[] {
  const checked = checkFormat(say, raw);
  return checked.ok ? [] : checked.faults;
}

export function notesOf(raw: unknown): readonly string[] {
  const checked = checkFormat(t, raw);
  if (!checked.ok) throw new Error(checked.faults.join('\n'));
  return checked.notes;
}
