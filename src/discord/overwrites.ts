import { PermissionFlagsBits as bits, type PermissionsBitField } from 'discord.js';
import { OverwriteType } from 'discord-api-types/v10';
import type { Floor, RoomPlan } from '../features/room/room.ts';
import type { UserId } from '../lib/ids.ts';

export type Overwrite = Readonly<{ id: string; type: OverwriteType; allow: string; deny: string }>;

/** Overwrites as the gateway shows them. */
export type Standing = ReadonlyMap<
  string,
  Readonly<{ type: OverwriteType; allow: Readonly<PermissionsBitField>; deny: Readonly<PermissionsBitField> }>
>;

const reading = bits.ViewChannel | bits.ReadMessageHistory;
/** Every way of saying something that is not a message would let people talk over whoever has the floor. */
const otherWays =
  bits.AddReactions |
  bits.SendMessagesInThreads |
  bits.CreatePublicThreads |
  bits.CreatePrivateThreads |
  bits.SendPolls |
  bits.SendVoiceMessages |
  bits.UseExternalApps;

/** Speaking in voice, and asking to on a stage. Discord looks at these only when somebody connects. */
const voices = bits.Speak | bits.RequestToSpeak;

/**
 * Who may write. Who holds the floor always may: on a stage that is how somebody speaks who cannot, or would rather not,
 * be heard there.
 */
const mayWrite = (floor: Floor, person: UserId): boolean =>
  floor.kind === 'open' || (floor.kind === 'held' && (!floor.firm || floor.speakers.includes(person)));

type Own = Readonly<{ id: string; may: bigint }>;

/**
 * The overwrites of a private channel of this plan. Discord lets a bot change only bits that it has itself: others stay
 * as they are now.
 */
export function overwritesFor(
  plan: Pick<RoomPlan, 'guild' | 'people' | 'floor' | 'kind'>,
  own: Own,
  now: Standing | undefined,
): readonly Overwrite[] {
  const { guild, people, floor } = plan;
  const inVoice = plan.kind === 'voice' || plan.kind === 'stage';
  const inside = inVoice ? reading | bits.Connect : reading;
  const outside = inside | bits.SendMessages | otherWays | (inVoice ? voices : 0n);
  const speaking = inVoice && floor.kind !== 'closed' ? voices : 0n;
  const overwrite = (id: string, type: OverwriteType, allow: bigint, deny: bigint): Overwrite => {
    const before = now?.get(id);
    const kept = { allow: before?.allow.bitfield ?? 0n, deny: before?.deny.bitfield ?? 0n };
    return {
      id,
      type,
      allow: String((allow & own.may) | (kept.allow & ~own.may)),
      deny: String((deny & own.may) | (kept.deny & ~own.may)),
    };
  };
  const forPerson = (id: string, allow: bigint) => overwrite(id, OverwriteType.Member, allow, 0n);
  return [
    overwrite(guild, OverwriteType.Role, 0n, outside),
    forPerson(own.id, inside | bits.SendMessages),
    ...people.map((person) =>
      forPerson(person, inside | speaking | (mayWrite(floor, person) ? bits.SendMessages : 0n)),
    ),
  ];
}

export type Difference = Readonly<{ changed: readonly Overwrite[]; gone: readonly string[] }>;

/** What has to change, those who may write no longer first: in between nobody has the floor. */
export function differenceTo(wanted: readonly Overwrite[], before: readonly Overwrite[]): Difference {
  const stood = new Map(before.map((one) => [one.id, one]));
  const changed = wanted.filter(
    ({ id, allow, deny }) => stood.get(id)?.allow !== allow || stood.get(id)?.deny !== deny,
  );
  const writes = ({ allow }: Overwrite): number => Number((BigInt(allow) & bits.SendMessages) !== 0n);
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    changed: changed.toSorted((one, other) => writes(one) - writes(other)),
    gone: before.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}

export const listed = (standing: Standing): readonly Overwrite[] =>
  [...standing].map(([id, { type, allow, deny }]) => ({
    id,
    type,
    allow: String(allow.bitfield),
    deny: String(deny.bitfield),
  }));

export function stands(actual: Standing, wanted: readonly Overwrite[]): boolean {
  const { changed, gone } = differenceTo(wanted, listed(actual));
  return changed.length === 0 && gone.length === 0;
}
