import type { Translate } from '../../i18n/index.ts';
import { plain } from '../../lib/markup.ts';
import { clockOf } from './saying.ts';
import type { Format, Phase } from './schema.ts';
import { happeningOf, questionOf, titleOf } from './words.ts';

/** Letters of the card that may go to the agenda; with both tables and a full list of promises it still fits. */
const most = 2_000;

/** What happens in a format, phase by phase, in Discord's markdown. A long one is told by its titles alone. */
export function agendaOf(t: Translate, { phases }: Pick<Format, 'phases'>): string {
  const titles = phases.map(({ minutes }, index) =>
    t('formats.phase', { number: index + 1, title: titleOf(t, { phases }, index), minutes }),
  );
  const whole = phases.map((phase, index) => [titles[index], ...detailsOf(t, phase)].join('\n'));
  const words = whole.join('\n');
  if (words.length <= most) return words;
  return [...titles, t('formats.long')].join('\n');
}

function detailsOf(t: Translate, phase: Phase): readonly string[] {
  const question = questionOf(t, phase);
  const manner = [...mannerOf(t, phase), ...stepsOf(t, phase)].join(' · ');
  return [
    `-# ${happeningOf(t, phase)}`,
    ...(manner === '' ? [] : [`-# ${manner}`]),
    ...(question === undefined ? [] : [`-# ${t('formats.quoted', { words: plain(question) })}`]),
  ];
}

/** How long a turn is, what happens when its time is up, who comes next, and what others may do. */
function mannerOf(t: Translate, phase: Phase): readonly string[] {
  if (!('turn' in phase)) return [];
  const { mode, seconds } = phase.turn;
  const clocked =
    mode === 'none' ? [t('time.none')] : [t('formats.turn', { time: clockOf(seconds) }), t(`time.${mode}`)];
  if (!('response' in phase)) return clocked;
  if (phase.kind !== 'queue' && phase.kind !== 'open' && phase.who === 'at-once') return [];
  const { response, responses, order } = phase;
  const answers =
    responses === undefined
      ? []
      : [t('formats.answers', { most: responses.most, time: clockOf(responses.seconds) })];
  return [...clocked, t(`order.${order}`), t(`response.${response}`), ...answers];
}

const stepsOf = (t: Translate, phase: Phase): readonly string[] =>
  phase.kind === 'focus' ? phase.steps.map(({ step, minutes }) => `${t(`focus.${step}`)} ${minutes}′`) : [];
