import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, mention, plain, row, text, timestamp } from '../../lib/markup.ts';
import type { Circle } from '../circle/schema.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { directCard } from '../direct/views.ts';
import {
  backOrLeave,
  fitButtons,
  goOnButtons,
  invitationButtons,
  keptButtons,
  offerButtons,
  othersButtons,
  waitAgain,
  wordsButtons,
} from '../seat/own-place.ts';
import type { Seat } from '../seat/schema.ts';
import { type Letter, standOf } from './letter.ts';

type About = Readonly<{ circle: Circle; seat: Seat; letter: Letter }>;
type Part = Readonly<{ words: string; buttons: readonly APIButtonComponent[] }>;

/** A letter as it stands now: with its buttons while it waits for an answer, and at rest when it does not any more. */
export function letterCard(t: Translate, about: About): MessageView {
  const to = about.seat.userId;
  const part = partOf(t, about);
  if (part === undefined) return restingLetter(t);
  const help = button(t('help.button'), helpNowButton.write([]));
  return card([to], text(`${mention(to)}, ${part.words}`), row(...part.buttons), row(help));
}

/** A letter as a direct message. It may stand on a lock screen, so it does not say which circle it is about. */
export function directLetter(t: Translate, { circle, seat, letter }: About): MessageView {
  const neutral = { ...circle, name: t('letter.your-circle') };
  const part = partOf(t, { circle: neutral, seat, letter });
  if (part === undefined) return restingLetter(t);
  return directCard(t, circle.guildId, text(part.words), row(...part.buttons));
}

/** What stays of a letter that has done its work. */
export const restingLetter = (t: Translate): MessageView => card([], text(t('letter.over')));

function partOf(t: Translate, { circle, seat, letter }: About): Part | undefined {
  const name = { circle: plain(circle.name) };
  const stands = standOf(seat, letter);
  if (stands === 'over') return undefined;
  if (stands === 'ended') return { words: t('letter.offer.ended', name), buttons: waitAgain(t, circle.id) };
  switch (letter.kind) {
    case 'offer': {
      const until = seat.offeredUntil ?? new Date(0);
      const times = { until: timestamp(until, 'f'), in: timestamp(until, 'R') };
      return { words: t('letter.offer', { ...name, ...times }), buttons: offerButtons(t, circle.id) };
    }
    case 'fit':
      return {
        words: t('letter.fit', { ...name, count: seat.visits }),
        buttons: fitButtons(t, circle.id),
      };
    case 'kept':
      return { words: t('letter.kept', name), buttons: keptButtons(t, circle.id) };
    case 'resting':
      return { words: t('letter.resting', name), buttons: backOrLeave(t, circle.id) };
    case 'go-on':
      return { words: t('letter.go-on', name), buttons: goOnButtons(t, circle.id) };
    case 'words': {
      const until = timestamp(seat.askedUntil ?? new Date(0), 'f');
      return { words: t('letter.words', { ...name, until }), buttons: wordsButtons(t, circle.id) };
    }
    case 'over':
      return { words: t('letter.circle-over', name), buttons: othersButtons(t, circle.id) };
    case 'removed':
      return { words: t('letter.removed', name), buttons: othersButtons(t, circle.id) };
    case 'invitation': {
      const host = circle.hostId === null ? '…' : mention(circle.hostId);
      return { words: t('letter.invitation', { ...name, host }), buttons: invitationButtons(t, circle.id) };
    }
  }
}
