import type { Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
import { button, mention, personPicker, plain, row, timestamp } from '../../lib/markup.ts';
import { phaseOf } from '../session/course.ts';
import type { Course, Live, Session } from '../session/schema.ts';
import * as buttons from './buttons.ts';
import type { Held, Part } from './part.ts';

type Choice = NonNullable<Extract<Course, { kind: 'round' }>['choice']>;

/** Somebody may volunteer, or the one who has spoken chooses. After a while the order decides. */
export function choicePart(t: Translate, { id }: Session, live: Live, { by, until }: Choice): Part {
  const inTime = timestamp(until, 'R');
  if (by === null) {
    const { kind } = live.course;
    const key = kind === 'focus' ? 'focus' : kind === 'relay' ? 'relay' : 'volunteer';
    return {
      texts: [t(`panel.choice.${key}`, { in: inTime })],
      rows: [
        row(
          button(t('panel.volunteer.button'), buttons.volunteerButton.write([id, live.beat]), {
            style: 'primary',
          }),
        ),
      ],
      calls: [],
    };
  }
  const key = live.course.kind === 'relay' ? 'listener' : 'next';
  return {
    texts: [t(`panel.choice.${key}`, { name: mention(by), in: inTime })],
    rows: [
      personPicker({
        customId: buttons.nameNextPicker.write([id, live.beat]),
        placeholder: t('panel.choice.placeholder'),
      }),
    ],
    calls: [by],
  };
}

/** The agenda is set: who would like time, in the order in which they get it. */
export const agendaPart = (t: Translate, { id }: Session, live: Live, wanting: readonly UserId[]): Part => ({
  texts: [
    wanting.length === 0
      ? t('panel.agenda.nobody')
      : t('panel.agenda', { people: wanting.map(mention).join(' → ') }),
    ...untilText(t, live),
  ],
  rows: [row(button(t('panel.time.button'), buttons.handButton.write([id]), { style: 'primary' }))],
  calls: [],
});

export const handButton = (t: Translate, { id }: Session, how: { style?: 'primary' } = {}) =>
  button(t('panel.hand.button'), buttons.handButton.write([id]), how);

/** No hand is called on just now. Where the floor is open people may also simply write, and are told so. */
export function handsPart(t: Translate, session: Session, live: Live, raised: readonly UserId[]): Part {
  const phase = phaseOf(session, live);
  return {
    texts: [
      ...(phase.kind === 'open' ? [t('panel.open')] : []),
      ...('response' in phase ? [`-# ${t(`response.${phase.response}.about`)}`] : []),
      raised.length === 0
        ? t('panel.hands.nobody')
        : t('panel.hands', { people: raised.map(mention).join(' → ') }),
      ...untilText(t, live),
    ],
    rows: [row(handButton(t, session, { style: 'primary' }))],
    calls: [],
  };
}

export const atOncePart = (t: Translate, live: Live): Part => ({
  texts: [t('panel.at-once'), ...untilText(t, live)],
  rows: [],
  calls: [],
});

/** A step around the focus person in which they do not have the floor. */
export function focusPart(
  t: Translate,
  { session, live }: Held,
  { person, step, stepEndsAt, wish }: Extract<Course, { kind: 'focus' }>,
): Part {
  const phase = phaseOf(session, live);
  const now = phase.kind === 'focus' ? phase.steps[step]?.step : undefined;
  if (now === undefined || person === null) return { texts: [], rows: [], calls: [] };
  const name = mention(person);
  return {
    texts: [
      `**${t(`focus.${now}`)}** · ${name}`,
      t(`focus.${now}.about`),
      ...(wish === null ? [] : [t('panel.wish', { name, wish: t(`wish.${wish}`) })]),
      ...(stepEndsAt === null ? [] : [t('panel.until', { until: timestamp(stepEndsAt, 'R') })]),
    ],
    rows: [],
    calls: [],
  };
}

/** Words that are the same every time, or a silence. */
export function wordsPart(t: Translate, { session, live }: Held): Part {
  const said = (): readonly string[] => {
    switch (live.phase) {
      case 'opening':
        return [t('session.opening')];
      case 'agreements': {
        const own = session.format.agreements.map((words) => `- ${plain(words)}`).join('\n');
        return [`${t('panel.promise.body')}${own === '' ? '' : `\n${own}`}`];
      }
      case 'closing':
        return [t('panel.closing')];
      default:
        return [t(`phase.${live.phase}.about`)];
    }
  };
  return { texts: [...said(), ...untilText(t, live)], rows: [], calls: [] };
}

const untilText = (t: Translate, { phaseEndsAt }: Live): readonly string[] =>
  phaseEndsAt === null ? [] : [t('panel.until', { until: timestamp(phaseEndsAt, 'R') })];
