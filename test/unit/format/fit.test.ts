import { describe, expect, test } from 'vitest';
import { fitOf, lengthOf, secondsPerTurn } from '../../../src/features/format/fit.ts';
import { shipped } from '../../../src/features/format/shipped.ts';

const long = { mode: 'soft', seconds: 1_800, warnAt: 30, grace: 30, extendBy: 60, extendsMax: 1 } as const;

describe('the time of a turn', () => {
  test.for([
    [4, 20, '4:50'],
    [6, 20, '3:10'],
    [8, 30, '3:35'],
    [10, 45, '4:20'],
    [12, 60, '4:50'],
  ] as const)('for %i people in a round of %i minutes on voice is %s', ([people, minutes, wanted]) => {
    const seconds = secondsPerTurn({ minutes, turn: long }, people, 'voice');
    expect(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`).toBe(wanted);
  });

  test('is never more than the format gives, and never so little that nothing can be said', () => {
    expect(secondsPerTurn({ minutes: 60, turn: { ...long, seconds: 240 } }, 4, 'voice')).toBe(240);
    expect(secondsPerTurn({ minutes: 1, turn: long }, 12, 'text')).toBe(20);
  });

  test('leaves room for the answers after each share', () => {
    const responses = { seconds: 60, most: 3 };
    expect(secondsPerTurn({ minutes: 40, turn: long, responses }, 8, 'text')).toBe(220);
  });
});

describe('the shipped formats', () => {
  test.for([...shipped.values()])(
    '$key fits its own people, and its length is one a circle can sit through',
    (format) => {
      expect(lengthOf(format)).toBeLessThanOrEqual(90);
      expect(lengthOf(format)).toBeGreaterThanOrEqual(60);
      for (const medium of format.medium) {
        const [, most] = format.people.ideal;
        const thin = fitOf(format, medium).filter((fit) => fit.people <= Math.min(most, 8) && fit.thin);
        expect(thin).toEqual([]);
      }
    },
  );
});
