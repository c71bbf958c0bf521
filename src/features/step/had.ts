import { listOf, type Translate } from '../../i18n/index.ts';
import { timestamp } from '../../lib/markup.ts';
import { type Step, StepKind } from './schema.ts';
import { datesOf } from './step.ts';

/** What was done towards somebody in the last 90 days, with its dates, so that the next step is plain. */
export function stepLines(t: Translate, locale: string, steps: readonly Step[]): string {
  const had = StepKind.options.flatMap((kind) => {
    const dates = datesOf(steps, kind);
    if (dates.length === 0) return [];
    const shown = dates.slice(-5).map((date) => timestamp(date, 'D'));
    return t(`step.had.${kind}`, { count: dates.length, dates: listOf(locale, shown) });
  });
  const away = steps.filter(({ told }) => told === 'not-reached').slice(-3);
  return [
    had.length === 0 ? t('step.had.nothing') : t('step.had', { steps: had.join(' · ') }),
    ...away.map(({ at }) => t('step.not-reached', { when: timestamp(at, 'D') })),
  ].join('\n');
}

const whatOf = (t: Translate, { kind, everywhere }: Step): string =>
  t(kind === 'remove' && everywhere ? 'step.what.remove-all' : `step.what.${kind}`);

/** What a step was and when, for a label, where Discord writes no times of its own. */
export const whatWas = (t: Translate, locale: string, step: Step) => ({
  what: whatOf(t, step),
  when: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(step.at),
});

/** What another look is asked for at, on the card of those who look. */
export const lookedAtLine = (t: Translate, step: Step): string =>
  t('appeal.card.about', { what: whatOf(t, step), when: timestamp(step.at, 'D') });
