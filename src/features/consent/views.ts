import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, picker, plain, row, text, timestamp } from '../../lib/markup.ts';
import { readAgreementButton } from '../circle/buttons.ts';
import type { Circle } from '../circle/schema.ts';
import { noWordsButton } from '../seat/buttons.ts';
import type { Seat } from '../seat/schema.ts';
import { consentPicker, consentsButton, takeBackButton } from './buttons.ts';
import { newSince } from './documents.ts';
import type { KeptEntry } from './schema.ts';

/** As many as a list of Discord's and the texts of a message hold, however long the names are. */
const listMost = 20;

/** Something somebody has said yes to, with the name of the circle it is about. */
export type Standing = Readonly<{ entry: KeptEntry; circle: string | undefined }>;

function lineOf(t: Translate, { entry, circle }: Standing): string {
  const about = { what: t(`consents.${entry.purpose}`), since: timestamp(entry.at, 'D') };
  return circle === undefined
    ? t('consents.line', about)
    : t('consents.line.circle', { ...about, circle: plain(circle) });
}

/** What somebody has said yes to and not taken back. Seen by nobody else. */
export function consentsCard(t: Translate, standing: readonly Standing[]): MessageView {
  const title = text(t('consents.title'));
  if (standing.length === 0) return card([], title, text(t('consents.none')));
  const shown = standing.slice(-listMost);
  const more = standing.length - shown.length;
  return card(
    [],
    title,
    text(shown.map((one) => lineOf(t, one)).join('\n')),
    ...(more === 0 ? [] : [text(t('consents.more', { count: more }))]),
    picker({
      customId: consentPicker.write([]),
      placeholder: t('consents.choose'),
      options: shown.map(({ entry, circle }) => ({
        label: t(`consents.${entry.purpose}`),
        value: entry.id,
        ...(circle === undefined ? {} : { description: circle }),
      })),
    }),
  );
}

/** One of them, with the exact words, and one tap to take it back. */
export function consentCard(t: Translate, one: Standing, words: string | undefined): MessageView {
  const { id, at, documentVersion, purpose } = one.entry;
  const isAboutPlace = purpose === 'agreement' || purpose === 'membership';
  return card(
    [],
    text(lineOf(t, one)),
    text(t('consents.one', { since: timestamp(at, 'f'), version: documentVersion })),
    text(words ?? t('consents.words-gone')),
    ...(isAboutPlace ? [text(t('consents.leaves'))] : []),
    row(
      button(t('consents.take-back.button'), takeBackButton.write([id]), { style: 'danger' }),
      button(t('consents.back.button'), consentsButton.write([])),
    ),
  );
}

type Asked = Readonly<{
  circle: Pick<Circle, 'id' | 'name'>;
  seat: Pick<Seat, 'agreedTo' | 'askedUntil'>;
  controller: string;
}>;

/** Changed words: what is new since somebody agreed, what waits for their answer, and until when. */
export function wordsCard(t: Translate, { circle, seat, controller }: Asked): MessageView {
  const changes = newSince(t, seat.agreedTo)
    .map((change) => `- ${change}`)
    .join('\n');
  const until = seat.askedUntil === null ? '…' : timestamp(seat.askedUntil, 'f');
  return card(
    [],
    text(t('words.title', { circle: plain(circle.name) })),
    text(t('words.body', { changes, until, controller: plain(controller) })),
    row(
      button(t('join.read.button'), readAgreementButton.write([circle.id]), { style: 'primary' }),
      button(t('words.no.button'), noWordsButton.write([circle.id])),
    ),
  );
}
