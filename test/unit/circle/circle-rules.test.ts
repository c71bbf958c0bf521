import { expect, test } from 'vitest';
import { isLastOfCohort, lastOf, sessionOfCohort } from '../../../src/features/circle/cohort.ts';
import { proveGuardian, proveHost } from '../../../src/features/circle/host.ts';
import { foldTag, readLooking, writeLooking } from '../../../src/features/circle/looking.ts';
import { meetingOf, meetsAt } from '../../../src/features/circle/meetings.ts';
import { at, circleOf, user } from '../../support/make.ts';

const maple = circleOf();

test('a cohort has so many sessions, counted from where it began', () => {
  const cohort = { cohortLength: 6, cohortFrom: 2, sessionsHeld: 7 };
  expect(sessionOfCohort(cohort)).toEqual({ number: 5, of: 6 });
  expect([isLastOfCohort(cohort), lastOf(cohort)]).toEqual([false, undefined]);
  expect([isLastOfCohort({ ...cohort, sessionsHeld: 8 }), lastOf({ ...cohort, sessionsHeld: 8 })]).toEqual([
    true,
    6,
  ]);
  expect(isLastOfCohort({ ...cohort, sessionsHeld: 9 })).toBe(true);
  const endless = { ...cohort, cohortLength: null };
  expect([sessionOfCohort(endless), isLastOfCohort(endless), lastOf(endless)]).toEqual([
    undefined,
    false,
    undefined,
  ]);
});

test('its host holds a circle; to close it to somebody is also for who keeps people safe', () => {
  expect(proveHost(maple, user('hana')).ok).toBe(true);
  expect(proveHost(maple, user('ana'))).toEqual({ ok: false, refusal: 'not-the-host' });
  expect(proveGuardian(maple, { user: user('hana'), keepsSafe: false })).toMatchObject({
    value: { user: user('hana') },
  });
  expect(proveGuardian(maple, { user: user('ana'), keepsSafe: true }).ok).toBe(true);
  expect(proveGuardian(maple, { user: user('ana'), keepsSafe: false })).toEqual({
    ok: false,
    refusal: 'not-a-guardian',
  });
});

test('a circle that rests or is over does not meet', () => {
  expect(meetingOf(maple, at('12:00'))).toEqual(at('18:00'));
  expect(meetsAt(maple, at('18:00'))).toBe(true);
  expect(meetsAt(maple, at('19:00'))).toBe(false);
  expect(meetingOf(circleOf({ state: 'paused' }), at('12:00'))).toBeUndefined();
  expect(meetsAt(circleOf({ state: 'paused' }), at('18:00'))).toBe(false);
});

test('what somebody looks for fits on a button, and is read back', () => {
  const all = {
    tag: 'grief',
    language: 'pt-BR',
    medium: 'voice',
    day: 'TU',
    free: 'free',
    admission: 'open',
  } as const;
  expect(writeLooking(all)).toBe('grief,pt-BR,voice,TU,free,open');
  expect(readLooking(writeLooking(all))).toEqual(all);
  expect(writeLooking({ medium: 'text' })).toBe(',,text,,,');
  expect(readLooking(',,text,,,')).toEqual({ medium: 'text' });
  expect(readLooking('')).toEqual({});
  for (const odd of [
    `${'x'.repeat(21)},,,,,`,
    ',german,,,,',
    ',d,,,,',
    ',de-,,,,',
    ',1de,,,,',
    ',de_DE,,,,',
    ',,smoke,,,',
    ',,,,yes,',
  ])
    expect(readLooking(odd), odd).toBeUndefined();
  for (const language of ['de', 'deu', 'zh-Hant', 'es-419'])
    expect(readLooking(`,${language},,,,`)).toEqual({ language });
});

test('a word is found however it was typed', () => {
  expect(foldTag('  New   Parents ')).toBe('new-parents');
  expect(foldTag('Cafe\u0301')).toBe('café');
});
