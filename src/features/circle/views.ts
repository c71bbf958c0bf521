import type { Translate } from '../../i18n/index.ts';
import { type FormView, form, formChecks } from '../../lib/form.ts';
import type { CircleId } from '../../lib/ids.ts';
import { button, card, type MessageView, plain, row, separator, text, timestamp } from '../../lib/markup.ts';
import { documents, wordsOf } from '../consent/documents.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { nextMeeting } from '../schedule/recurrence.ts';
import * as buttons from './buttons.ts';
import type { Circle, SeatState } from './schema.ts';

/** Circles on one page of the list. A page of eight fits a phone without scrolling twice. */
export const pageLength = 8;

type Listed = Readonly<{ circle: Circle; taken: number }>;
type Listing = Readonly<{ page: readonly Listed[]; total: number; from: number; now: Date; create: string }>;

/** A page of circles: when they meet and how many seats are free. Never who is in them. */
export function browseCard(t: Translate, { page, total, from, now, create }: Listing): MessageView {
  const title = text(t('circle.browse.title'));
  if (page.length === 0) return card([], title, text(t('circle.browse.nobody', { create })));
  const lines = page.map(({ circle, taken }) => {
    const next = nextMeeting(circle.schedule, now);
    const when = next === undefined ? t('circle.no-meeting') : timestamp(next, 'F');
    return t('circle.browse.line', {
      circle: plain(circle.name),
      when,
      zone: circle.schedule.zone,
      seats: seatsLeft(t, circle.capacity, taken),
    });
  });
  const steps = [
    ...(from > 0
      ? [button(t('circle.browse.back'), buttons.browseButton.write([Math.max(0, from - pageLength)]))]
      : []),
    ...(from + page.length < total
      ? [button(t('circle.browse.more'), buttons.browseButton.write([from + pageLength]))]
      : []),
  ];
  return card([], title, text(lines.join('\n')), ...(steps.length === 0 ? [] : [row(...steps)]));
}

const seatsLeft = (t: Translate, capacity: number, taken: number): string =>
  taken < capacity ? t('circle.seats.free', { count: capacity - taken }) : t('circle.seats.full');

type Viewed = Listed & Readonly<{ format: string; waiting: number; own: SeatState | undefined; now: Date }>;

/** One circle, shown privately: the only place outside its room where the topic is written. */
export function circleCard(t: Translate, { circle, taken, format, waiting, own, now }: Viewed): MessageView {
  const next = nextMeeting(circle.schedule, now);
  const zone = circle.schedule.zone;
  const lines = [
    next === undefined
      ? t('circle.no-meeting')
      : t('circle.view.times', { when: timestamp(next, 'F'), in: timestamp(next, 'R'), zone }),
    t('circle.view.format', { format: plain(format) }),
    t(`circle.view.room.${circle.roomKind}`),
    ...(circle.mutes ? [t('circle.view.mutes')] : []),
    ...(circle.keepsDays === null ? [] : [t('circle.view.keeps', { count: circle.keepsDays })]),
    seatsLeft(t, circle.capacity, taken),
    ...(waiting > 0 ? [t('circle.view.waiting', { count: waiting })] : []),
    ...(own === undefined ? [] : [t(own === 'active' ? 'circle.view.active' : 'circle.view.waitlisted')]),
  ];
  return card(
    [],
    text(t('circle.view.title', { circle: plain(circle.name) })),
    ...(circle.topic === '' ? [] : [text(t('circle.view.topic', { topic: plain(circle.topic) }))]),
    text(lines.join('\n')),
    row(
      own === undefined
        ? button(t('circle.join.button'), buttons.joinButton.write([circle.id]), { style: 'primary' })
        : button(t('circle.leave.button'), buttons.leaveButton.write([circle.id])),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );
}

/** First step of joining: what will happen. */
export function welcomeCard(t: Translate, { id, name, topic }: Circle): MessageView {
  return card(
    [],
    text(t('join.welcome.title', { circle: plain(name) })),
    ...(topic === '' ? [] : [text(t('circle.view.topic', { topic: plain(topic) }))]),
    text(t('join.welcome.body')),
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
      button(t('join.not-now.button'), buttons.notNowButton.write([])),
    ),
  );
}

/** Third step: the consent, as a form with one box that has to be ticked. */
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
  );
}
