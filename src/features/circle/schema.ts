import { z } from 'zod';
import { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import { RoomKind } from '../room/schema.ts';
import { Schedule } from '../schedule/schema.ts';

/** `ended`: a closed circle that has met for the last time and has not said that it goes on. */
const CircleState = z.enum(['active', 'paused', 'ended', 'archived']);

export type CircleState = z.infer<typeof CircleState>;

/** Who may come in: anybody while there is a seat; a cohort until it is locked; or new people on open-door dates only. */
export const Admission = z.enum(['open', 'closed', 'semi-open']);
export type Admission = z.infer<typeof Admission>;

/** A standing group as it is stored, its schedule gathered in one value. */
export const Circle = z
  .object({
    id: CircleId,
    guildId: GuildId,
    name: z.string(),
    topic: z.string(),
    formatKey: z.string(),
    capacity: z.int().positive(),
    hostId: UserId.nullable(),
    locale: z.string(),
    schedule: Schedule,
    roomId: ChannelId.nullable(),
    roomKind: RoomKind,
    /** Whether a voice room mutes those who do not have the floor. */
    mutes: z.boolean(),
    /** For how many days after a session its room is kept; empty when it stays. */
    keepsDays: z.int().nullable(),
    /** The number of the session the room was made for. */
    roomSession: z.int().nullable(),
    /** The number of the session for the rest of which nobody is muted any more. */
    unmutedIn: z.int().nullable(),
    sessionsHeld: z.int(),
    /** The next place in the line. */
    nextPlace: z.int(),
    createdAt: z.date(),
    state: CircleState,
    /** Grows with every change of the times. */
    timesVersion: z.int(),
    admission: Admission,
    /** For how many sessions the people of a closed circle come together, and how many were held before the first of them. */
    cohortLength: z.int().positive().nullable(),
    cohortFrom: z.int(),
    /** The local date from which a closed circle takes nobody in. */
    lockDate: z.iso.date().nullable(),
    /** The local dates on which a semi-open circle takes people in. */
    openDates: z.array(z.iso.date()).readonly(),
    /** For how many sessions somebody visits before they are asked whether it fits. */
    trialVisits: z.int(),
    listed: z.boolean(),
    mirrored: z.boolean(),
    /** Words people look for circles by, in the order of the alphabet. */
    tags: z.array(z.string()).readonly(),
  })
  .readonly();
export type Circle = z.infer<typeof Circle>;

/** Two names that differ only by case, by spacing or by how a letter is encoded are one name to people. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');
