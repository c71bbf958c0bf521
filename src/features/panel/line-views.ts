import type { Translate } from '../../i18n/index.ts';
import type { SessionId, UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, plain, row, text, timestamp } from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import type { RoleName } from '../format/schema.ts';
import { here } from '../session/people.ts';
import type { Awaited, Live, Notice, Session, State } from '../session/schema.ts';
import * as buttons from './buttons.ts';
import { fewCard } from './private-views.ts';

/** Before the door opens: whether the host holds the circle today, or who else would. */
export function readyCheck(t: Translate, id: SessionId, { host, ready, startsAt }: Awaited): MessageView {
  const when = timestamp(startsAt, 'R');
  const answer = (yes: 'yes' | 'no') => buttons.readyButton.write([id, yes]);
  if (ready === 'yes' && host !== null)
    return card(
      [],
      text(t('ready.yes', { host: mention(host), in: when })),
      row(button(t('ready.no.button'), answer('no'))),
    );
  if (ready === 'asked' && host !== null)
    return card(
      [host],
      text(t('ready.ask', { host: mention(host), in: when })),
      row(
        button(t('ready.yes.button'), answer('yes'), { style: 'primary' }),
        button(t('ready.no.button'), answer('no')),
      ),
    );
  return card(
    [],
    text(t('ready.no', { in: when })),
    row(button(t('ready.hold.button'), buttons.holdTodayButton.write([id]), { style: 'primary' })),
  );
}

/** The one quiet line before a turn's time is up. */
export const warning = (t: Translate): MessageView => card([], text(t('session.warning')));

/** A word about the end, a quarter of an hour and five minutes before. */
export const endWord = (t: Translate, told: 'quarter' | 'five', endsAt: Date): MessageView =>
  card([], text(t(`session.${told}`, { in: timestamp(endsAt, 'R') })));

/** The chair is offered to one person, or to everybody. */
export function chairOffer(t: Translate, id: SessionId, live: Live, asked: UserId | 'anyone'): MessageView {
  const take = row(
    button(t('chair.take.button'), buttons.takeChairButton.write([id]), { style: 'primary' }),
    button(t('help.button'), helpNowButton.write([])),
  );
  const was = live.chair.was ?? live.chair.by;
  if (asked === 'anyone' || was === null) return card([], text(t('chair.lost.anyone')), take);
  return card([asked], text(t('chair.lost', { was: mention(was), name: mention(asked) })), take);
}

export const chairTaken = (t: Translate, by: UserId): MessageView =>
  card([], text(t('chair.taken', { name: mention(by) })));

export function roleOffer(t: Translate, id: SessionId, role: RoleName, to: UserId): MessageView {
  return card(
    [to],
    text(t('role.offer', { name: mention(to), role: t(`role.${role}`), about: t(`role.${role}.about`) })),
    row(
      button(t('role.yes.button'), buttons.roleAnswerButton.write([id, role, 'yes']), { style: 'primary' }),
      button(t('role.no.button'), buttons.roleAnswerButton.write([id, role, 'no'])),
    ),
  );
}

/** In the room there is only that there is a word. What it says, its reader alone sees. */
export const noticeThere = (t: Translate, id: SessionId, { to, number }: Notice): MessageView =>
  card(
    [to],
    text(t('notice.there', { name: mention(to) })),
    row(button(t('notice.read.button'), buttons.readNoticeButton.write([id, number]))),
  );

/** Whoever holds a circle of few is asked; everything else is only told. */
export const noticeRead = (
  t: Translate,
  { id, format }: Pick<Session, 'id' | 'format'>,
  live: Live,
  { kind, about }: Notice,
): MessageView =>
  kind === 'few'
    ? fewCard(t, id, here(live).length, format.people.min)
    : card([], text(t(`notice.${kind}`, { name: mention(about) })));

/** How many nodded. Never who. */
export const nodsTold = (t: Translate, count: number): MessageView =>
  card([], text(t('nods.told', { count })));

/** From standby, and let in today. */
export const letInWord = (t: Translate, people: readonly UserId[]): MessageView =>
  card(people, text(t('session.standby.in', { people: people.map(mention).join(' ') })));

type Ended = Exclude<Extract<State, { phase: 'closed' }>['ended'], 'moved'>;

export type Closing = Readonly<{
  circle: string;
  ended: Ended;
  next: Date | undefined;
  /** After the last session of a closed group: how many they have had together. */
  together: number | undefined;
}>;

/** The last message of a session: how it ended, and when the circle meets next. */
export function closingWords(t: Translate, { circle, ended, next, together }: Closing): MessageView {
  const said = ended === 'held' ? 'session.closing' : (`session.${ended}` as const);
  return card(
    [],
    text(t('session.closing.title', { circle: plain(circle) })),
    text(t(said)),
    ...(together === undefined ? [] : [text(t('session.last-together', { count: together }))]),
    ...(next === undefined ? [] : [text(t('session.next-meeting', { when: timestamp(next, 'F') }))]),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

/** What stays of the panel that was the last of its session. */
export const overPanel = (t: Translate): MessageView => card([], text(t('session.over')));

/** What stays of a line that has done its work. */
export const restedLine = (
  t: Translate,
  kind: 'ready' | 'chair' | 'role' | 'notice' | 'let-in',
): MessageView => card([], text(t(`${kind}.over`)));
