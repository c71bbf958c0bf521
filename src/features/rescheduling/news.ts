import { z } from 'zod';
import { CircleId } from '../../lib/ids.ts';
import { isMeeting, nextMeeting } from '../schedule/recurrence.ts';
import type { Schedule } from '../schedule/schema.ts';

/** What the room is told about its times: when a meeting was to be, and when it is. */
export type News = Readonly<
  | { kind: 'moved' | 'on-again'; was: Date; is: Date }
  | { kind: 'cancelled'; was: Date; is: null }
  | { kind: 'series'; was: Date | null; is: Date }
>;

const Seconds = z.coerce.number().transform((seconds) => new Date(seconds * 1_000));
const seconds = (date: Date): number => Math.floor(date.getTime() / 1_000);

const Subject = z.tuple([
  CircleId,
  z.coerce.number().int(),
  z.enum(['moved', 'on-again', 'cancelled', 'series']),
  z.union([z.literal('-').transform(() => null), Seconds]),
  z.union([z.literal('-').transform(() => null), Seconds]),
]);

type About = Readonly<{ circle: CircleId; version: number; news: News }>;

/** What a row of due work is about: which circle, which version of its times, and what there is to tell. */
export const writeNews = ({ circle, version, news: { kind, was, is } }: About): string =>
  [circle, version, kind, was === null ? '-' : seconds(was), is === null ? '-' : seconds(is)].join('/');

export function readNews(subject: string): About {
  const [circle, version, kind, was, is] = Subject.parse(subject.split('/'));
  if (kind === 'series' && is !== null) return { circle, version, news: { kind, was, is } };
  if (kind === 'cancelled' && was !== null) return { circle, version, news: { kind, was, is: null } };
  if ((kind === 'moved' || kind === 'on-again') && was !== null && is !== null)
    return { circle, version, news: { kind, was, is } };
  throw new Error('A row about times does not say which.');
}

/** Whether what was told is still so, and still ahead. */
export function stillStands({ kind, was, is }: News, schedule: Schedule, now: Date): boolean {
  if (kind === 'cancelled') return was > now && !isMeeting(schedule, was);
  return is > now && isMeeting(schedule, is);
}

/** Whether news that come late are still worth telling. Of a series they are told as it is by then, while it meets at all. */
export const stillNews = (news: News, schedule: Schedule, now: Date): boolean =>
  news.kind === 'series' ? nextMeeting(schedule, now) !== undefined : stillStands(news, schedule, now);
