import type { Translate } from '../i18n/index.ts';
import { card, text } from '../lib/markup.ts';
import type { Answer, CommandMention, RefusalName } from './command.ts';

type About = Readonly<{
  t: Translate;
  mention: CommandMention;
  /** What to offer instead: a zone, a date, a room, names of permissions or of an option. */
  example?: string;
}>;

/** Tells a refusal by its name. A refusal without a sentence does not compile. */
export function refused(refusal: RefusalName, about: About): Answer {
  return { kind: 'say', view: card([], text(sentence(refusal, about))), refusal };
}

function sentence(refusal: RefusalName, { t, mention, example = '' }: About): string {
  switch (refusal) {
    case 'zone-unknown':
    case 'zone-is-an-offset':
    case 'zone-is-an-abbreviation':
    case 'date-unreadable':
    case 'date-past':
    case 'semi-open-needs-doors':
    case 'date-other-day':
    case 'date-other-week':
    case 'day-or-dates':
    case 'dates-unreadable':
    case 'dates-past':
    case 'dates-too-many':
    case 'no-such-meeting':
    case 'new-time-unreadable':
    case 'new-time-past':
    case 'new-time-soon':
    case 'new-time-far':
    case 'new-time-taken':
      return t(`refusal.${refusal}`, { example });
    case 'no-such-circle':
    case 'not-open-to-you':
    case 'not-waiting':
    case 'circle-over':
      return t(`refusal.${refusal}`, { browse: mention('circle browse') });
    case 'consent-over':
      return t('refusal.consent-over', { consents: mention('my-data consents') });
    case 'no-such-line':
      return t('refusal.no-such-line', { crisis: mention('settings crisis') });
    case 'words-first':
    case 'words-changed':
    case 'not-in-circle':
      return t(`refusal.${refusal}`, { join: mention('circle join') });
    case 'already-waiting':
    case 'offer-over':
    case 'no-seat-to-pause':
    case 'not-visiting':
      return t(`refusal.${refusal}`, { mine: mention('my-circles') });
    case 'rests-already':
    case 'circle-rests':
      return t(`refusal.${refusal}`, { resume: mention('circle resume') });
    case 'was-removed':
      return t('refusal.was-removed', { readmit: mention('circle readmit') });
    case 'about-yourself':
      return t('refusal.about-yourself', { help: mention('help-now') });
    case 'meets-already':
      return t('refusal.meets-already', { rest: mention('circle rest') });
    case 'cancelled-already':
      return t('refusal.cancelled-already', { move: mention('session move') });
    case 'meeting-runs':
      return t('refusal.meeting-runs', { cancel: mention('session cancel') });
    case 'seats-taken':
      return t('refusal.seats-taken', { count: Number(example) });
    case 'room-permissions':
      return t('refusal.room-permissions', { permissions: example });
    case 'event-permissions':
      return t('refusal.event-permissions', { permissions: example });
    case 'session-open-already':
      return t('refusal.session-open-already', { room: example });
    case 'no-session':
      return t('refusal.no-session', { open: mention('session open') });
    case 'no-such-format':
      return t('refusal.no-such-format', { list: mention('format list') });
    case 'format-is-shipped':
      return t('refusal.format-is-shipped', { copy: mention('format copy') });
    case 'format-changed':
      return t('refusal.format-changed', { edit: mention('format edit') });
    case 'format-in-use':
      return t('refusal.format-in-use', { circles: example });
    case 'formats-full':
      return t('refusal.formats-full', { remove: mention('format remove') });
    case 'option-unreadable':
      return t('refusal.option-unreadable', { option: example });
    default:
      return t(`refusal.${refusal}`);
  }
}
