import { createHash } from 'node:crypto';
import { newCircle, type Wish } from '../../src/features/circle/founding.ts';
import { Circle } from '../../src/features/circle/schema.ts';
import { type Agreed, shownIn } from '../../src/features/consent/actions.ts';
import { documents } from '../../src/features/consent/documents.ts';
import type { Format } from '../../src/features/format/schema.ts';
import { shipped } from '../../src/features/format/shipped.ts';
import type { RoomPlan } from '../../src/features/room/room.ts';
import type { Seat } from '../../src/features/seat/schema.ts';
import { opened } from '../../src/features/session/door.ts';
import type { Session, State, Turn } from '../../src/features/session/schema.ts';
import { translator } from '../../src/i18n/index.ts';
import { ChannelId, CircleId, GuildId, SessionId, UserId } from '../../src/lib/ids.ts';
import type { Result } from '../../src/lib/result.ts';

/** A time of day in UTC: `at('19:00')`, `at('19:00:30')`. The day is Tuesday, 24 November 2026, unless another is given. */
export function at(time: string, day = '2026-11-24'): Date {
  const date = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`Not a time: ${day} ${time}`);
  return date;
}

/** Eighteen digits that are always the same for a name. */
function digitsOf(name: string): string {
  const number = createHash('sha256').update(name).digest().readBigUInt64BE() % 10n ** 17n;
  return `3${String(number).padStart(17, '0')}`;
}

export const user = (name: string): UserId => UserId.parse(digitsOf(`user ${name}`));
export const guild = (name = 'home'): GuildId => GuildId.parse(digitsOf(`guild ${name}`));
export const channel = (name: string): ChannelId => ChannelId.parse(digitsOf(`channel ${name}`));

const ownId = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12);

export const circleId = (name: string): CircleId => CircleId.parse(ownId(`circle ${name}`));
export const sessionId = (name: string): SessionId => SessionId.parse(ownId(`session ${name}`));

/** A circle hosted by Hana that meets on Tuesdays at 19:00 in Berlin, but for what is given. */
export function circleOf(given: Partial<Circle> = {}): Circle {
  return Circle.parse({
    id: circleId('maple'),
    guildId: guild(),
    name: 'Maple',
    topic: 'a topic',
    formatKey: 'talking-piece',
    capacity: 8,
    hostId: user('hana'),
    locale: 'en-US',
    schedule: {
      zone: 'Europe/Berlin',
      localTime: '19:00',
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      firstDate: '2026-11-24',
    },
    roomId: null,
    roomKind: 'text',
    mutes: false,
    keepsDays: null,
    roomSession: null,
    unmutedIn: null,
    sessionsHeld: 0,
    createdAt: at('12:00', '2026-11-20'),
    ...newCircle,
    ...given,
  });
}

/** A visitor's seat in Maple, in the first place of the line, but for what is given. */
export const seatFor = (given: Partial<Seat> = {}): Seat => ({
  circleId: circleId('maple'),
  userId: user('ana'),
  state: 'visitor',
  place: 1,
  since: at('12:00', '2026-11-20'),
  visits: 0,
  trial: 3,
  offeredUntil: null,
  quietFor: 0,
  agreedTo: documents.membership,
  askedUntil: null,
  ...given,
});

/** What a host fills in, but for what is given. */
export function wishOf(given: Partial<Wish> = {}): Wish {
  const usual = { name: 'Maple', topic: 'a topic', format: 'talking-piece', capacity: 8 } as const;
  return { ...usual, day: 'TU', time: '19:00', zone: 'Europe/Berlin', ...given };
}

/** A format that is shipped. */
export function formatOf(key = 'talking-piece'): Format {
  const format = shipped.get(key);
  if (format === undefined) throw new Error(`There is no format ${key}.`);
  return format;
}

const door = { startsAt: at('19:00'), medium: 'text', seats: 8, host: user('hana'), ready: true } as const;

/** The first session of Maple, opened for 19:00 by Hana, in this state. */
export function sessionIn(state: State = opened(door, at('19:00')), number = 1): Session {
  const ids = { id: sessionId('maple'), circleId: circleId('maple'), guildId: guild() };
  return { ...ids, number, state, format: formatOf(), openedAt: at('19:00') };
}

/** A turn of four minutes that has begun at 19:00, but for what is given. */
export function turnFor(given: Partial<Turn> & Pick<Turn, 'holder'>): Turn {
  return {
    step: 'speaking',
    since: at('19:00'),
    endsAt: at('19:04'),
    seconds: 240,
    told: 'nothing',
    begun: true,
    silent: false,
    note: false,
    wish: null,
    extensions: 0,
    nods: [],
    answering: [],
    aside: [],
    ...given,
  };
}

/** Both documents as they are shown in English, read and agreed to. */
export const agreed: Agreed = {
  agreement: shownIn(translator, 'en-US', 'agreement'),
  membership: shownIn(translator, 'en-US', 'membership'),
  affirmation: 'Yes, I consent',
  controller: 'the people who run this server',
  ageAttested: true,
};

/** What was accepted; a refusal that the test did not expect is an error. */
export function accepted<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal}`);
  return result.value;
}

/** The text room of Maple while its first session runs and anybody may write, but for what is given. */
export function planOf(given: Partial<RoomPlan> = {}): RoomPlan {
  const { id: circle, name } = circleOf();
  const about = { circle, guild: guild(), name, about: '', threadsIn: 'circles' };
  const now = { session: 1, live: true, people: [], floor: { kind: 'open' } } as const;
  return { ...about, ...now, kind: 'text', mutes: false, ...given };
}
