import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import type { CircleId } from '../../lib/ids.ts';
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
import { titleOf } from '../format/words.ts';
import { awayButton, listeningButton } from '../reminder/buttons.ts';
import { phaseOf } from '../session/course.ts';
import { attendeeIn } from '../session/people.ts';
import type { Live, Session } from '../session/schema.ts';
import { turnOf } from '../session/turn.ts';
import * as buttons from './buttons.ts';
import type { Held, Part } from './part.ts';
import {
  agendaPart,
  atOncePart,
  choicePart,
  focusPart,
  handButton,
  handsPart,
  wordsPart,
} from './phase-views.ts';
import { nextLine, turnPart } from './turn-views.ts';

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
    text(`## ${titleOf(t, session.format, live.at)}`),
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
function gatherPanel(t: Translate, { session, live, circle, room, expected, stance }: Held): MessageView {
  const { id, format } = session;
  const awaited = expected?.people.filter((person) => attendeeIn(live, person) === undefined) ?? [];
  const here = live.people.map(({ user }) => mention(user)).join(' · ');
  const promises = format.agreements.map((words) => `- ${plain(words)}`).join('\n');
  return card(
    awaited.filter((person) => expected?.quiet.has(person) !== true),
    text(t('session.gather.title', { circle: plain(circle) })),
    text(t('session.opening')),
    separator(),
    text(`${t('document.agreement.title')}\n${t('panel.promise.body')}`),
    ...(promises === '' ? [] : [text(promises)]),
    ...(stance === undefined ? [] : [text(t(`stance.${stance}`))]),
    ...(room.kind === 'stage' ? [text(t('session.gather.stage'))] : []),
    ...(room.mutes ? [text(t('session.gather.muted'))] : []),
    separator(),
    text(t('session.starts', { in: timestamp(live.startsAt, 'R') })),
    text(
      live.people.length === 0
        ? t('session.here.nobody')
        : t('session.here', { people: here, count: live.people.length }),
    ),
    ...(awaited.length === 0
      ? []
      : [text(t('session.door-open', { people: awaited.map(mention).join(' ') }))]),
    ...(live.pause === null ? [] : [text(t(pausedWords(live)))]),
    row(
      button(t('session.agree.button'), buttons.agreeButton.write([id]), { style: 'primary' }),
      button(t('session.begin.button'), buttons.beginButton.write([id])),
      ...(live.pause === null ? [] : [button(t('panel.resume.button'), buttons.resumeButton.write([id]))]),
    ),
    // Coming is to agree. The other two answers are as good.
    row(
      button(t('reminder.listening.button'), listeningButton.write(meetingOf(session, live))),
      button(t('reminder.away.button'), awayButton.write(meetingOf(session, live))),
    ),
    alwaysRow(t, session, live),
  );
}

const meetingOf = ({ circleId }: Session, { startsAt }: Live): [CircleId, number] => [
  circleId,
  Math.floor(startsAt.getTime() / 1_000),
];

/** The last row of every panel, always in the same place. Stepping out is behind the first two: it is asked about in private anyway. */
const alwaysRow = (t: Translate, { id }: Session, live: Live) =>
  row(
    button(t('panel.where.button'), buttons.whereButton.write([id])),
    ...(live.pause === null ? [button(t('panel.pause.button'), buttons.pauseButton.write([id]))] : []),
    button(t('help.button'), helpNowButton.write([])),
    button(t('panel.host.button'), buttons.hostButton.write([id])),
  );

/** What everybody may do besides what the part asks of them. */
function forEverybody(t: Translate, session: Session, live: Live): readonly APIComponentInContainer[] {
  const { id } = session;
  const calledOn = live.course.kind === 'hands' && turnOf(live) !== null && live.pause === null;
  const now = [
    // Whoever comes late agrees here while the door is open, listens, and is offered a turn last.
    ...(live.doorUntil === null || live.phase === 'closing' || live.phase === 'afterglow'
      ? []
      : [button(t('session.agree.button'), buttons.agreeButton.write([id]))]),
    ...(calledOn ? [handButton(t, session)] : []),
  ];
  return [...(now.length === 0 ? [] : [row(...now)]), alwaysRow(t, session, live)];
}

const pausedWords = ({ pause }: Live) =>
  pause?.stop === true ? 'panel.paused.stop' : (`panel.paused.${pause?.by ?? 'anyone'}` as const);

/**
 * In a pause it can still be read whose time it is, and who comes then: nobody has to wonder whether it is lost. While
 * somebody is cared for no name stands there: it could be theirs.
 */
function pausedPart(t: Translate, { id }: Session, live: Live): Part {
  const turn = turnOf(live);
  return {
    texts: [
      `**${t(pausedWords(live))}**`,
      t('panel.paused.time'),
      ...(turn === null || live.pause?.by === 'care'
        ? []
        : [t('panel.paused.turn', { name: mention(turn.holder) }), ...nextLine(t, live)]),
    ],
    rows: [row(button(t('panel.resume.button'), buttons.resumeButton.write([id])))],
    calls: [],
  };
}

/** What stays of a panel when it is over: the same words whether somebody spoke or passed. */
export const restedPanel = (t: Translate, beat: number | null): MessageView =>
  card([], text(t(beat === 0 ? 'session.gather.over' : 'panel.turn.over')));
