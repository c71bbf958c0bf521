import { languageName, type Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, picker, plain, row, text, timestamp } from '../../lib/markup.ts';
import { isSpoken } from '../mirror/mirror.ts';
import { takesPeople } from './admission.ts';
import { browseButton, shownPicker } from './buttons.ts';
import { type Looking, writeLooking } from './looking.ts';
import { meetingOf } from './meetings.ts';
import type { Circle } from './schema.ts';

/** Circles on one page of the list. A page of eight fits a phone without scrolling twice. */
export const pageLength = 8;

export type Listed = Readonly<{ circle: Circle; taken: number }>;
type Listing = Readonly<{
  page: readonly Listed[];
  total: number;
  from: number;
  looking: Looking;
  now: Date;
  create: string;
  browse: string;
}>;

/** A page of circles: when they meet, how many seats are free, and the words they are found by. Never who is in them. */
export function browseCard(t: Translate, listing: Listing): MessageView {
  const { page, total, from, looking, now, create, browse } = listing;
  const title = text(t('circle.browse.title'));
  const isPlain = Object.keys(looking).length === 0;
  if (page.length === 0)
    return card(
      [],
      title,
      text(isPlain ? t('circle.browse.nobody', { create }) : t('circle.browse.none', { browse })),
    );
  const turn = (label: string, to: number) => button(label, browseButton.write([to, writeLooking(looking)]));
  const steps = [
    ...(from > 0 ? [turn(t('circle.browse.back'), Math.max(0, from - pageLength))] : []),
    ...(from + page.length < total ? [turn(t('circle.browse.more'), from + pageLength)] : []),
  ];
  const lines = page.map((one) => lineOf(t, one, now));
  const hint = text(t('circle.browse.hint', { browse }));
  const turns = steps.length === 0 ? [] : [row(...steps)];
  return card([], title, text(lines.join('\n')), hint, seeOne(t, page), ...turns);
}

/** A list from which one circle is chosen, to see it and what it is about. There has to be one. */
export const seeOne = (t: Translate, listed: readonly Pick<Listed, 'circle'>[]) =>
  picker({
    customId: shownPicker.write([]),
    placeholder: t('mine.choose'),
    options: listed.map(({ circle }) => ({ label: circle.name, value: circle.id })),
  });

function lineOf(t: Translate, { circle, taken }: Listed, now: Date): string {
  const next = meetingOf(circle, now);
  const line = t('circle.browse.line', {
    circle: plain(circle.name),
    when: next === undefined ? t('circle.no-meeting') : timestamp(next, 'F'),
    zone: circle.schedule.zone,
    seats: seatsLeft(t, { circle, taken }, now),
  });
  const about = [
    t(isSpoken(circle.roomKind) ? 'circle.browse.voice' : 'circle.browse.text'),
    t(`circle.browse.${circle.admission}`),
    languageName(circle.locale),
    ...circle.tags.map(plain),
  ];
  return `${line}\n-# ${about.join(' · ')}`;
}

/** How many seats are free, or that none is, or that the circle takes nobody in just now. */
export function seatsLeft(t: Translate, { circle, taken }: Listed, now: Date): string {
  if (taken >= circle.capacity) return t('circle.seats.full');
  if (!takesPeople(circle, now)) return t('circle.seats.not-now');
  return t('circle.seats.free', { count: circle.capacity - taken });
}
