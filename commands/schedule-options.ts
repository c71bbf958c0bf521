import { z } from 'zod';
import type { Completer } from '../src/discord/command.ts';
import { choiceOf, textOption } from '../src/discord/described.ts';
import { Every, Weekday } from '../src/features/schedule/schema.ts';
import { timeIn, zonesLike } from '../src/features/schedule/zones.ts';

const days = Weekday.options.map((day) => choiceOf(`command.day.${day}`, day));
const rhythms = Every.options.map((every) => choiceOf(`command.every.${every}`, every));

/** Fifty-two dates and what stands between them. */
const datesLength = 700;

const dayOption = textOption('day', { choices: days });
const rhythmOptions = [
  textOption('every', { choices: rhythms }),
  textOption('dates', { most: datesLength }),
  textOption('starts', { most: 20 }),
] as const;

/** When a circle that starts now is to meet: the time and the place have to be said. */
export const newTimes = {
  required: [
    textOption('time', { required: true, most: 20 }),
    textOption('zone', { required: true, suggests: true }),
  ],
  optional: [dayOption, ...rhythmOptions],
} as const;

/** What can be changed about the times of a circle: what is left out stays. */
export const changedTimes = [
  dayOption,
  textOption('time', { most: 20 }),
  textOption('zone', { suggests: true }),
  ...rhythmOptions,
] as const;

/** What can be chosen about days, beside the time and the zone. */
export const daysWish = {
  day: Weekday.optional(),
  every: Every.optional(),
  dates: z.string().optional(),
  starts: z.string().optional(),
} as const;

/** Zones while one is typed, each with what its clocks show now: whoever lives there sees that it is right. */
export const suggestsZones: Completer = async ({ app, t }, typed) =>
  zonesLike(typed, app.now()).map((zone) => ({
    name: t('schedule.zone', { zone, time: timeIn(zone, app.now()) }),
    value: zone,
  }));
