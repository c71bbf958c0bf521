import { expect, test } from 'vitest';
import { goesOn, rests } from '../../../src/features/privacy/pause.ts';

test('a seat rests without reminders, and a place in the line without offers', () => {
  expect([rests('visitor'), rests('active')]).toEqual(['pause', 'pause']);
  expect([rests('waitlisted'), rests('offered')]).toEqual(['wait-later', 'wait-later']);
  expect([rests('paused'), rests('expired'), rests('invited'), rests('removed')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what rests is taken up again, and nothing else', () => {
  expect([goesOn('paused'), goesOn('expired')]).toEqual(['come-back', 'wait-again']);
  expect([goesOn('active'), goesOn('waitlisted')]).toEqual([undefined, undefined]);
});
