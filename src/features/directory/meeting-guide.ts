import type { Translate } from '../../i18n/index.ts';
import type { Circle } from '../circle/schema.ts';
import { type Schedule, Weekday } from '../schedule/schema.ts';

/** What the public list needs of a circle. There is neither topic nor server nor anybody in it. */
export type Listed = Pick<Circle, 'id' | 'name' | 'locale' | 'roomKind' | 'formatKey'> &
  Readonly<{ schedule: Pick<Schedule, 'zone' | 'localTime' | 'rule'> }>;

/** A meeting as the Meeting Guide specification has it (code4recovery/spec). */
export type Meeting = Readonly<{
  name: string;
  slug: string;
  /** 0 is Sunday. */
  day: number | readonly number[];
  time: string;
  end_time?: string;
  timezone: string;
  types?: readonly string[];
  notes: string;
  entity: string;
  entity_website_url: string;
}>;

/** Languages that the specification has a type for. Its other types say what a meeting is about, and are never used. */
const languages: ReadonlyMap<string, string> = new Map([
  ['da', 'DA'],
  ['de', 'DE'],
  ['el', 'EL'],
  ['en', 'EN'],
  ['es', 'S'],
  ['fr', 'FR'],
  ['he', 'HE'],
  ['hi', 'HI'],
  ['hr', 'HR'],
  ['hu', 'HU'],
  ['it', 'ITA'],
  ['ja', 'JA'],
  ['ko', 'KOR'],
  ['lt', 'LT'],
  ['no', 'NO'],
  ['pl', 'POL'],
  ['pt', 'POR'],
  ['ru', 'RUS'],
  ['sv', 'SV'],
  ['th', 'TH'],
  ['uk', 'UK'],
]);

/**
 * The days of a circle that meets every week, 0 for Sunday; nothing for any other rhythm. The specification knows no
 * other: a circle that meets every second week would stand there for weeks in which nobody comes.
 */
export function weeklyDays({ rule }: Pick<Schedule, 'rule'>): readonly number[] | undefined {
  const parts = new Map(
    rule
      .split(';')
      .map((part) => part.split('=', 2))
      .map(([name = '', value = '']) => [name, value]),
  );
  const days = (parts.get('BYDAY') ?? '').split(',').map((day) => Weekday.safeParse(day));
  const others = [...parts].filter(
    ([name, value]) => !(name === 'INTERVAL' && value === '1') && name !== 'WKST',
  );
  if (parts.get('FREQ') !== 'WEEKLY' || others.length !== 2) return undefined;
  const numbers = days.flatMap((day) => (day.success ? [(Weekday.options.indexOf(day.data) + 1) % 7] : []));
  return numbers.length === days.length ? numbers.sort() : undefined;
}

type About = Readonly<{
  t: Translate;
  /** Whoever runs the bot is the one to ask: the rooms are private, and no address leads into them. */
  publicUrl: string;
  /** How long a meeting lasts, where it is known. */
  minutes: number | undefined;
}>;

/** A circle as a meeting of the public list; nothing for one that does not meet every week. */
export function meetingOf(circle: Listed, { t, publicUrl, minutes }: About): Meeting | undefined {
  const { zone, localTime } = circle.schedule;
  const days = weeklyDays(circle.schedule);
  const [only, ...more] = days ?? [];
  if (days === undefined || only === undefined) return undefined;
  const language = languages.get(circle.locale.split('-')[0] ?? '');
  return {
    name: circle.name,
    // A name may change, and may have letters that no address has.
    slug: circle.id,
    day: more.length === 0 ? only : days,
    time: localTime,
    ...(minutes === undefined ? {} : { end_time: laterBy(localTime, minutes) }),
    timezone: zone,
    ...(language === undefined ? {} : { types: [language] }),
    notes: t(isSpoken(circle) ? 'directory.notes.voice' : 'directory.notes.text'),
    entity: new URL(publicUrl).host,
    entity_website_url: publicUrl,
  };
}

const isSpoken = ({ roomKind }: Listed): boolean => roomKind === 'voice' || roomKind === 'stage';

/** A time of day so many minutes later; after midnight it begins anew. */
function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = (hour * 60 + minute + minutes) % (24 * 60);
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
