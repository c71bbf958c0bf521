import * as apart from '../../../src/features/apart/views.ts';
import * as browsing from '../../../src/features/circle/browse-views.ts';
import * as line from '../../../src/features/circle/line-views.ts';
import * as circle from '../../../src/features/circle/views.ts';
import * as crisis from '../../../src/features/crisis/views.ts';
import * as direct from '../../../src/features/direct/views.ts';
import * as format from '../../../src/features/format/views.ts';
import * as letter from '../../../src/features/letter/views.ts';
import * as privacy from '../../../src/features/privacy/views.ts';
import * as reminder from '../../../src/features/reminder/views.ts';
import * as wish from '../../../src/features/reminder-wish/views.ts';
import type { News } from '../../../src/features/rescheduling/news.ts';
import * as rescheduling from '../../../src/features/rescheduling/views.ts';
import * as resting from '../../../src/features/resting/views.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import * as room from '../../../src/features/room/views.ts';
import * as snooze from '../../../src/features/snooze/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import type { FormView } from '../../../src/lib/form.ts';
import { circleOf } from '../../support/make.ts';
import type { Case } from './case.ts';
import { careMessages, careModules } from './worst-care.ts';
import { circleMessages, later, maple } from './worst-circle.ts';
import { consentMessages, consentModules } from './worst-consent.ts';
import { formatMessages } from './worst-formats.ts';
import { ladderMessages, ladderModules } from './worst-ladder.ts';
import { fullOwn, lineForms, lineMessages, lineModules } from './worst-lines.ts';
import { first, people } from './worst-live.ts';
import { placeMessages } from './worst-places.ts';
import { reminderMessages } from './worst-reminders.ts';
import { panelModules, sessionMessages } from './worst-session.ts';
import { showingMessages, showingModules } from './worst-showing.ts';
import { markdownName } from './worst-words.ts';

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
  ...circleMessages,
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
  ...reminderMessages,
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
