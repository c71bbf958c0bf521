import { z } from 'zod';
import { PromptKey } from './prompts.ts';

/** Whole minutes of a phase. Two hours is the longest session that a circle sits through. */
const Minutes = z.int().min(1).max(120);

export const timeRules = ['none', 'soft', 'firm'] as const;

/**
 * How long a turn is, in seconds. `none`: nothing ends it but people. `soft`: one quiet line before the end, grace after
 * it, and then whoever holds the circle decides. `firm`: the floor moves on by itself after the grace.
 */
const TurnTime = z
  .strictObject({
    mode: z.enum(timeRules).default('soft'),
    /** The longest a turn is. With many people and little time it is shorter: `fit.ts`. */
    seconds: z.int().min(15).max(1800),
    /** So long before the end one quiet line says so; 0: no line. */
    warnAt: z.int().min(0).max(300).default(30),
    grace: z.int().min(0).max(300).default(30),
    extendBy: z.int().min(15).max(600).default(60),
    extendsMax: z.int().min(0).max(5).default(1),
  })
  .readonly();

/** What others may do about a share. Said before the share, on the panel. */
export const responseRules = [
  'none',
  'ack-only',
  'reflect-only',
  'support-lines',
  'i-experience',
  'ask-first',
  'open',
] as const;

/** Who comes after whom. Whoever has not been offered a turn in a phase always comes before a second turn. */
const OrderRule = z.enum([
  'seat',
  'random',
  'volunteer-then-seat',
  'popcorn',
  'fifo-hand',
  'least-heard-first',
]);

/** What somebody may do with a turn instead of speaking. Equal choices; `pass` is always among them. */
const PassRule = z.enum(['pass', 'pass-return', 'hold-silence', 'listen-only']);

const sharing = {
  order: OrderRule.default('seat'),
  newcomers: z.enum(['as-seated', 'last', 'first-if-asked']).default('as-seated'),
  /** The host goes first, to show how it is done. */
  hostFirst: z.boolean().default(false),
  turn: TurnTime,
  response: z.enum(responseRules).default('ack-only'),
  /** After a share: so many may answer, within so many seconds. Left out, nobody answers. */
  responses: z
    .strictObject({ seconds: z.int().min(15).max(600), most: z.int().min(1).max(5) })
    .readonly()
    .optional(),
  pass: z.array(PassRule).readonly().default(PassRule.options),
  /** Whether a turn can be marked to be come back to. */
  bookmark: z.boolean().default(false),
  /** Whether the speaker is asked what they wish for. Where nobody answers there is nothing to wish for. */
  asksWish: z.boolean().default(false),
  /** Whether a content note is asked for before a share. A line or a weather report needs none. */
  asksNote: z.boolean().default(false),
  /** Only who has the floor can write or be heard, where the room can do that. Always so when the time is firm. */
  mutesOthers: z.boolean().default(false),
};

const phase = {
  /** Its name within the format: small letters, digits and hyphens. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  minutes: Minutes,
  /** A shipped question or text. */
  prompt: PromptKey.optional(),
  /** The host's own words instead of a shipped text. */
  words: z.string().trim().min(1).max(300).optional(),
};

const Rounded = z
  .strictObject({
    ...phase,
    ...sharing,
    kind: z.enum(['round', 'checkout']),
    /** `at-once`: no turns, everybody leaves a line at the same time. `bookmarked`: only whoever is to be come back to. */
    who: z.enum(['everyone-once', 'at-once', 'bookmarked']).default('everyone-once'),
    skipIfEmpty: z.boolean().default(false),
  })
  .readonly();
export type RoundPhase = z.infer<typeof Rounded>;

const Queued = z.strictObject({ ...phase, ...sharing, kind: z.literal('queue') }).readonly();

/** A conversation. Hands are called on one by one; while no hand is up everybody may speak. */
const Conversation = z.strictObject({ ...phase, ...sharing, kind: z.literal('open') }).readonly();

const Relay = z.strictObject({ ...phase, kind: z.literal('relay'), turn: TurnTime }).readonly();

/** What happens around one person: who may speak in each step, for how long. */
const FocusStep = z
  .strictObject({
    step: z.enum(['tell', 'questions', 'silence', 'reflect', 'respond']),
    minutes: Minutes,
  })
  .readonly();
const Focus = z
  .strictObject({
    ...phase,
    kind: z.literal('focus'),
    steps: z.array(FocusStep).min(1).max(8).readonly(),
  })
  .readonly();

const Agenda = z
  .strictObject({ ...phase, kind: z.literal('agenda-set'), most: z.int().min(1).max(6).default(3) })
  .readonly();

/** Phases without turns. In a silence the bot says nothing either. */
const Words = z
  .strictObject({
    ...phase,
    kind: z.enum(['gather', 'opening', 'agreements', 'reading', 'silence', 'closing', 'afterglow']),
  })
  .readonly();

export const Phase = z.discriminatedUnion('kind', [
  Words,
  Rounded,
  Queued,
  Conversation,
  Relay,
  Focus,
  Agenda,
]);
export type Phase = z.infer<typeof Phase>;
/** Phases in which one person after another has the floor for a time of their own. */
export type SharingPhase = Extract<Phase, { kind: 'round' | 'checkout' | 'queue' | 'open' }>;

export const RoleName = z.enum(['cohost', 'guardian', 'timekeeper', 'greeter', 'scribe']);
export type RoleName = z.infer<typeof RoleName>;

/** The agenda of a session as data. A running session keeps a copy, so that an edit takes effect next time. */
export const Format = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
    version: z.int().min(1),
    name: z.string().trim().min(1).max(60),
    medium: z
      .array(z.enum(['text', 'voice']))
      .min(1)
      .readonly(),
    people: z
      .strictObject({
        min: z.int().min(2).max(12),
        ideal: z.tuple([z.int(), z.int()]).readonly(),
        max: z.int().min(3).max(12),
      })
      .readonly(),
    /** So long after the start the door stays open for those who come late, in minutes. */
    doorMinutes: z.int().min(0).max(60).default(10),
    advice: z.enum(['none', 'ask-first', 'i-experience', 'open']),
    openOrClosed: z.enum(['open', 'closed', 'either']).default('either'),
    roles: z.array(RoleName).readonly(),
    /** Promises of this format beside the agreement that everybody makes. */
    agreements: z.array(z.string().trim().min(1).max(200)).max(5).readonly().default([]),
    phases: z.array(Phase).min(2).max(20).readonly(),
  })
  .readonly();
export type Format = z.infer<typeof Format>;
/** A format as it is written down, with what goes without saying left out. */
export type WrittenFormat = z.input<typeof Format>;
