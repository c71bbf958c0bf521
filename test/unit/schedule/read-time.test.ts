import { expect, test } from 'vitest';
import { readTime } from '../../../src/features/schedule/reading.ts';

test.for([
  ['19:30', '19:30'],
  ['19.30', '19:30'],
  ['9:05', '09:05'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
  [' 7:30 pm ', '19:30'],
  ['7:30PM', '19:30'],
  ['7pm', '19:00'],
  ['7 am', '07:00'],
  ['12 am', '00:00'],
  ['12:15 am', '00:15'],
  ['12pm', '12:00'],
] as const)('"%s" is read as %s', ([typed, read]) => {
  expect(readTime(typed)).toBe(read);
});

test.for([
  '',
  '19',
  '24:00',
  '19:60',
  '19:5',
  '1930',
  '13 pm',
  '0:30 am',
  'half past seven',
  '19:30 Uhr',
  '-1:00',
  '19:30:00',
])('"%s" is not guessed at', (typed) => {
  expect(readTime(typed)).toBeUndefined();
});
