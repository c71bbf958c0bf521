import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import { type FormView, form, formChecks } from '../../lib/form.ts';
import { formChoice } from '../../lib/form-questions.ts';
import type { SessionId, UserId } from '../../lib/ids.ts';
import { button, mention, row, timestamp } from '../../lib/markup.ts';
import type { Phase } from '../format/schema.ts';
import { phaseOf } from '../session/course.ts';
import { attendeeIn, callable, isAway } from '../session/people.ts';
import { type Live, type Session, type Turn, Wish } from '../session/schema.ts';
import { turnOf } from '../session/turn.ts';
import * as buttons from './buttons.ts';
import type { Held, Part } from './part.ts';
import { aboutTime } from './times.ts';

/** While somebody has the floor: who, what they wish for, how long, what others may do, and who comes next. */
export function turnPart(t: Translate, { session, live, room }: Held): Part {
  const turn = turnOf(live);
  if (turn === null) return { texts: [], rows: [], calls: [] };
  const phase = phaseOf(session, live);
  const name = mention(turn.holder);
  const wish = turn.wish === null ? [] : [t('panel.wish', { name, wish: t(`wish.${turn.wish}`) })];
  const note = turn.note && turn.step !== 'answers' ? [t('panel.turn.note')] : [];
  const texts = [
    ...[[floorLine(t, live, turn), untilLine(t, live, turn)].filter(Boolean).join('\n')].filter(Boolean),
    // Discord's invitation to speak is easily overlooked: it is not a message.
    ...(room.kind === 'stage' && turn.step !== 'answers' && !turn.begun ? [t('panel.turn.stage')] : []),
    ...note,
    ...wish,
    ...listenerLine(t, live),
    ...(turn.step === 'answers'
      ? answersLines(t, turn, phase)
      : turn.wish === null
        ? responseLine(t, phase)
        : []),
    ...nextLine(t, live),
  ];
  return { texts, rows: [row(...turnButtons(t, session, live, turn))], calls: [turn.holder] };
}

function floorLine(t: Translate, live: Live, turn: Turn): string {
  const name = mention(turn.holder);
  if (turn.step === 'answers') return '';
  if (isAway(live, turn.holder)) return t('panel.turn.held', { name });
  if (turn.step === 'offered') {
    const timed = turn.seconds > 0 && attendeeIn(live, turn.holder)?.calm !== true;
    return timed
      ? t('panel.turn.offered', { name, time: aboutTime(t, turn.seconds) })
      : t('panel.turn.offered.untimed', { name });
  }
  const over = turn.told === 'ended' || turn.told === 'host';
  if (turn.silent) return t(over ? 'panel.turn.silent-over' : 'panel.turn.silent', { name });
  if (over) return t('panel.turn.ending', { name });
  return turn.begun ? t('panel.turn.speaking', { name }) : t('panel.turn.quiet', { name });
}

/** Discord counts down on each reader's own screen. Whoever wants to see no countdown has none during their turn. */
function untilLine(t: Translate, live: Live, { step, endsAt, holder, told }: Turn): string {
  if (step !== 'speaking' || endsAt === null || told === 'ended' || told === 'host') return '';
  // A countdown would go on although their time stands still.
  if (isAway(live, holder)) return '';
  if (attendeeIn(live, holder)?.calm === true) return '';
  return t('panel.turn.until', { until: timestamp(endsAt, 'R') });
}

const listenerLine = (t: Translate, { course }: Live): readonly string[] =>
  course.kind === 'relay' && course.listener !== null
    ? [t('panel.relay.pair', { listener: mention(course.listener) })]
    : [];

const responseLine = (t: Translate, phase: Phase): readonly string[] =>
  'response' in phase ? [`-# ${t(`response.${phase.response}.about`)}`] : [];

function answersLines(t: Translate, turn: Turn, phase: Phase): readonly string[] {
  if (!('responses' in phase) || phase.responses === undefined || turn.endsAt === null) return [];
  const until = timestamp(turn.endsAt, 'R');
  return [
    t('panel.answers', { name: mention(turn.holder), count: phase.responses.most, until }),
    // What the speaker has wished for counts for more than what the format says of all.
    `-# ${turn.wish === null ? t(`response.${phase.response}.about`) : t(`wish.${turn.wish}.about`)}`,
    t('panel.starters'),
    ...(turn.answering.length === 0
      ? []
      : [t('panel.answering', { people: turn.answering.map(mention).join(' · ') })]),
  ];
}

/** The next two by name: more would only be read, not remembered. Around one person nobody is in line. */
export function nextLine(t: Translate, live: Live): readonly string[] {
  if (live.course.kind === 'focus') return [];
  const [first, second, ...others] = waitingIn(live);
  if (first === undefined) return [t('panel.next.nobody')];
  const people = [first, second].flatMap((one) => (one === undefined ? [] : mention(one))).join(' → ');
  return [
    others.length === 0 ? t('panel.next', { people }) : t('panel.next.more', { people, more: others.length }),
  ];
}

/** Who waits for a turn and is here to be called, in order. */
export function waitingIn(live: Live): readonly UserId[] {
  const { course } = live;
  const able = new Set(callable(live));
  if (course.kind === 'round') return course.waiting.filter((person) => able.has(person));
  if (course.kind === 'hands') return course.raised.filter((person) => able.has(person));
  return course.kind === 'relay' && course.listener !== null ? [course.listener] : [];
}

/** At most four. What fits the step of the turn comes first. */
function turnButtons(
  t: Translate,
  { id, format }: Session,
  live: Live,
  turn: Turn,
): readonly APIButtonComponent[] {
  const { beat } = live;
  const at: [SessionId, number] = [id, beat];
  const phase = phaseOf({ format }, live);
  const { course } = live;
  const mayKeep =
    course.kind === 'round' && waitingIn(live).length > 0 && !course.deferred.includes(turn.holder);
  const later = mayKeep ? [button(t('panel.later.button'), buttons.laterButton.write(at))] : [];
  const nod = button(t('panel.nod.button'), buttons.nodButton.write(at));
  const pass = button(t('panel.pass.button'), buttons.passButton.write(at));
  if (turn.step === 'answers')
    return [
      button(t('panel.answer.button'), buttons.answerButton.write(at), { style: 'primary' }),
      button(t('panel.go-on.button'), buttons.goOnButton.write(at)),
      nod,
    ];
  if (turn.step === 'offered')
    return [
      button(t('panel.begin.button'), beginAddress(phase, at), { style: 'primary' }),
      pass,
      ...later,
      button(t('panel.hold.button'), buttons.holdButton.write(at)),
    ];
  const done = phase.kind === 'relay' ? t('panel.heard.button') : t('panel.done.button');
  const more = buttons.moreTimeButton.write([id, beat, turn.extensions]);
  const hold = button(t('panel.hold.button'), buttons.holdButton.write(at));
  if (!turn.begun)
    return [
      button(t('panel.begin.button'), beginAddress(phase, at), { style: 'primary' }),
      button(done, buttons.doneButton.write(at)),
      pass,
      hold,
    ];
  return [
    button(done, buttons.doneButton.write(at), { style: 'primary' }),
    ...(turn.endsAt === null ? [pass] : [button(t('panel.more-time.button'), more)]),
    nod,
    ...(turn.note ? [button(t('panel.aside.button'), buttons.asideButton.write(at))] : []),
  ];
}

/** Around one person the wish is always asked for; elsewhere where the format says so. */
function beginAddress(phase: Phase, at: [SessionId, number]): string {
  if (phase.kind === 'focus' || ('asksWish' in phase && phase.asksWish))
    return buttons.beginTurnButton.write([...at, 'wish']);
  return 'asksNote' in phase && phase.asksNote
    ? buttons.beginTurnButton.write([...at, 'note'])
    : buttons.beginNowButton.write(at);
}

/** Asked in private when somebody begins: what would help, and what others should know before. Nothing is required. */
export function beginForm(t: Translate, session: SessionId, beat: number, asking: buttons.Asking): FormView {
  const wishes = Wish.options.map((wish) => ({
    label: t(`wish.${wish}`),
    value: wish,
    description: t(`wish.${wish}.about`),
  }));
  return form(
    t('wish.title'),
    buttons.beginTurnForm.write([session, beat]),
    ...(asking === 'wish'
      ? [formChoice({ label: t('wish.label'), customId: 'wish', options: wishes, required: false })]
      : []),
    formChecks({
      label: t('wish.more'),
      customId: 'more',
      required: false,
      options: [
        { label: t('wish.note'), value: 'note', description: t('wish.note.about') },
        { label: t('wish.calm'), value: 'calm', description: t('wish.calm.about') },
      ],
    }),
  );
}
