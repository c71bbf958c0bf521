import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile, checkFormat } from '../../../src/features/format/check.ts';
import { examples, isField, shapeAt } from '../../../src/features/format/fields.ts';
import { shipped } from '../../../src/features/format/shipped.ts';
import { translator } from '../../../src/i18n/index.ts';
import { faultsOf, formatWith, round, t } from './checking.ts';

describe('a file that somebody wrote', () => {
  test.for([...shipped.values()])('and that holds the shipped format $key is taken as it is', (format) => {
    const checked = checkFile(t, JSON.stringify(format));
    expect(checked).toMatchObject({ ok: true, format });
  });

  test('is read whatever it holds, and never without an answer', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const checked = checkFile(t, text);
        expect(checked.ok || checked.faults.length > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.anything(), (text, value) => {
        checkFile(t, text);
        checkFormat(t, value);
      }),
    );
  });

  test('and that has something else in any one place gets a sentence about it, or is still a format', () => {
    const places = [...shipped.values()].flatMap((format) =>
      format.phases.flatMap((phase, index) => Object.keys(phase).map((field) => ({ format, index, field }))),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.jsonValue({ maxDepth: 2 }),
        ({ format, index, field }, value) => {
          const phases = format.phases.map((phase, at) =>
            at === index ? { ...phase, [field]: value } : phase,
          );
          const checked = checkFormat(t, { ...format, phases });
          if (checked.ok) return;
          expect(checked.faults.join('\n')).toMatch(/Phase \d+|The format/);
          expect(checked.faults.join('\n')).not.toMatch(/undefined|NaN|\{(place|takes)\}/);
        },
      ),
    );
  });

  test.for([
    ['{\n  "key": "a",\n  "name" "b"\n}', 3],
    ['{\n  "key": "a",\n  "phases": [\n    1,\n  ]\n}', 5],
    ['', 1],
    ['{"a": 1}\n\n}', 3],
    ['{\n"a": [1, 2\n', 3],
    ['{\n\n"a": tru}', 3],
    ['[\n"a\tb"]', 2],
    [`${'['.repeat(60_000)}\n;`, 2],
  ] as const)('%j and breaks off is told its line', ([text, line]) => {
    const checked = checkFile(t, text);
    expect(checked).toEqual({ ok: false, faults: [expect.stringMatching(`^Line ${line} is`)] });
  });

  test('from an editor that puts a byte order mark in front is read', () => {
    expect(checkFile(t, `\ufeff${JSON.stringify(formatWith(round()))}`).ok).toBe(true);
  });
});

describe('a field that does not fit is told by its phase, in plain words, with what is allowed and an example', () => {
  const said: readonly [string, unknown, string][] = [
    [
      'a turn that is too short',
      formatWith(round({ turn: { seconds: 3 } })),
      '**Phase 2 (round)**: `turn.seconds` (the length in seconds) takes a whole number from 15 to 1800, for example `120`.',
    ],
    [
      'minutes in words',
      formatWith(round({ minutes: 'twenty' })),
      '**Phase 2 (round)**: `minutes` (how long it takes, in minutes) takes a whole number from 1 to 120, for example `10`.',
    ],
    [
      'a turn that was forgotten',
      formatWith({ id: 'round', kind: 'round', minutes: 20 }),
      '**Phase 2 (round)**: `turn` (how long a turn is) is still missing. It takes a group in braces, for example `{ "seconds": 120 }`.',
    ],
    [
      'an unheard-of order',
      formatWith(round({ order: 'by-age' })),
      '**Phase 2 (round)**: `order` (who comes after whom) takes one of `"seat"`, `"random"`, `"volunteer-then-seat"`, `"popcorn"`, `"fifo-hand"`, `"least-heard-first"`, for example `"seat"`.',
    ],
    [
      'a slip of the pen',
      formatWith(round({ bookmrak: true })),
      '**Phase 2 (round)**: there is no `bookmrak` here. Did you mean `bookmark`?',
    ],
    [
      'a slip inside a turn',
      formatWith(round({ turn: { secnds: 60, seconds: 60 } })),
      '**Phase 2 (round)**: there is no `turn.secnds` here. Did you mean `seconds`?',
    ],
    [
      'a field of another kind of phase',
      formatWith({ id: 'quiet', kind: 'silence', minutes: 1, bookmark: true }),
      '**Phase 2 (quiet)**: there is no `bookmark` here. You can use `id`, `minutes`, `prompt`, `words`, `kind`.',
    ],
    [
      'a name with capitals',
      formatWith(round({ id: 'Round One' })),
      '**Phase 2 (RoundOne)**: `id` (the name of the phase within the format) takes small letters, digits and hyphens, up to 32, beginning with a letter, for example `"check-in"`.',
    ],
    [
      'something that is no phase',
      formatWith(7),
      '**Phase 2** takes a group in braces, for example `{ "id": "gather", "kind": "gather", "minutes": 5 }`.',
    ],
    [
      'a wrong way to pass',
      formatWith(round({ pass: ['pass', 'run'] })),
      '**Phase 2 (round)**: `pass` (what somebody may do instead of speaking) takes a list of `"pass"`, `"pass-return"`, `"hold-silence"`, `"listen-only"`, for example `["pass", "pass-return"]`.',
    ],
    [
      'half a number of people',
      { ...formatWith(round()), people: { min: 3, ideal: [4.5, 6], max: 6 } },
      '**The format**: `people.ideal` (from how many to how many people it goes best) takes two whole numbers in square brackets, for example `[6, 8]`.',
    ],
    [
      'a version before the first',
      { ...formatWith(round()), version: 0 },
      '**The format**: `version` (which version it is) takes a whole number, 1 or more, for example `1`.',
    ],
    [
      'yes in words',
      formatWith(round({ hostFirst: 'yes' })),
      '**Phase 2 (round)**: `hostFirst` (whether the host goes first) takes `true` or `false`, for example `false`.',
    ],
    [
      'a question without end',
      formatWith(round({ words: 'x'.repeat(301) })),
      '**Phase 2 (round)**: `words` (a question in your own words) takes words in quotation marks, 1 to 300 letters, for example `"What is on your mind today?"`.',
    ],
  ];
  test.for(said)('%s', ([, raw, sentence]) => {
    expect(faultsOf(raw)).toEqual([sentence]);
  });

  test('an unknown kind of phase is told all kinds there are', () => {
    const [sentence] = faultsOf(formatWith({ id: 'dance', kind: 'dance', minutes: 5 }));
    expect(sentence).toContain(
      '**Phase 2 (dance)**: `kind` (what happens in the phase) takes one of `"gather"`',
    );
    expect(sentence).toContain('`"agenda-set"`');
  });

  test('a host who reads German reads it in German', () => {
    expect(faultsOf(formatWith(round({ minutes: 0 })), translator('de'))).toEqual([
      '**Phase 2 (round)**: Für `minutes` (wie viele Minuten es dauert) passt eine ganze Zahl von 1 bis 120, zum Beispiel `10`.',
    ]);
  });

  test('names in a file cannot dress up as something else', () => {
    const [sentence] = faultsOf(formatWith(round({ '`**@everyone** [x](https://e.example)': 1 })));
    expect(sentence).toMatch(/there is no `everyonexhttpseexample` here/);
  });

  test('every field of the schema has its plain words and an example that is JSON', () => {
    const named = new Set<string>();
    const walk = (shape: unknown): void => {
      if (typeof shape !== 'object' || shape === null) return;
      if ('properties' in shape && typeof shape.properties === 'object' && shape.properties !== null)
        for (const name of Object.keys(shape.properties)) named.add(name);
      for (const inner of Object.values(shape)) walk(inner);
    };
    walk(shapeAt(undefined, []));
    expect([...named].filter((name) => !isField(name))).toEqual([]);
    expect(Object.keys(examples).filter((name) => !named.has(name))).toEqual([]);
    for (const example of Object.values(examples)) JSON.parse(example.replace(', …', ''));
  });
});
