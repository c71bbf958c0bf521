import { type Client, Events, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import { ChannelType, OverwriteType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Room, RoomPlan } from '../features/room/room.ts';
import { ChannelId, type GuildId, type UserId } from '../lib/ids.ts';
import { PlainError } from '../lib/plain-error.ts';
import { isCode } from './answering.ts';

const bits = PermissionFlagsBits;

/** What the bot needs in a server to make a room and to hand the floor round in it. */
const needed = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'ManageChannels',
  'ManageRoles',
] as const;

const reading = bits.ViewChannel | bits.ReadMessageHistory;
/** Every way of saying something that is not a message would let people talk over whoever has the floor. */
const otherVoices =
  bits.AddReactions |
  bits.SendMessagesInThreads |
  bits.CreatePublicThreads |
  bits.CreatePrivateThreads |
  bits.SendPolls |
  bits.SendVoiceMessages |
  bits.UseExternalApps;

type Overwrite = Readonly<{ id: string; type: OverwriteType; allow: string; deny: string }>;

type Difference = Readonly<{ changed: readonly Overwrite[]; gone: readonly string[] }>;

/** More than this and one request for all of them is cheaper. A hand-over changes two. */
const fewChanges = 3;

const Channels = z.array(z.object({ id: ChannelId, type: z.number(), topic: z.string().nullish() }));

/** A room as a private text channel: only who has the floor can write. Everything is set in one request, all or nothing. */
export function textRoom(client: Client<true>): Room {
  /** What was last set for a channel, so that only changes are sent. After a restart each room is set once as a whole. */
  const set = new Map<string, readonly Overwrite[]>();

  // Somebody else has changed or deleted the channel: it has to be looked at again the next time.
  client.on(Events.ChannelDelete, ({ id }) => set.delete(id));
  client.on(Events.ChannelUpdate, (_, channel) => {
    const wanted = set.get(channel.id);
    if (
      wanted !== undefined &&
      !('permissionOverwrites' in channel && stands(channel.permissionOverwrites.cache, wanted))
    )
      set.delete(channel.id);
  });

  const permissionsHere = (guild: GuildId): Readonly<PermissionsBitField> => {
    const me = client.guilds.cache.get(guild)?.members.me;
    if (me == null) throw new PlainError('The server is not in reach just now.');
    return me.permissions;
  };

  function overwritesFor({ guild, people, floor }: RoomPlan): readonly Overwrite[] {
    // Discord: a bot may allow and deny only what it is allowed itself.
    const own = permissionsHere(guild).bitfield;
    const speaks = (person: UserId): boolean =>
      floor.kind === 'open' || (floor.kind === 'held' && (!floor.firm || floor.speakers.includes(person)));
    const forPerson = (id: string, allow: bigint): Overwrite => ({
      id,
      type: OverwriteType.Member,
      allow: String(allow & own),
      deny: '0',
    });
    return [
      {
        id: guild,
        type: OverwriteType.Role,
        allow: '0',
        deny: String((reading | bits.SendMessages | otherVoices) & own),
      },
      forPerson(client.user.id, reading | bits.SendMessages),
      ...people.map((person) => forPerson(person, speaks(person) ? reading | bits.SendMessages : reading)),
    ];
  }

  /** Everything at once, in one request: where the channel stands now does not matter. */
  const setAll = (channel: ChannelId, permission_overwrites: readonly Overwrite[]) =>
    client.rest.patch(Routes.channel(channel), { body: { permission_overwrites }, reason: 'Room' });

  /** Only what differs, which Discord limits less. First takes the floor away, then gives it: in between nobody has it. */
  async function setSome(channel: ChannelId, { changed, gone }: Difference): Promise<void> {
    for (const id of gone)
      await client.rest.delete(Routes.channelPermission(channel, id), { reason: 'Room' });
    for (const { id, ...body } of changed) {
      await client.rest.put(Routes.channelPermission(channel, id), { body, reason: 'Room' });
    }
  }

  async function apply(channel: ChannelId, wanted: readonly Overwrite[]): Promise<'applied' | 'gone'> {
    const difference = differenceTo(wanted, set.get(channel));
    if (difference?.changed.length === 0 && difference.gone.length === 0) return 'applied';
    // Until all of it is done nobody knows how the channel stands, and the next try sets everything.
    set.delete(channel);
    try {
      if (difference === undefined || difference.changed.length + difference.gone.length > fewChanges)
        await setAll(channel, wanted);
      else await setSome(channel, difference);
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) return 'gone';
      throw error;
    }
    set.set(channel, wanted);
    return 'applied';
  }

  /** Channels that carry this circle's mark in their topic, the oldest first: a lost answer may have left one. */
  async function marked({ guild, circle }: RoomPlan): Promise<readonly ChannelId[]> {
    const all = Channels.parse(await client.rest.get(Routes.guildChannels(guild)));
    const found = all.filter(
      ({ type, topic }) => type === ChannelType.GuildText && topic?.endsWith(markOf(circle)) === true,
    );
    return found.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  }

  async function make(plan: RoomPlan, permission_overwrites: readonly Overwrite[]): Promise<ChannelId> {
    const [before] = await marked(plan);
    if (before === undefined) {
      const body = {
        name: channelName(plan.name),
        type: ChannelType.GuildText,
        topic: `${plan.about} ${markOf(plan.circle)}`,
        permission_overwrites,
      };
      await client.rest.post(Routes.guildChannels(plan.guild), { body, reason: 'Room' });
    }
    const [room, ...extra] = await marked(plan);
    if (room === undefined) throw new PlainError('A room was made but is not in the list of channels yet.');
    for (const channel of extra) await client.rest.delete(Routes.channel(channel), { reason: 'Made twice' });
    await apply(room, permission_overwrites);
    return room;
  }

  return {
    async arrange(plan, known) {
      const overwrites = overwritesFor(plan);
      if (known !== undefined && (await apply(known, overwrites)) === 'applied') return known;
      return await make(plan, overwrites);
    },

    missing(guild) {
      const own = permissionsHere(guild);
      return needed
        .filter((name) => !own.has(bits[name]))
        .map((name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
    },
  };
}

/** What has to change, those who may write no longer first; nothing is known of a channel that was never set. */
function differenceTo(
  wanted: readonly Overwrite[],
  before: readonly Overwrite[] | undefined,
): Difference | undefined {
  if (before === undefined) return undefined;
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

type Standing = ReadonlyMap<
  string,
  Readonly<{ allow: Readonly<PermissionsBitField>; deny: Readonly<PermissionsBitField> }>
>;

const stands = (actual: Standing, wanted: readonly Overwrite[]): boolean =>
  actual.size === wanted.length &&
  wanted.every(
    ({ id, allow, deny }) =>
      actual.get(id)?.allow.equals(BigInt(allow)) === true &&
      actual.get(id)?.deny.equals(BigInt(deny)) === true,
  );

const markOf = (circle: string): string => `(${circle})`;

/** Discord: names of text channels are lower case and have no spaces. */
const channelName = (name: string): string =>
  name.toLocaleLowerCase('en').replaceAll("'", '').replaceAll(/\s+/g, '-');
