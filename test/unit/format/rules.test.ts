import { describe, expect, test } from 'vitest';
import { faultsOf, formatWith, notesOf, round, turn } from './checking.ts';

describe('a format of the right shape is still told when', () => {
  const marked = round({ bookmark: true });
  const back = { ...round({ id: 'back', who: 'bookmarked' }) };
  const [gather, ...rest] = formatWith(round()).phases;
  const cases: readonly [string, unknown, readonly RegExp[]][] = [
    ['nobody can arrive', { ...formatWith(), phases: rest }, [/Phase 1 \(round\).*begins with `gather`/]],
    [
      'people arrive twice',
      formatWith({ id: 'again', kind: 'gather', minutes: 1 }),
      [/Phase 2 \(again\).*once/],
    ],
    [
      'it has no closing words',
      { ...formatWith(), phases: [gather, round({ kind: 'checkout' })] },
      [/Phase 2 \(round\).*ends with `closing`/],
    ],
    [
      'it closes in the middle',
      formatWith({ id: 'bye', kind: 'closing', minutes: 1 }),
      [/Phase 2 \(bye\).*said once/],
    ],
    [
      'it lingers in the middle',
      formatWith({ id: 'glow', kind: 'afterglow', minutes: 1 }),
      [/Phase 2 \(glow\)/],
    ],
    [
      'nobody is offered a last word',
      { ...formatWith(), phases: [gather, round(), { id: 'closing', kind: 'closing', minutes: 1 }] },
      [/add a `checkout` for everybody/],
    ],
    [
      'two phases have one name',
      formatWith(round(), round({ minutes: 10 })),
      [/Phase 3 \(round\).*`round` already/],
    ],
    ['passing is not allowed', formatWith(round({ pass: ['hold-silence'] })), [/passing is always fine/]],
    ['nobody comes back to what was marked', formatWith(marked), [/"who": "bookmarked"/]],
    ['the way back comes before', formatWith(back, marked), [/Phase 3 \(round\)/]],
    [
      'its people are out of order',
      { ...formatWith(round()), people: { min: 5, ideal: [4, 6], max: 6 } },
      [/5 at least, best with 4 to 6, 6 at most/],
    ],
    [
      'its steps do not fit',
      formatWith({ id: 'focus', kind: 'focus', minutes: 10, steps: [{ step: 'tell', minutes: 11 }] }),
      [/11 minutes together, and the phase has 10/],
    ],
    [
      'its topics get no time',
      formatWith({ id: 'topics', kind: 'agenda-set', minutes: 4 }, round()),
      [/Phase 2 \(topics\).*`queue`/],
    ],
    ['a clock runs while all write at once', formatWith(round({ who: 'at-once' })), [/"mode": "none"/]],
    ['it takes too long', formatWith(round({ minutes: 112 })), [/takes 121 minutes.*More than 120/]],
  ];
  test.for(cases)('%s', ([, raw, patterns]) => {
    const faults = faultsOf(raw);
    expect(faults).toHaveLength(patterns.length);
    for (const [at, pattern] of patterns.entries()) expect(faults[at]).toMatch(pattern);
  });

  test('and not when it is as it should be', () => {
    expect(faultsOf(formatWith(marked, back))).toEqual([]);
    expect(notesOf(formatWith(marked, back))).toEqual([]);
  });
});

describe('a host is asked to think about', () => {
  const cases: readonly [string, unknown, RegExp][] = [
    ['a firm limit', formatWith(round({ turn: { ...turn, mode: 'firm' } })), /limit is firm/],
    [
      'a round that is too thin',
      formatWith(round({ minutes: 4 })),
      /with 6 people a turn has 0:30 \(voice\)/,
    ],
    ['a circle without a guardian', { ...formatWith(round()), roles: [] }, /nobody is `guardian`/],
    ['a way back for nobody', formatWith(round({ who: 'bookmarked' })), /stays empty/],
    [
      'answers that nobody may give',
      formatWith(round({ response: 'none', responses: { seconds: 15, most: 1 } })),
      /time for answers/,
    ],
    ['a reading without a text', formatWith({ id: 'read', kind: 'reading', minutes: 2 }), /nothing to read/],
    [
      'a line that comes at once',
      formatWith(round({ turn: { seconds: 30, warnAt: 30 } })),
      /as soon as the turn begins/,
    ],
    [
      'a question that begins with why',
      formatWith(round({ words: 'Sit down. Why did you stay?' })),
      /sound like blame/,
    ],
    ['a German one', formatWith(round({ words: 'Wieso bist du geblieben?' })), /sound like blame/],
    [
      'cheer by order',
      formatWith(round({ words: 'What is the Bright Side of it?' })),
      /“bright side” can weigh/,
    ],
  ];
  test.for(cases)('%s', ([, raw, pattern]) => {
    expect(notesOf(raw).filter((note) => pattern.test(note))).toHaveLength(1);
  });

  test('nothing in a question that is open', () => {
    const words = 'What was good to hear, and what do you not know the why of?';
    expect(notesOf(formatWith(round({ words })))).toEqual([]);
  });
});
