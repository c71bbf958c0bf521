import type { Translate } from '../../i18n/index.ts';
import { type FormView, form, formChecks } from '../../lib/form.ts';
import type { CircleId, UserId } from '../../lib/ids.ts';
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
import { documents, wordsOf } from '../consent/documents.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { lineText } from '../crisis/line-text.ts';
import { youthLines } from '../crisis/resources.ts';

import { meetsLine } from '../schedule/words.ts';
import { ownPlace } from '../seat/own-place.ts';
import type { Seat } from '../seat/schema.ts';
import type { Stance } from '../server/schema.ts';
import { type Listed, seatsLeft, seeOne } from './browse-views.ts';
import * as buttons from './buttons.ts';
import { meetingOf } from './meetings.ts';
import type { Circle } from './schema.ts';
import { termsLines } from './terms-lines.ts';

/** Own circles on one card: as many as its texts hold and more than anybody can keep up with. */
const listMost = 12;

type Viewed = Listed &
  Readonly<{ format: string; waiting: number; own: Seat | undefined; ahead: number; now: Date }>;

/** One circle, shown privately: the only place outside its room where the topic is written. */
export function circleCard(
  t: Translate,
  { circle, taken, format, waiting, own, ahead, now }: Viewed,
): MessageView {
  const next = meetingOf(circle, now);
  const zone = circle.schedule.zone;
  const place = own && ownPlace(t, { seat: own, ahead });
  const lines = [
    next === undefined
      ? t('circle.no-meeting')
      : t('circle.view.times', { when: timestamp(next, 'F'), in: timestamp(next, 'R'), zone }),
    meetsLine(t, circle.schedule),
    t('circle.view.format', { format: plain(format) }),
    t(`circle.view.room.${circle.roomKind}`),
    ...(circle.mutes ? [t('circle.view.mutes')] : []),
    ...(circle.keepsDays === null ? [] : [t('circle.view.keeps', { count: circle.keepsDays })]),
    ...(circle.listed ? [t('circle.view.listed')] : []),
    seatsLeft(t, { circle, taken }, now),
    ...(waiting > 0 ? [t('circle.view.waiting', { count: waiting })] : []),
    ...termsLines(t, circle, now),
    ...(place === undefined ? [] : [place.line]),
  ];
  return card(
    [],
    text(t('circle.view.title', { circle: plain(circle.name) })),
    ...(circle.topic === '' ? [] : [text(t('circle.view.topic', { topic: plain(circle.topic) }))]),
    text(lines.join('\n')),
    row(
      ...(place === undefined
        ? [button(t('circle.join.button'), buttons.joinButton.write([circle.id]), { style: 'primary' })]
        : place.buttons),
    ),
    row(button(t('help.button'), helpNowButton.write([]))),
  );
}

/** Ending a circle is asked once more: it concerns everybody in it. */
export function archiveCard(t: Translate, { id, name }: Circle, resume: string): MessageView {
  return card(
    [],
    text(t('circle.archive.ask', { circle: plain(name), resume })),
    row(
      button(t('circle.archive.button'), buttons.archiveButton.write([id]), { style: 'danger' }),
      button(t('circle.archive.keep'), buttons.keepCircleButton.write([])),
    ),
  );
}

/** Closing a circle to somebody is asked once more: a slip of the finger does not take a seat away. Calls nobody. */
export function removeCard(
  t: Translate,
  { id, name }: Circle,
  { person, readmit }: Readonly<{ person: UserId; readmit: string }>,
): MessageView {
  return card(
    [],
    text(t('circle.remove.ask', { circle: plain(name), person: mention(person), readmit })),
    row(
      button(t('circle.remove.button'), buttons.removeButton.write([id, person]), { style: 'danger' }),
      button(t('circle.remove.keep'), buttons.keepCircleButton.write([])),
    ),
  );
}

type Mine = Readonly<{
  places: readonly Readonly<{ circle: Circle; seat: Seat; ahead: number }>[];
  now: Date;
  browse: string;
}>;

/** What one is to the circles of a server. Seen by nobody else. */
export function mineCard(t: Translate, { places, now, browse }: Mine): MessageView {
  if (places.length === 0) return card([], text(t('mine.none', { browse })));
  const shown = places.slice(0, listMost);
  const lines = shown.map(({ circle, seat, ahead }) => {
    const next = meetingOf(circle, now);
    const when = next === undefined ? t('circle.no-meeting') : timestamp(next, 'F');
    return t('mine.line', { circle: plain(circle.name), when, state: ownPlace(t, { seat, ahead }).line });
  });
  return card([], text(t('mine.title')), text(lines.join('\n\n')), seeOne(t, shown));
}

/** Who runs the bot, and how the server stands to a hard moment: told before anybody joins. */
type Told = Readonly<{ controller: string; stance: Stance }>;

/** First step of joining: what will happen. */
export function welcomeCard(
  t: Translate,
  { id, name, topic }: Circle,
  { controller, stance }: Told,
): MessageView {
  return card(
    [],
    text(t('join.welcome.title', { circle: plain(name) })),
    ...(topic === '' ? [] : [text(t('circle.view.topic', { topic: plain(topic) }))]),
    text(t('join.welcome.body', { controller: plain(controller) })),
    text(t(`stance.${stance}`)),
    row(
      button(t('join.read.button'), buttons.readAgreementButton.write([id]), { style: 'primary' }),
      button(t('join.not-now.button'), buttons.notNowButton.write([])),
    ),
  );
}

/** Second step: the agreement, in the version that the button then names. */
export function agreementCard(t: Translate, id: CircleId): MessageView {
  return card(
    [],
    text(t('document.agreement.title')),
    text(wordsOf(t, 'agreement')),
    separator(),
    row(
      button(t('join.agree.button'), buttons.agreeButton.write([id, documents.agreement]), {
        style: 'primary',
      }),
      button(t('join.under-age.button'), buttons.underAgeButton.write([])),
      button(t('join.not-now.button'), buttons.notNowButton.write([])),
    ),
  );
}

/** For somebody who is under age: where there is help for them. Made from memory; nothing of it is stored. */
export const underAgeCard = (t: Translate): MessageView =>
  card(
    [],
    text(t('join.under-age')),
    text(youthLines.map((line) => lineText(t, line)).join('\n')),
    text(t('join.under-age.more')),
    row(button(t('help.button'), helpNowButton.write([]))),
  );

/** Third step: the consent, as a form with two boxes that have to be ticked. */
export function consentFormView(t: Translate, id: CircleId, agreementVersion: number): FormView {
  return form(
    t('join.form.title'),
    buttons.consentForm.write([id, agreementVersion, documents.membership]),
    text(`${t('document.membership.title')}\n${wordsOf(t, 'membership')}`),
    formChecks({
      label: t('join.form.label'),
      customId: 'consent',
      options: [{ label: t('join.form.option'), value: 'yes', description: t('join.form.option.about') }],
      required: true,
    }),
    formChecks({
      label: t('join.form.age.label'),
      customId: 'adult',
      options: [
        { label: t('join.form.age.option'), value: 'yes', description: t('join.form.age.option.about') },
      ],
      required: true,
    }),
  );
}
