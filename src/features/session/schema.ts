import { z } from 'zod';
import { CircleId, GuildId, SessionId, UserId } from '../../lib/ids.ts';
import { Format, type Phase, RoleName } from '../format/schema.ts';

const People = z.array(UserId).readonly();
const Instant = z.coerce.date();

/** Somebody who agreed for today. They keep their place in every order until they leave the circle. */
export const Attendee = z
  .object({
    user: UserId,
    /** Nobody has seen them in a session of this circle before. */
    newcomer: z.boolean(),
    /** Not here just now: stepped out, or the connection is lost. */
    away: Instant.nullable(),
    /** Not to be called this session. */
    listening: z.boolean(),
    /** Wants to see no countdown during their turn. */
    calm: z.boolean(),
    /** A newcomer who would rather go early. */
    early: z.boolean(),
    /** How long they have had the floor today, in seconds. Seen by the host, gone when the session closes. */
    heard: z.int(),
    /** How many have nodded to what they shared today. A count for them alone; nobody is named. */
    nodded: z.int(),
  })
  .readonly();
export type Attendee = z.infer<typeof Attendee>;

/** What the speaker would like back. */
export const Wish = z.enum(['listen', 'relate', 'experiences', 'ideas']);
export type Wish = z.infer<typeof Wish>;

/**
 * One person's time. `offered`: they may begin, pass, hold or keep it for later, and no clock runs. `speaking`: it runs.
 * `answers`: others may answer them.
 */
export const Turn = z
  .object({
    holder: UserId,
    step: z.enum(['offered', 'speaking', 'answers']),
    /** When this step began, and when it ends by the clock; nothing where only people end it. */
    since: Instant,
    endsAt: Instant.nullable(),
    /** How long the turn is, in seconds. */
    seconds: z.int(),
    /** What time has said so far: the quiet line, the end, and the word to whoever holds the circle. */
    told: z.enum(['nothing', 'warned', 'ended', 'host']),
    /** They pressed Begin: until then they may be looking for the button. */
    begun: z.boolean(),
    silent: z.boolean(),
    note: z.boolean(),
    wish: Wish.nullable(),
    extensions: z.int(),
    nods: People,
    answering: People,
    /** Who stepped out for this turn because of its content note, and is called back after it. */
    aside: People,
  })
  .readonly();
export type Turn = z.infer<typeof Turn>;

/** Somebody may choose: a volunteer (`by` is null), or who speaks next. After `until` the order decides. */
const Choice = z.object({ by: UserId.nullable(), until: Instant }).readonly();

const turn = Turn.nullable();
const choice = Choice.nullable();

/** How far the phase that runs has got. `plain`: nobody has the floor for a time of their own. */
export const Course = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plain') }).readonly(),
  z
    .object({
      kind: z.literal('round'),
      seconds: z.int(),
      turn,
      choice,
      waiting: People,
      /** Who kept their turn for later: the offer comes back once. */
      deferred: People,
    })
    .readonly(),
  z.object({ kind: z.literal('hands'), seconds: z.int(), turn, raised: People, had: People }).readonly(),
  z.object({ kind: z.literal('agenda'), wanting: People }).readonly(),
  z
    .object({
      kind: z.literal('relay'),
      seconds: z.int(),
      turn,
      choice,
      speaker: UserId.nullable(),
      listener: UserId.nullable(),
      /** Once for each time: who has spoken, and who has listened. */
      spoke: People,
      listened: People,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('focus'),
      turn,
      choice,
      person: UserId.nullable(),
      step: z.int(),
      stepEndsAt: Instant.nullable(),
      wish: Wish.nullable(),
    })
    .readonly(),
]);
export type Course = z.infer<typeof Course>;

/** Who holds the circle. When they are lost the chair is offered on, until nobody takes it: then it runs by itself. */
const Chair = z
  .object({
    by: UserId.nullable(),
    /** Who held it first and may take it back. */
    was: UserId.nullable(),
    lost: z
      .object({ step: z.enum(['grace', 'cohost', 'guardian', 'anyone']), until: Instant })
      .readonly()
      .nullable(),
    /** How often it changed hands: each change is told once. */
    changes: z.int(),
  })
  .readonly();
export type Chair = z.infer<typeof Chair>;

/** A private word to somebody who holds a role. It names a person and is gone when it was read, or at the close. */
export const Notice = z
  .object({
    number: z.int(),
    to: UserId,
    about: UserId,
    kind: z.enum(['out-ok', 'out-someone', 'late', 'stopped', 'few']),
  })
  .readonly();
export type Notice = z.infer<typeof Notice>;

const Roles = z.partialRecord(RoleName, UserId).readonly();
const phaseKinds = [
  'gather',
  'opening',
  'agreements',
  'reading',
  'silence',
  'round',
  'queue',
  'open',
  'relay',
  'focus',
  'agenda-set',
  'checkout',
  'closing',
  'afterglow',
] as const satisfies readonly Phase['kind'][];

export const Live = z
  .object({
    phase: z.enum(phaseKinds),
    /** The place of the phase in the format. */
    at: z.int(),
    /** Counts the panels. A button names its panel, so that one from an older panel does nothing. */
    beat: z.int(),
    /** When the newest panel began. */
    since: Instant,
    startsAt: Instant,
    begunAt: Instant.nullable(),
    /** When the session ends by the clock. A pause does not move it: it is taken from open discussion. */
    endsAt: Instant.nullable(),
    phaseEndsAt: Instant.nullable(),
    doorUntil: Instant.nullable(),
    /** Whoever holds the circle was asked what to do with few people, or there was no need to. */
    fewAsked: z.boolean().default(false),
    medium: z.enum(['text', 'voice']),
    seats: z.int(),
    people: z.array(Attendee).readonly(),
    standby: People,
    /** From standby, and let in because a seat stayed empty. */
    letIn: People,
    course: Course,
    bookmarks: People,
    /** Who asked for working time, in the order in which they get it. */
    agenda: People,
    roles: Roles,
    offers: z.array(z.object({ number: z.int(), role: RoleName, to: UserId }).readonly()).readonly(),
    chair: Chair,
    pause: z
      .object({ by: z.enum(['guardian', 'host', 'anyone', 'care']), stop: z.boolean(), since: Instant })
      .readonly()
      .nullable(),
    pauseAsked: Instant.nullable(),
    /** Which of the two words about the end have been said. */
    told: z.enum(['nothing', 'quarter', 'five']),
    notices: z.array(Notice).readonly(),
    /** Counts offers and private words, so that each has a number of its own for ever. */
    counted: z.int(),
    /** Who stepped out for the turn that has just ended, and is called by the next panel. */
    calledBack: People,
    /** How many nodded at the turn that ended last: told to its speaker, and to nobody else. */
    nods: z.object({ to: UserId, count: z.int(), beat: z.int() }).readonly().nullable(),
  })
  .readonly();
export type Live = z.infer<typeof Live>;

/** Before the door opens: the host is asked whether they are ready. `no`: somebody else is looked for. */
const Awaited = z
  .object({
    phase: z.literal('awaited'),
    startsAt: Instant,
    medium: z.enum(['text', 'voice']),
    seats: z.int(),
    host: UserId.nullable(),
    ready: z.enum(['asked', 'yes', 'no']),
  })
  .readonly();
export type Awaited = z.infer<typeof Awaited>;

/** What is over leaves no trace of who was there. `moved`: the meeting is at another time, or not at all, and that is told. */
const Closed = z
  .object({ phase: z.literal('closed'), ended: z.enum(['held', 'few', 'cancelled', 'unheld', 'moved']) })
  .readonly();

export const State = z.discriminatedUnion('phase', [Live, Awaited, Closed]);
export type State = z.infer<typeof State>;

export const Session = z
  .object({
    id: SessionId,
    circleId: CircleId,
    guildId: GuildId,
    number: z.int().positive(),
    state: State,
    format: Format,
    openedAt: z.date(),
  })
  .readonly();
export type Session = z.infer<typeof Session>;
