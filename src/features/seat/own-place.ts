import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import { button, timestamp } from '../../lib/markup.ts';
import * as buttons from './buttons.ts';
import type { Seat } from './schema.ts';
import { isBehind } from './standing.ts';

/** How somebody stands in a circle, in one sentence, and what they can do about it. */
export type OwnPlace = Readonly<{ line: string; buttons: readonly APIButtonComponent[] }>;

type Own = Readonly<{ seat: Seat; ahead: number }>;

/** What one person sees of their own place; `ahead` is how many wait before them. */
export function ownPlace(t: Translate, { seat, ahead }: Own): OwnPlace {
  const { circleId: circle, visits, trial } = seat;
  const leave = button(t('circle.leave.button'), buttons.leaveButton.write([circle]));
  const leaveLine = button(t('seat.leave-line.button'), buttons.leaveButton.write([circle]));
  const pause = button(t('seat.pause.button'), buttons.pauseButton.write([circle]));
  if (isBehind(seat)) return { line: t('seat.words'), buttons: wordsButtons(t, circle) };
  switch (seat.state) {
    case 'visitor':
      return visits >= trial
        ? { line: t('seat.visitor.asked', { visits }), buttons: fitButtons(t, circle) }
        : { line: t('seat.visitor', { visits, trial }), buttons: [pause, leave] };
    case 'active':
      return { line: t('seat.active'), buttons: [pause, leave] };
    case 'paused':
      return { line: t('seat.paused'), buttons: backOrLeave(t, circle) };
    case 'waitlisted':
      return { line: waits(t, ahead), buttons: [leaveLine] };
    case 'offered':
      return { line: offered(t, seat), buttons: offerButtons(t, circle) };
    case 'expired':
      return { line: t('seat.expired'), buttons: waitAgain(t, circle) };
    case 'removed':
      return { line: t('seat.removed'), buttons: othersButtons(t, circle) };
    case 'invited':
      return { line: t('seat.invited'), buttons: invitationButtons(t, circle) };
  }
}

const waits = (t: Translate, ahead: number): string =>
  ahead === 0 ? t('seat.waitlisted.first') : t('seat.waitlisted', { count: ahead });

function offered(t: Translate, { offeredUntil }: Seat): string {
  const until = offeredUntil ?? new Date(0);
  return t('seat.offered', { until: timestamp(until, 'f'), in: timestamp(until, 'R') });
}

type Ring = (t: Translate, circle: Seat['circleId']) => readonly APIButtonComponent[];

/** What somebody can say to a seat that is kept for them. */
export const offerButtons: Ring = (t, circle) => [
  button(t('seat.take.button'), buttons.takeButton.write([circle]), { style: 'primary' }),
  button(t('seat.decline.button'), buttons.declineButton.write([circle])),
  button(t('seat.leave-line.button'), buttons.leaveButton.write([circle])),
];

/** What somebody can say whose offer ended: their place is kept, and one tap puts them back into the line. */
export const waitAgain: Ring = (t, circle) => [
  button(t('seat.wait-again.button'), buttons.waitAgainButton.write([circle]), { style: 'primary' }),
  button(t('seat.leave-line.button'), buttons.leaveButton.write([circle])),
];

/** What a visitor is asked when their visits are over. No reason is asked, and nobody else sees the answer. */
export const fitButtons: Ring = (t, circle) => [
  button(t('seat.stay.button'), buttons.stayButton.write([circle]), { style: 'primary' }),
  button(t('seat.once-more.button'), buttons.visitOnceMoreButton.write([circle])),
  button(t('seat.others.button'), buttons.showOthersButton.write([circle])),
  button(t('seat.no-thanks.button'), buttons.leaveButton.write([circle])),
];

/** What somebody can say whose seat rests. */
export const backOrLeave: Ring = (t, circle) => [
  button(t('seat.come-back.button'), buttons.comeBackButton.write([circle]), { style: 'primary' }),
  button(t('circle.leave.button'), buttons.leaveButton.write([circle])),
];

/** What somebody can say who was away twice without a word. */
export const keptButtons: Ring = (t, circle) => [
  button(t('seat.all-well.button'), buttons.allWellButton.write([circle]), { style: 'primary' }),
  button(t('seat.pause.button'), buttons.pauseButton.write([circle])),
  button(t('seat.talk-to-host.button'), buttons.talkToHostButton.write([circle])),
  button(t('circle.leave.button'), buttons.leaveButton.write([circle])),
];

/** What somebody can say whose cohort has met for the last time. */
export const goOnButtons: Ring = (t, circle) => [
  button(t('seat.go-on.button'), buttons.comeBackButton.write([circle]), { style: 'primary' }),
  button(t('seat.done-with.button'), buttons.leaveButton.write([circle])),
];

export const invitationButtons: Ring = (t, circle) => [
  button(t('seat.invitation.button'), buttons.invitationButton.write([circle]), { style: 'primary' }),
  button(t('seat.no-thanks.button'), buttons.leaveButton.write([circle])),
];

/** What somebody can say to changed words, once they have read them. */
export const wordsButtons: Ring = (t, circle) => [
  button(t('words.read.button'), buttons.wordsButton.write([circle]), { style: 'primary' }),
  button(t('words.no.button'), buttons.noWordsButton.write([circle])),
];

export const othersButtons: Ring = (t, circle) => [
  button(t('seat.others.button'), buttons.showOthersButton.write([circle])),
];
