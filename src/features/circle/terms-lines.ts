import type { Translate } from '../../i18n/index.ts';
import { plain, timestamp } from '../../lib/markup.ts';
import { opensNext, takesPeople } from './admission.ts';
import { sessionOfCohort } from './cohort.ts';
import type { Circle } from './schema.ts';

/** Who may come into a circle, and how it stands, in sentences for somebody who looks at it. */
export function termsLines(t: Translate, circle: Circle, now: Date): readonly string[] {
  const { state, trialVisits, tags } = circle;
  return [
    ...(state === 'active' ? [] : [t(`circle.state.${state}`)]),
    ...admissionLines(t, circle, now),
    ...(trialVisits === 0 ? [] : [t('circle.terms.visits', { count: trialVisits })]),
    ...(tags.length === 0 ? [] : [t('circle.terms.tags', { tags: plain(tags.join(', ')) })]),
  ];
}

function admissionLines(t: Translate, circle: Circle, now: Date): readonly string[] {
  if (circle.admission === 'open') return [t('circle.terms.open')];
  if (circle.admission === 'semi-open') {
    const next = takesPeople(circle, now) ? now : opensNext(circle, now);
    if (next === undefined) return [t('circle.terms.semi-open.over')];
    return [t('circle.terms.semi-open', { dates: timestamp(next, 'f') })];
  }
  const { number, of } = sessionOfCohort(circle) ?? { number: 0, of: 0 };
  const open = takesPeople(circle, now) && circle.lockDate !== null;
  return [
    t('circle.terms.closed', { number, of }),
    open
      ? t('circle.terms.closed.until', { date: plain(circle.lockDate ?? '') })
      : t('circle.terms.closed.locked'),
  ];
}
