import * as apart from '../../../src/features/apart/views.ts';
import * as browsing from '../../../src/features/circle/browse-views.ts';
import * as line from '../../../src/features/circle/line-views.ts';
import type { Looking } from '../../../src/features/circle/looking.ts';
import * as circle from '../../../src/features/circle/views.ts';
import * as crisis from '../../../src/features/crisis/views.ts';
import * as direct from '../../../src/features/direct/views.ts';
import * as format from '../../../src/features/format/views.ts';
import * as letter from '../../../src/features/letter/views.ts';
import * as privacy from '../../../src/features/privacy/views.ts';
import * as reminder from '../../../src/features/reminder/views.ts';
import type { ReminderWish } from '../../../src/features/reminder-wish/schema.ts';
import * as wish from '../../../src/features/reminder-wish/views.ts';
import { offsetChoices, usualWish } from '../../../src/features/reminder-wish/wish.ts';
import type { News } from '../../../src/features/rescheduling/news.ts';
import * as rescheduling from '../../../src/features/rescheduling/views.ts';
import * as resting from '../../../src/features/resting/views.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import * as room from '../../../src/features/room/views.ts';
import { snoozeKinds } from '../../../src/features/snooze/snooze.ts';
import * as snooze from '../../../src/features/snooze/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import type { FormView } from '../../../src/lib/form.ts';
import { at, circleId, circleOf, guild, seatFor } from '../../support/make.ts';
import type { Case } from './case.ts';
import { careMessages, careModules } from './worst-care.ts';
import { consentMessages, consentModules, controller } from './worst-consent.ts';
import { formatMessages } from './worst-formats.ts';
import { ladderMessages, ladderModules } from './worst-ladder.ts';
import { fullOwn, lineForms, lineMessages, lineModules } from './worst-lines.ts';
import { first, people } from './worst-live.ts';
import { placeMessages } from './worst-places.ts';
import { panelModules, sessionMessages } from './worst-session.ts';
import { showingMessages, showingModules } from './worst-showing.ts';
import { markdownName, markdownTopic } from './worst-words.ts';

const zone = 'America/North_Dakota/New_Salem';

const maple = circleOf({
  name: markdownName,
  topic: markdownTopic,
  schedule: { zone, localTime: '19:00', rule: 'FREQ=WEEKLY;BYDAY=TU', firstDate: '2026-11-24', changes: [] },
});
const ended = circleOf({ ...maple, schedule: { ...maple.schedule, rule: 'FREQ=WEEKLY;COUNT=1' } });
const later = at('12:00', '2027-11-24');

const counts = { coming: 12, listening: 12, away: 12 };
const everyWish: ReminderWish = {
  ...usualWish(guild(), first),
  way: 'dm',
  offsets: offsetChoices,
  quietFrom: '22:00',
  quietTo: '08:00',
  zone,
};

const everyPermission: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'ManageChannels',
  'ManageRoles',
  'CreatePrivateThreads',
  'SendMessagesInThreads',
  'ManageThreads',
  'Connect',
  'MuteMembers',
  'MoveMembers',
  'CreateEvents',
];

const listing = (given: object) => ({
  page: Array.from({ length: browsing.pageLength }, () => ({ circle: maple, taken: 0 })),
  total: 1_000_000,
  from: 500_000,
  now: later,
  create: '</circle create:12345678901234567890>',
  browse: '</circle browse:12345678901234567890>',
  view: '</circle view:12345678901234567890>',
  looking: {
    tag: 'ü'.repeat(20),
    language: 'de',
    medium: 'voice',
    day: 'TU',
    free: 'free',
    admission: 'semi-open',
  } satisfies Looking,
  ...given,
});

const news: readonly News[] = [
  { kind: 'moved', was: later, is: later },
  { kind: 'on-again', was: later, is: later },
  { kind: 'cancelled', was: later, is: null },
  { kind: 'series', was: null, is: later },
];
const newsCases = [later, undefined].flatMap((next) =>
  news.map((one): Case => {
    const about = { circle: maple.id, schedule: maple.schedule, news: one, next, people };
    const name = `newsCard of ${one.kind}${next === undefined ? ', and no next one' : ''}`;
    return { name, make: (t) => rescheduling.newsCard(t, about), pings: people };
  }),
);

/** Every message, with the longest that can be put into it, and whom it may notify. */
export const messages: readonly Case[] = [
  { name: 'browseCard in the middle', make: (t) => browsing.browseCard(t, listing({})), pings: [] },
  {
    name: 'browseCard of nothing',
    make: (t) => browsing.browseCard(t, listing({ page: [], total: 0, from: 0 })),
    pings: [],
  },
  {
    name: 'circleCard of a member',
    make: (t) =>
      circle.circleCard(t, {
        circle: maple,
        format: markdownName,
        taken: 12,
        waiting: 9_999,
        own: seatFor({ state: 'waitlisted' }),
        ahead: 9_998,
        now: later,
      }),
    pings: [],
  },
  {
    name: 'circleCard of a circle that has ended',
    make: (t) =>
      circle.circleCard(t, {
        circle: ended,
        format: markdownName,
        taken: 0,
        waiting: 0,
        own: undefined,
        ahead: 0,
        now: later,
      }),
    pings: [],
  },
  {
    name: 'welcomeCard',
    make: (t) => circle.welcomeCard(t, maple, { controller, stance: 'refer-and-stay' }),
    pings: [],
  },
  {
    name: 'welcomeCard without a topic',
    make: (t) => circle.welcomeCard(t, { ...maple, topic: '' }, { controller, stance: 'open-talk' }),
    pings: [],
  },
  { name: 'agreementCard', make: (t) => circle.agreementCard(t, maple.id), pings: [] },
  ...['en-US', 'de', 'zh-TW', 'not a locale'].map((locale) => ({
    name: `helpCard in ${locale}`,
    make: (t: Translate) => crisis.helpCard(t, locale, { country: 'US', inServer: true, own: fullOwn }),
    pings: [],
  })),
  {
    name: 'helpCard of no country',
    make: (t) => crisis.helpCard(t, 'en-US', { country: undefined, inServer: false, own: fullOwn }),
    pings: [],
  },
  { name: 'exportCard', make: (t) => privacy.exportCard(t), pings: [] },
  {
    name: 'correctCard',
    make: (t) =>
      privacy.correctCard(t, {
        reminders: '</reminders:12345678901234567890>',
        mine: '</my-circles:12345678901234567890>',
        apart: '</apart list:12345678901234567890>',
        edit: '</circle edit:12345678901234567890>',
        calendar: '</calendar link:12345678901234567890>',
        leave: '</circle leave:12345678901234567890>',
      }),
    pings: [],
  },
  {
    name: 'pausedCard of a host of 200 circles',
    make: (t) =>
      privacy.pausedCard(t, {
        count: 9_999,
        hosted: Array(200).fill(markdownName),
        locale: 'en-US',
        rest: '</circle rest:12345678901234567890>',
      }),
    pings: [],
  },
  { name: 'deleteCard', make: (t) => privacy.deleteCard(t, 'en-US', []), pings: [] },
  { name: 'deleteCard of a host', make: (t) => privacy.deleteCard(t, 'en-US', [markdownName]), pings: [] },
  {
    name: 'deleteCard of a host of 200 circles',
    make: (t) => privacy.deleteCard(t, 'en-US', Array(200).fill(markdownName)),
    pings: [],
  },
  {
    name: 'reminder',
    make: (t) =>
      reminder.reminder(t, { circle: circleId('maple'), at: later, zone, people, late: true, counts }),
    pings: people,
  },
  {
    name: 'reminder in quiet hours',
    make: (t) =>
      reminder.reminder(t, { circle: circleId('maple'), at: later, zone, people, quiet: new Set(people) }),
    pings: [],
  },
  {
    name: 'directReminder',
    make: (t) =>
      reminder.directReminder(t, guild(), { circle: circleId('maple'), at: later, zone, late: true }),
    pings: [],
  },
  { name: 'directCard', make: (t) => direct.directCard(t, guild()), pings: [] },
  { name: 'directTest', make: (t) => direct.directTest(t, guild()), pings: [] },
  { name: 'remindersCard', make: (t) => wish.remindersCard(t, everyWish, t('reminders.saved')), pings: [] },
  {
    name: 'snoozeCard',
    make: (t) =>
      snooze.snoozeCard(t, { circle: circleId('maple'), starts: 9_999_999_999, kinds: snoozeKinds }),
    pings: [],
  },
  {
    name: 'snoozeCard when it is nearly time',
    make: (t) => snooze.snoozeCard(t, { circle: circleId('maple'), starts: 9_999_999_999, kinds: [] }),
    pings: [],
  },
  { name: 'reminderOver', make: (t) => reminder.reminderOver(t, later), pings: [] },
  ...placeMessages,
  ...consentMessages,
  ...newsCases,
  { name: 'newsOver', make: (t) => rescheduling.newsOver(t), pings: [] },
  { name: 'timeGone', make: (t) => rescheduling.timeGone(t), pings: [] },
  ...sessionMessages,
  ...formatMessages,
  ...showingMessages,
  ...careMessages,
  ...ladderMessages,
  ...lineMessages,
  {
    name: 'lackingLine',
    make: (t) => room.lackingLine(t, circleOf({ hostId: first }), everyPermission),
    pings: [first],
  },
  {
    name: 'lackingAhead',
    make: (t) => room.lackingAhead(t, { host: first, at: later, locale: 'en-US', lacking: everyPermission }),
    pings: [first],
  },
  {
    name: 'lackingLine without a host',
    make: (t) => room.lackingLine(t, circleOf({ hostId: null }), everyPermission),
    pings: [],
  },
];

export const forms: readonly ((t: Translate) => FormView)[] = [
  (t) => circle.consentFormView(t, maple.id, 99_999),
  wish.quietFormView,
  ...lineForms,
];

/** The views that exist, by feature; a new one is missing in `messages` until it is put there. */
export const modules: Readonly<Record<string, object>> = {
  circle: { ...circle, browseCard: browsing.browseCard, lineCard: line.lineCard },
  crisis,
  apart,
  format,
  letter,
  panel: panelModules,
  privacy,
  reminder,
  rescheduling,
  resting,
  room,
  ...showingModules,
  ...careModules,
  ...ladderModules,
  ...lineModules,
  ...consentModules,
  direct,
  snooze,
  'reminder-wish': wish,
};
