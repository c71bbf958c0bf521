import type { Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
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
import * as buttons from './buttons.ts';
import type { Session, Speaking, State } from './schema.ts';

type InRound = Extract<State, { phase: 'round' | 'checkout' }>;

const supportRow = (t: Translate) => row(button(t('help.button'), helpNowButton.write([])));

/** The panel while people gather: the agreement of today, who is here, and how to begin. */
export function gatherPanel(
  t: Translate,
  circleName: string,
  session: Session,
  present: readonly UserId[],
): MessageView {
  return card(
    [],
    text(t('session.gather.title', { circle: plain(circleName) })),
    text(t('session.opening')),
    separator(),
    text(`${t('document.agreement.title')}\n${t('document.agreement.body')}`),
    separator(),
    text(here(t, present)),
    row(
      button(t('session.agree.button'), buttons.agreeButton.write([session.id]), { style: 'primary' }),
      button(t('session.begin.button'), buttons.beginButton.write([session.id])),
    ),
    supportRow(t),
  );
}

const here = (t: Translate, present: readonly UserId[]): string =>
  present.length === 0
    ? t('session.here.nobody')
    : t('session.here', { people: present.map(mention).join(' · '), count: present.length });

/** The panel of one turn. It is a new message for each turn and notifies only the person who has the floor. */
export function turnPanel(t: Translate, session: Session, state: InRound): MessageView {
  const { round } = state;
  const { id } = session;
  return card(
    [round.speaker],
    text(t(`session.${state.phase}.title`)),
    text(
      t(`session.${state.phase}.floor`, {
        name: mention(round.speaker),
        until: timestamp(round.endsAt, 'R'),
      }),
    ),
    text(nextInLine(t, round)),
    row(
      button(t('session.done.button'), buttons.doneButton.write([id, round.turn]), { style: 'primary' }),
      button(t('session.pass.button'), buttons.passButton.write([id, round.turn])),
      button(t('session.later.button'), buttons.laterButton.write([id, round.turn])),
    ),
    row(
      // Whoever comes late agrees here, listens, and is offered a turn last.
      button(t('session.agree.button'), buttons.agreeButton.write([id])),
      button(t('session.more-time.button'), buttons.moreTimeButton.write([id, round.turn, round.extensions])),
      button(t('session.move-on.button'), buttons.moveOnButton.write([id, round.turn])),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );
}

const nextInLine = (t: Translate, { waiting }: Speaking): string =>
  waiting.length === 0
    ? t('session.next.nobody')
    : t('session.next', { people: waiting.map(mention).join(' → ') });

/** What stays of a panel when its turn is over: the same words whether somebody spoke or passed. */
export const restedPanel = (t: Translate, turn: number | null): MessageView =>
  card([], text(t(turn === 0 ? 'session.gather.over' : 'session.turn.over')));

/** The one quiet line before a turn's time is up. */
export const warning = (t: Translate): MessageView => card([], text(t('session.warning')));

export function closingWords(t: Translate, circleName: string): MessageView {
  return card(
    [],
    text(t('session.closing.title', { circle: plain(circleName) })),
    text(t('session.closing')),
    supportRow(t),
  );
}
