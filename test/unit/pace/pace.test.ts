import { expect, test } from 'vitest';
import { isNeverSlowed, pacing, usualPace } from '../../../src/features/pace/pace.ts';
import { after, seconds } from '../../../src/lib/time.ts';
import { at, user } from '../../support/make.ts';

const [ana, ben] = [user('ana'), user('ben')];
const now = at('19:00');

/** How many of so many presses at one moment are taken. */
const takenOf = (take: ReturnType<typeof pacing>, count: number, when = now, person: string = ana): number =>
  Array.from({ length: count }, () => take(person, when)).filter((one) => one === 'taken').length;

test('twenty presses at once are taken, and of more the rest has to wait', () => {
  expect(takenOf(pacing(usualPace), 50)).toBe(20);
});

test('after half a second one more is taken, after ten seconds twenty', () => {
  const take = pacing(usualPace);
  takenOf(take, 50);
  expect(takenOf(take, 5, after(now, seconds(0.5)))).toBe(1);
  expect(takenOf(take, 50, after(now, seconds(10.5)))).toBe(20);
});

test('whoever presses once in a second is never asked to wait', () => {
  const take = pacing(usualPace);
  const presses = Array.from({ length: 3_600 }, (_, second) => take(ana, after(now, seconds(second))));
  expect(new Set(presses)).toEqual(new Set(['taken']));
});

test('the flood of one person slows nobody else', () => {
  const take = pacing(usualPace);
  takenOf(take, 1_000);
  expect(takenOf(take, 20, now, ben)).toBe(20);
});

test('a clock that goes back takes nothing away', () => {
  const take = pacing(usualPace);
  takenOf(take, 10);
  expect(takenOf(take, 20, after(now, -seconds(60)))).toBe(10);
});

test('however many people come, a bounded number is remembered', () => {
  const known = new Map();
  const take = pacing(usualPace, known);
  for (let one = 0; one < 20_000; one += 1) take(String(one), now);
  expect(known.size).toBe(5_000);
});

test('help, stepping out and stopping are never slowed', () => {
  const names = ['help-now', 'help.now', 'help.country', 'out.ask', 'out.someone', 'step-out', 'pause.stop'];
  for (const name of [
    ...names,
    'reminders.stop',
    'direct.stop',
    'concern.reach-out',
    'concern.reach-out-yes',
  ])
    expect(isNeverSlowed(name), name).toBe(true);
  for (const name of ['turn.pass', 'circle.join', 'my-data.export'])
    expect(isNeverSlowed(name), name).toBe(false);
});

test('whoever is too fast is told so, until one press is free again', () => {
  const take = pacing({ most: 1, within: seconds(10) });
  expect([take(ana, now), take(ana, now), take(ana, after(now, seconds(10)))]).toEqual([
    'taken',
    'too-fast',
    'taken',
  ]);
});

test('a name that only contains such a word is slowed like any other', () => {
  for (const name of [
    'circle.help',
    'my.concern.reach-out',
    'sign.out.now',
    'outside',
    'turn.step-out',
    'step-outside',
    'turn.pause.now',
    'pauses',
    'session.pause-later',
    'my.session.pause',
    'reminders.stopped',
    'nonstop',
  ])
    expect(isNeverSlowed(name), name).toBe(false);
  expect(isNeverSlowed('session.pause')).toBe(true);
});
