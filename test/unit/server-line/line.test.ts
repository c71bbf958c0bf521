import { expect, test } from 'vitest';
import {
  countriesOf,
  isFull,
  isOld,
  isShown,
  ownLinesFor,
  standInstead,
} from '../../../src/features/server-line/line.ts';
import { everybody, ServerLine } from '../../../src/features/server-line/schema.ts';
import { at, guild } from '../../support/make.ts';

const today = at('12:00', '2026-11-24');
let made = 0;

/** A line in Germany that was looked up yesterday, but for what is given. */
const line = (given: Partial<ServerLine> = {}): ServerLine => {
  made += 1;
  return ServerLine.parse({
    id: `l${String(made).padStart(11, '0')}`,
    guildId: guild(),
    country: 'DE',
    name: 'Kummernummer',
    phone: '0800 111 0 111',
    textTo: null,
    textBody: null,
    address: null,
    hours: '24/7',
    languages: 'de',
    cost: 'free',
    instead: false,
    source: 'called them',
    checkedOn: '2026-11-23',
    ...given,
  });
};

test('a line of which nobody has said where it was looked up is shown to nobody', () => {
  const [known, unknown] = [line(), line({ source: null, country: 'AT' })];
  expect([isShown(known), isShown(unknown)]).toEqual([true, false]);
  expect(ownLinesFor({ lines: [unknown, known], today }, 'AT')).toEqual([]);
  expect(countriesOf({ lines: [unknown, known], today })).toEqual(['DE']);
});

test('somebody is shown the lines of their country, and then those for everybody', () => {
  const [all, german, austrian, second] = [
    line({ country: everybody }),
    line(),
    line({ country: 'AT' }),
    line(),
  ];
  const own = { lines: [all, german, austrian, second], today };
  expect(ownLinesFor(own, 'DE')).toEqual([german, second, all]);
  expect(ownLinesFor(own, 'FR')).toEqual([all]);
  expect(ownLinesFor(own, undefined)).toEqual([all]);
  expect(countriesOf(own)).toEqual(['DE', 'AT']);
});

test('lines stand in place of ours only where one is meant to, and was looked up within half a year', () => {
  const instead = line({ instead: true });
  const old = line({ instead: true, checkedOn: '2026-05-27' });
  expect([isOld(instead, today), isOld(old, today)]).toEqual([false, true]);
  expect(standInstead([line(), instead], today)).toBe(true);
  expect(standInstead([line(), old], today)).toBe(false);
  expect(standInstead([line()], today)).toBe(false);
  expect(standInstead([], today)).toBe(false);
});

test('three lines fit for one country or for everybody, and ten into a server', () => {
  const german = [line(), line()];
  expect(isFull(german, 'DE')).toBe(false);
  expect(isFull([...german, line()], 'DE')).toBe(true);
  expect(isFull([...german, line()], 'AT')).toBe(false);
  const many = ['AT', 'CH', 'FR', 'IT', 'PL', 'NL', 'BE', 'LU', 'CZ'].map((country) => line({ country }));
  expect(isFull(many, 'DE')).toBe(false);
  expect(isFull([...many, line()], 'DK')).toBe(true);
});
