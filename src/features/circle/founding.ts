import { isSeen } from '../../lib/markup.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { planSchedule, type ScheduleRefusal, type ScheduleWish } from '../schedule/plan.ts';
import type { Schedule } from '../schedule/schema.ts';
import {
  furnish,
  type RoomRefusal,
  type RoomSettings,
  type RoomWish,
  usualRoom,
} from '../settings/settings.ts';

/** A name also becomes a channel's name, where Discord takes 100; 32 still fits a phone. */
const nameLimit = 32;
const topicLimit = 200;
/** Circle practice: with fewer than three it is a talk, above twelve people stop being heard. */
const seatLimits = { least: 3, most: 12 } as const;

export type Wish = RoomWish &
  ScheduleWish &
  Readonly<{
    name: string;
    topic: string;
    format: string;
    capacity: number;
    time: string;
    zone: string;
  }>;

export type FoundingRefusal =
  | 'name-empty'
  | 'name-too-long'
  | 'name-not-plain'
  | SeatsRefusal
  | TopicRefusal
  | RoomRefusal
  | ScheduleRefusal;

export type TopicRefusal = 'topic-too-long';

type Founded = RoomSettings &
  Readonly<{
    name: string;
    topic: string;
    format: string;
    capacity: number;
    schedule: Schedule;
  }>;

/** What every circle begins with until its host says otherwise. Circle practice: three visits before deciding. */
export const newCircle = {
  state: 'active',
  timesVersion: 1,
  nextPlace: 1,
  admission: 'open',
  cohortLength: null,
  cohortFrom: 0,
  lockDate: null,
  openDates: [],
  trialVisits: 3,
  listed: false,
  mirrored: false,
  tags: [],
} as const;

/** Reads what a host wishes for; the refusal names the first thing to change. */
export function foundCircle(wish: Wish, now: Date): Result<Founded, FoundingRefusal> {
  const name = wish.name.trim().replaceAll(/\s+/g, ' ');
  if (name === '') return refuse('name-empty');
  if ([...name].length > nameLimit) return refuse('name-too-long');
  // Letters, digits, spaces, ' and -: the name is read aloud, put into a channel's name and typed by people.
  if (!/^[\p{L}\p{M}\p{N}' -]+$/u.test(name) || !/[\p{L}\p{N}]/u.test(name) || !isSeen(name))
    return refuse('name-not-plain');
  const topic = readTopic(wish.topic);
  if (!topic.ok) return topic;
  const seats = readSeats(wish.capacity);
  if (!seats.ok) return seats;
  const room = furnish(usualRoom, wish);
  if (!room.ok) return room;
  const schedule = planSchedule(wish, now);
  if (!schedule.ok) return schedule;
  const { format, capacity } = wish;
  return accept({ name, topic: topic.value, format, capacity, ...room.value, schedule: schedule.value });
}

export type SeatsRefusal = 'seats-out-of-range';

/** How many people a circle can have. */
export const readSeats = (wished: number): Result<number, SeatsRefusal> =>
  wished < seatLimits.least || wished > seatLimits.most ? refuse('seats-out-of-range') : accept(wished);

/** A topic as it is stored: one line, not too long to be shown beside the rest. */
export function readTopic(typed: string): Result<string, TopicRefusal> {
  const topic = typed.trim().replaceAll(/\s+/g, ' ');
  return [...topic].length > topicLimit ? refuse('topic-too-long') : accept(topic);
}
