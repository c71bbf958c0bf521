import { accept, type Result, refuse } from '../../lib/result.ts';
import { planWeekly, type ScheduleRefusal } from '../schedule/plan.ts';
import type { Schedule, Weekday } from '../schedule/schema.ts';

/** A name also becomes a channel's name, where Discord takes 100; 32 still fits a phone. */
const nameLimit = 32;
const topicLimit = 200;
/** Circle practice: with fewer than three it is a talk, above twelve people stop being heard. */
const seatLimits = { least: 3, most: 12 } as const;

export type Wish = Readonly<{
  name: string;
  topic: string;
  format: string;
  capacity: number;
  day: Weekday;
  time: string;
  zone: string;
  starts?: string | undefined;
}>;

export type FoundingRefusal =
  | 'name-empty'
  | 'name-too-long'
  | 'name-not-plain'
  | 'topic-too-long'
  | 'seats-out-of-range'
  | ScheduleRefusal;

type Founded = Readonly<{
  name: string;
  topic: string;
  format: string;
  capacity: number;
  schedule: Schedule;
}>;

/** Reads what a host wishes for; the refusal names the first thing to change. */
export function foundCircle(wish: Wish, now: Date): Result<Founded, FoundingRefusal> {
  const name = wish.name.trim().replaceAll(/\s+/g, ' ');
  const topic = wish.topic.trim().replaceAll(/\s+/g, ' ');
  if (name === '') return refuse('name-empty');
  if ([...name].length > nameLimit) return refuse('name-too-long');
  // Letters, digits, spaces, ' and -: the name is read aloud, put into a channel's name and typed by people.
  if (!/^[\p{L}\p{M}\p{N}' -]+$/u.test(name) || !/[\p{L}\p{N}]/u.test(name)) return refuse('name-not-plain');
  if ([...topic].length > topicLimit) return refuse('topic-too-long');
  if (wish.capacity < seatLimits.least || wish.capacity > seatLimits.most)
    return refuse('seats-out-of-range');
  const schedule = planWeekly(wish, now);
  if (!schedule.ok) return schedule;
  return accept({ name, topic, format: wish.format, capacity: wish.capacity, schedule: schedule.value });
}
