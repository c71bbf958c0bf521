import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import {
  button,
  card,
  type MessageView,
  mention,
  plain,
  row,
  separator,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { phaseOf } from '../session/course.ts';
import type { Live, Session } from '../session/schema.ts';
import { turnOf } from '../session/turn.ts';
import * as buttons from './buttons.ts';
import type { Held, Part } from './part.ts';
import { agendaPart, atOncePart, choicePart, focusPart, handsPart, wordsPart } from './phase-views.ts';
import { turnPart } from './turn-views.ts';

/**
 * The one message in which a session shows where it is, always made from what is stored: which phase, who has the floor,
 * what may be done about it, who is next. It is read from top to bottom, and nothing in it is told by colour alone.
 */
export function panelFor(t: Translate, held: Held): MessageView {
  const { session, live } = held;
  if (live.begunAt === null) return gatherPanel(t, held);
  const phase = phaseOf(session, live);
  const part = live.pause === null ? partOf(t, held) : pausedPart(t, session, live);
  const prompt =
    phase.words === undefined ? (phase.prompt ? t(`prompt.${phase.prompt}`) : '') : plain(phase.words);
  return card(
    [...part.calls, ...live.calledBack],
    text(`## ${t(`phase.${phase.kind}`)}`),
    ...(prompt === '' ? [] : [text(prompt)]),
    ...part.texts.map(text),
    ...(live.calledBack.length === 0
      ? []
      : [text(t('panel.back', { people: live.calledBack.map(mention).join(' ') }))]),
    ...(live.chair.by === null && live.chair.lost === null ? [text(t('panel.self-running'))] : []),
    ...(live.pauseAsked === null ? [] : [text(t('panel.pause-asked'))]),
    ...part.rows,
    ...forEverybody(t, session, live),
  );
}

function partOf(t: Translate, held: Held): Part {
  const { session, live } = held;
  const { course } = live;
  if (turnOf(live) !== null) return turnPart(t, held);
  if ('choice' in course && course.choice !== null) return choicePart(t, session, live, course.choice);
  switch (course.kind) {
    case 'agenda':
      return agendaPart(t, session, live, course.wanting);
    case 'hands':
      return handsPart(t, session, live, course.raised);
    case 'focus':
      return focusPart(t, held, course);
    default: {
      const phase = phaseOf(session, live);
      return 'who' in phase ? atOncePart(t, live) : wordsPart(t, held);
    }
  }
}

/** While people gather: the agreement of today, who is here, and how to begin. */
function gatherPanel(t: Translate, { session, live, circle }: Held): MessageView {
  const { id, format } = session;
  const here = live.people.map(({ user }) => mention(user)).join(' · ');
  const promises = format.agreements.map((words) => `- ${plain(words)}`).join('\n');
  return card(
    [],
    text(t('session.gather.title', { circle: plain(circle) })),
    text(t('session.opening')),
    separator(),
    text(`${t('document.agreement.title')}\n${t('document.agreement.body')}`),
    ...(promises === '' ? [] : [text(promises)]),
    separator(),
    text(t('session.starts', { in: timestamp(live.startsAt, 'R') })),
    text(
      live.people.length === 0
        ? t('session.here.nobody')
        : t('session.here', { people: here, count: live.people.length }),
    ),
    ...(live.pause === null ? [] : [text(t(pausedWords(live)))]),
    row(
      button(t('session.agree.button'), buttons.agreeButton.write([id]), { style: 'primary' }),
      button(t('session.begin.button'), buttons.beginButton.write([id])),
      ...(live.pause === null ? [] : [button(t('panel.resume.button'), buttons.resumeButton.write([id]))]),
    ),
    supportRow(t, session),
    row(
      button(t('panel.step-out.button'), buttons.stepOutButton.write([id])),
      button(t('panel.host.button'), buttons.hostButton.write([id])),
    ),
  );
}

const supportRow = (t: Translate, { id }: Session) =>
  row(
    button(t('panel.where.button'), buttons.whereButton.write([id])),
    button(t('panel.pause.button'), buttons.pauseButton.write([id])),
    button(t('help.button'), helpNowButton.write([])),
  );

/** On every panel: a nod where there is a share, where am I, a pause, and help; then what is needed less often. */
function forEverybody(t: Translate, session: Session, live: Live): readonly APIComponentInContainer[] {
  const { id } = session;
  const turn = turnOf(live);
  const shares = turn !== null && turn.step !== 'offered' && live.pause === null;
  const hands = live.course.kind === 'hands' && live.pause === null;
  return [
    row(
      ...(shares ? [button(t('panel.nod.button'), buttons.nodButton.write([id, live.beat]))] : []),
      button(t('panel.where.button'), buttons.whereButton.write([id])),
      ...(live.pause === null ? [button(t('panel.pause.button'), buttons.pauseButton.write([id]))] : []),
      button(t('help.button'), helpNowButton.write([])),
    ),
    row(
      // Whoever comes late agrees here while the door is open, listens, and is offered a turn last.
      ...(live.doorUntil === null
        ? []
        : [button(t('session.agree.button'), buttons.agreeButton.write([id]))]),
      ...(hands ? [button(t('panel.hand.button'), buttons.handButton.write([id]))] : []),
      button(t('panel.step-out.button'), buttons.stepOutButton.write([id])),
      button(t('panel.host.button'), buttons.hostButton.write([id])),
    ),
  ];
}

const pausedWords = ({ pause }: Live) =>
  pause?.stop === true ? 'panel.paused.stop' : (`panel.paused.${pause?.by ?? 'anyone'}` as const);

function pausedPart(t: Translate, { id }: Session, live: Live): Part {
  return {
    texts: [`**${t(pausedWords(live))}**`, t('panel.paused.time')],
    rows: [row(button(t('panel.resume.button'), buttons.resumeButton.write([id])))],
    calls: [],
  };
}

/** What stays of a panel when it is over: the same words whether somebody spoke or passed. */
export const restedPanel = (t: Translate, beat: number | null): MessageView =>
  card([], text(t(beat === 0 ? 'session.gather.over' : 'panel.turn.over')));
