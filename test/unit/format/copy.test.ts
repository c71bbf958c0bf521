import { describe, expect, test } from 'vitest';
import { copyOf, readName } from '../../../src/features/format/copy.ts';
import { Format } from '../../../src/features/format/schema.ts';
import { shipped } from '../../../src/features/format/shipped.ts';

const textCircle = Format.parse(shipped.get('text-circle'));
const others = { own: [], shipped: [textCircle] };
const keyOf = (name: string, own: readonly Format[] = []): string | undefined => {
  const made = copyOf(textCircle, name, { ...others, own });
  return made.ok ? made.value.key : undefined;
};
const ownOf = (name: string, key: string): Format => ({ ...textCircle, name, key });

describe('a copy of a format', () => {
  test('has a name, a key and a first version of its own, and everything else from the other', () => {
    const made = copyOf({ ...textCircle, version: 7 }, '  Evening   round ', others);
    expect(made).toEqual({
      ok: true,
      value: { ...textCircle, key: 'evening-round', version: 1, name: 'Evening round' },
    });
  });

  test.for([
    ['Émile’s Círcle', 'emile-s-circle'],
    ['7 days & 7 nights!', 'days-7-nights'],
    ['--- Round ---', 'round'],
    ['月の輪', 'format'],
    ['12', 'format'],
    ['A circle for everybody who cares', 'a-circle-for-everybody-who-c'],
    ['A circle for each one of us  ok', 'a-circle-for-each-one-of-us'],
  ] as const)('called %s has the key %s', ([name, key]) => {
    expect(keyOf(name)).toBe(key);
  });

  test('whose key would be one that is used already gets a number behind it', () => {
    const first = ownOf('Round!', 'round');
    expect(keyOf('Round', [first])).toBe('round-2');
    expect(keyOf('Round?', [first, ownOf('Round', 'round-2')])).toBe('round-3');
    expect(keyOf('Text circle.')).toBe('text-circle-2');
  });

  test('is the last one where a server has fifteen', () => {
    const own = Array.from({ length: 15 }, (_, at) => ownOf(`Round ${at}`, `round-${at}`));
    expect(keyOf('One more', own.slice(1))).toBe('one-more');
    expect(copyOf(textCircle, 'One more', { ...others, own })).toEqual({
      ok: false,
      refusal: 'formats-full',
    });
  });

  test('cannot have a name that is too long, empty, or that of another, shipped or own', () => {
    const refusalOf = (name: string, own: readonly Format[] = []) =>
      copyOf(textCircle, name, { ...others, own });
    expect(refusalOf(' ')).toEqual({ ok: false, refusal: 'format-name-empty' });
    expect(refusalOf('x'.repeat(61))).toEqual({ ok: false, refusal: 'format-name-too-long' });
    expect(refusalOf(textCircle.name.toUpperCase())).toEqual({ ok: false, refusal: 'format-name-taken' });
    expect(refusalOf('round', [ownOf('Round', 'evening')])).toEqual({
      ok: false,
      refusal: 'format-name-taken',
    });
  });
});

describe('the name of a format', () => {
  test.for([
    ['  Evening round ', 'Evening round'],
    ['Evening\n\t round', 'Evening round'],
    ['\u200bEvening\u0007\u200bround\u200b', 'Evening round'],
    ['x'.repeat(60), 'x'.repeat(60)],
  ] as const)('%j is kept as %j', ([typed, kept]) => {
    expect(readName(typed, [])).toEqual({ ok: true, value: kept });
  });

  test('is taken also where only its case differs, or how a letter is encoded', () => {
    const taken = { ok: false, refusal: 'format-name-taken' };
    expect(readName('CAFÉ', [{ name: ' Cafe\u0301 ' }])).toEqual(taken);
    expect(readName('cafe\u0301', [{ name: 'Café' }])).toEqual(taken);
    expect(readName('Cafe', [{ name: 'Café' }]).ok).toBe(true);
    expect(readName('Café', [{ name: 'Tea' }, { name: 'Café' }])).toEqual(taken);
  });
});
