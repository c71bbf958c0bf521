import * as direct from '../../../src/features/direct/views.ts';
import * as reminder from '../../../src/features/reminder/views.ts';
import type { ReminderWish } from '../../../src/features/reminder-wish/schema.ts';
import * as wish from '../../../src/features/reminder-wish/views.ts';
import { offsetChoices, usualWish } from '../../../src/features/reminder-wish/wish.ts';
import { snoozeKinds } from '../../../src/features/snooze/snooze.ts';
import * as snooze from '../../../src/features/snooze/views.ts';
import { circleId, guild } from '../../support/make.ts';
import type { Case } from './case.ts';
import { later, zone } from './worst-circle.ts';
import { first, people } from './worst-live.ts';

const counts = { coming: 12, listening: 12, away: 12 };
const everyWish: ReminderWish = {
  ...usualWish(guild(), first),
  way: 'dm',
  offsets: offsetChoices,
  quietFrom: '22:00',
  quietTo: '08:00',
  zone,
};

/** Reminders, and what somebody can say about them. */
export const reminderMessages: readonly Case[] = [
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
];
