import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../src/features/step/schema.ts';
import {
  choicesFor,
  datesOf,
  mayAskAgain,
  mayStep,
  opensAgain,
  stepOn,
  without,
} from '../../../src/features/step/step.ts';
import { translator } from '../../../src/i18n/index.ts';
import { StepId } from '../../../src/lib/ids.ts';
import { hours, after as shifted } from '../../../src/lib/time.ts';
import { at, circleId, user } from '../../support/make.ts';
import { concernOf } from '../concern/concerns.ts';
import { stepWith } from '../views/worst-ladder.ts';

const [ana, ben, nele] = [user('ana'), user('ben'), user('nele')];
const now = at('19:00');
const report = concernOf({ aboutId: ben, state: 'taken', takenById: nele, circleId: circleId('maple') });

describe('a step on a report', () => {
  const by = (person: typeof ana, given = {}) => ({
    user: person,
    isOwner: false,
    keepsSafe: true,
    isVoting: false,
    ...given,
  });

  test('is taken by the one who looks after it', () => {
    expect(mayStep(report, by(nele), 'remind')).toEqual({ ok: true, value: ben });
    expect(mayStep(report, by(ana), 'remind')).toEqual({ ok: false, refusal: 'take-first' });
    expect(mayStep(report, by(ben), 'remind')).toEqual({ ok: false, refusal: 'about-you' });
    expect(mayStep({ ...report, kind: 'care' }, by(nele), 'remind')).toMatchObject({ ok: false });
    expect(mayStep({ ...report, aboutId: null }, by(nele), 'remind')).toMatchObject({ ok: false });
    expect(mayStep({ ...report, state: 'closed' }, by(nele), 'warn')).toMatchObject({ ok: false });
  });

  test('closes circles only where they keep people safe, not beside a vote, and one circle only where there is one', () => {
    expect(mayStep(report, by(nele, { keepsSafe: false }), 'close-all')).toEqual({
      ok: false,
      refusal: 'not-a-moderator',
    });
    expect(mayStep(report, by(nele, { keepsSafe: false, isOwner: true }), 'close-all').ok).toBe(true);
    expect(mayStep(report, by(nele, { isVoting: true }), 'close-circle')).toEqual({
      ok: false,
      refusal: 'vote-open',
    });
    expect(mayStep(report, by(nele, { isVoting: true }), 'warn').ok).toBe(true);
    expect(choicesFor({ circleId: null })).toEqual(['remind', 'warn', 'close-all']);
    expect(mayStep({ ...report, circleId: null }, by(nele), 'close-circle')).toMatchObject({ ok: false });
  });

  test('has words of its own for every reason, in which nobody is named and nothing is counted', () => {
    const t = translator('en-US');
    const reasons = [
      'harassment',
      'advances',
      'shared-outside',
      'pretends',
      'money',
      'threat',
      'sells',
    ] as const;
    const more = ['methods', 'under-age', 'other'] as const;
    const texts = [...reasons, ...more].flatMap((reason) => [
      t(`step.remind.${reason}`),
      t(`step.warn.${reason}`),
    ]);
    expect(new Set(texts).size).toBe(20);
    for (const text of texts) {
      expect(text).toMatch(/from now on|please tell a moderator/iu);
      expect(text).not.toMatch(/violat|fail|rule|report|complain|strike|offen[cs]e/iu);
    }
  });

  test('takes its reason from the report, and what else a concern can say is something else', () => {
    const taken = { id: stepWith().id, kind: 'warn', byId: nele, circles: [], everywhere: false } as const;
    const step = (reason: typeof report.reason) =>
      stepOn({ ...report, reason }, { ...taken, locale: 'de', at: now });
    expect(step('money')).toMatchObject({
      reason: 'money',
      personId: ben,
      concernId: report.id,
      told: 'waiting',
    });
    expect(step('hopeless').reason).toBe('other');
  });

  test('is counted with its date while it stands, and not when it is taken back', () => {
    const steps = [stepWith(), stepWith({ undoneAt: now }), stepWith({ kind: 'remind' })];
    expect(datesOf(steps, 'warn')).toEqual([now]);
  });
});

describe('another look', () => {
  const theirs = (given: Partial<Step> = {}) => stepWith({ personId: ben, ...given });

  test('is for the one it is about, at a warning and a removal, once, within ninety days', () => {
    expect(mayAskAgain(theirs(), ben, now).ok).toBe(true);
    expect(mayAskAgain(theirs({ kind: 'remove' }), ben, now).ok).toBe(true);
    expect(mayAskAgain(theirs({ kind: 'remind' }), ben, now)).toEqual({ ok: false, refusal: 'no-such-step' });
    expect(mayAskAgain(theirs(), ana, now)).toEqual({ ok: false, refusal: 'no-such-step' });
    expect(mayAskAgain(theirs({ askedAt: now }), ben, now)).toEqual({ ok: false, refusal: 'appeal-asked' });
    expect(mayAskAgain(theirs({ undoneAt: now }), ben, now)).toEqual({ ok: false, refusal: 'appeal-over' });
    const last = shifted(now, hours(24 * 90));
    expect(mayAskAgain(theirs(), ben, shifted(last, -1)).ok).toBe(true);
    expect(mayAskAgain(theirs(), ben, last)).toEqual({ ok: false, refusal: 'appeal-over' });
  });

  const circles = ['maple', 'birch', 'elm', 'oak'].map(circleId);
  const removal = fc.record({ circles: fc.subarray(circles), undone: fc.boolean() });
  const removals = fc.array(removal, { minLength: 1, maxLength: 5 }).map((all) =>
    all.map((one, n) =>
      stepWith({
        kind: 'remove',
        id: StepId.parse(`removal0000${n}`),
        circles: one.circles,
        undoneAt: one.undone ? now : null,
      }),
    ),
  );

  test('opens just those circles that no other removal keeps closed, whatever there was', () => {
    fc.assert(
      fc.property(removals, ([step = stepWith(), ...others]) => {
        const opened = opensAgain(step, [step, ...others]);
        for (const id of circles) {
          const kept = others.some(
            ({ undoneAt, circles: theirs }) => undoneAt === null && theirs.includes(id),
          );
          expect(opened.includes(id)).toBe(step.circles.includes(id) && !kept);
        }
      }),
    );
  });

  test('is not needed where the last circle was opened: then the removal is undone', () => {
    const step = stepWith({ kind: 'remove', circles: circles.slice(0, 2) });
    const [maple, birch] = circles;
    if (maple === undefined || birch === undefined) throw new Error('There is no circle.');
    const once = without(step, maple, now);
    expect(once).toMatchObject({ circles: [birch], undoneAt: null });
    expect(without(once, birch, now)).toMatchObject({ circles: [], undoneAt: now });
  });
});
