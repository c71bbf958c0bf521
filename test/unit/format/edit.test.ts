import { describe, expect, test } from 'vitest';
import { checkFormat } from '../../../src/features/format/check.ts';
import { askedOf, withName, withPhase } from '../../../src/features/format/edit.ts';
import { Format } from '../../../src/features/format/schema.ts';
import { shipped } from '../../../src/features/format/shipped.ts';
import { translator } from '../../../src/i18n/index.ts';

const t = translator('en-US');
const format = Format.parse(shipped.get('text-circle'));
const phaseOf = (id: string) => {
  const phase = format.phases.find((one) => one.id === id);
  if (phase === undefined) throw new Error(`There is no phase ${id}`);
  return phase;
};

function edited(raw: unknown): Format {
  const checked = checkFormat(t, raw);
  if (!checked.ok) throw new Error(checked.faults.join('\n'));
  return checked.format;
}

describe('a form about a phase', () => {
  test('asks for turns and answers only where there are any', () => {
    expect(askedOf(phaseOf('shares'))).toEqual({ turn: true, response: true });
    expect(askedOf(phaseOf('one-word'))).toEqual({ turn: false, response: false });
    expect(askedOf(phaseOf('closing'))).toEqual({ turn: false, response: false });
  });

  test('changes what it asks for and leaves everything else', () => {
    const answers = {
      minutes: ' 50 ',
      seconds: '200',
      mode: 'firm',
      response: ['none'],
      words: 'What helps?',
    };
    const after = edited(withPhase(format, 'shares', answers));
    expect(after.phases.filter((_, at) => at !== 3)).toEqual(format.phases.filter((_, at) => at !== 3));
    const before = phaseOf('shares');
    expect(after.phases[3]).toEqual({
      ...before,
      minutes: 50,
      turn: { ...('turn' in before ? before.turn : {}), seconds: 200, mode: 'firm' },
      response: 'none',
      words: 'What helps?',
    });
  });

  test('left empty takes own words away, and the shipped question is back', () => {
    const own = edited(withPhase(format, 'breath', { minutes: '2', words: 'Breathe.' }));
    expect(own.phases[4]).toMatchObject({ minutes: 2, words: 'Breathe.' });
    const back = edited(withPhase(own, 'breath', { minutes: '2', words: ' ' }));
    expect(back.phases[4]).not.toHaveProperty('words');
  });

  test('with words in place of a number is told what belongs there', () => {
    const checked = checkFormat(t, withPhase(format, 'shares', { minutes: 'an hour', words: '' }));
    expect(checked).toEqual({ ok: false, faults: [expect.stringContaining('a whole number from 1 to 120')] });
  });
});

test('a form about the name changes the name and how long the door is open', () => {
  expect(edited(withName(format, { name: ' Evening ', door: '5' }))).toEqual({
    ...format,
    name: 'Evening',
    doorMinutes: 5,
  });
});
