import { type Client, Events } from 'discord.js';
import { ChannelType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Arranged, RoomPlan } from '../features/room/room.ts';
import type { RoomKind } from '../features/room/schema.ts';
import { ChannelId, type GuildId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import { keepOldest, oldestFirst } from './oldest-first.ts';
import {
  type Difference,
  differenceTo,
  listed,
  type Overwrite,
  overwritesFor,
  type Standing,
  stands,
} from './overwrites.ts';
import { isForbidden, type Permissions } from './permissions.ts';

/** More than this and one request for all of them is cheaper. A hand-over changes two. */
const fewChanges = 3;

const Channels = z.array(
  z.object({
    id: ChannelId,
    type: z.number(),
    name: z.string().nullish(),
    topic: z.string().nullish(),
    permission_overwrites: z.array(z.object({ id: z.string() })).nullish(),
  }),
);
type Listed = z.infer<typeof Channels>[number];

const types: Readonly<Record<Exclude<RoomKind, 'thread'>, ChannelType>> = {
  text: ChannelType.GuildText,
  voice: ChannelType.GuildVoice,
  stage: ChannelType.GuildStageVoice,
};
/** A room that is a channel of its own. `circle` is the id of what it is for: of a circle, or of two people who went aside. */
type ChannelPlan = Omit<RoomPlan, 'circle'> & Readonly<{ circle: string }>;

type ChannelRoom = Readonly<{
  arrange(plan: ChannelPlan, known: ChannelId | undefined): Promise<Arranged>;
  look(plan: ChannelPlan, known: ChannelId): void;
}>;

const typeOf = ({ kind }: ChannelPlan): ChannelType => (kind === 'thread' ? types.text : types[kind]);

/** How setting a channel ended; `held-back` when the bot may not, and the room goes on as it is. */
type Applied = 'applied' | 'held-back' | 'gone';

/** A room as a private channel of its own: who may write is set by overwrites. All of them in one request, or those that changed. */
export function channelRoom(client: Client<true>, permissions: Permissions): ChannelRoom {
  /** What was last set for a channel, so that only changes are sent. After a restart each room is set once as a whole. */
  const set = new Map<string, readonly Overwrite[]>();

  // Somebody else has changed or deleted the channel: it has to be looked at again the next time.
  client.on(Events.ChannelDelete, ({ id }) => set.delete(id));
  client.on(Events.ChannelUpdate, (_, { id }) => {
    const wanted = set.get(id);
    const actual = standing(id);
    if (wanted !== undefined && !(actual !== undefined && stands(actual, wanted))) set.delete(id);
  });

  function standing(channel: string): Standing | undefined {
    const known = client.channels.cache.get(channel);
    return known !== undefined && 'permissionOverwrites' in known
      ? known.permissionOverwrites.cache
      : undefined;
  }

  const wantedFor = (plan: ChannelPlan, channel: ChannelId | undefined): readonly Overwrite[] => {
    const own = { id: client.user.id, may: permissions.inGuild(plan.guild) };
    return overwritesFor(plan, own, channel === undefined ? undefined : standing(channel));
  };

  /** Everything at once, in one request: where the channel stands now does not matter. */
  const setAll = (channel: ChannelId, permission_overwrites: readonly Overwrite[]) =>
    client.rest.patch(Routes.channel(channel), { body: { permission_overwrites }, reason: 'Room' });

  /** Only what differs, which Discord limits less. First takes the floor away, then gives it: in between nobody has it. */
  async function setSome(channel: ChannelId, { changed, gone }: Difference): Promise<void> {
    for (const id of gone)
      await client.rest.delete(Routes.channelPermission(channel, id), { reason: 'Room' });
    for (const { id, ...body } of changed)
      await client.rest.put(Routes.channelPermission(channel, id), { body, reason: 'Room' });
  }

  async function apply(
    { guild }: ChannelPlan,
    channel: ChannelId,
    wanted: readonly Overwrite[],
  ): Promise<Applied> {
    const before = set.get(channel);
    const difference = before && differenceTo(wanted, before);
    if (difference?.changed.length === 0 && difference.gone.length === 0) return 'applied';
    // Until all of it is done nobody knows how the channel stands, and the next try sets everything.
    set.delete(channel);
    // What is forbidden is not tried: Discord counts such requests, and shuts out who makes too many.
    if (!permissions.may(guild, channel, 'ManageRoles')) return 'held-back';
    const actual = standing(channel);
    const whole = permissions.may(guild, channel, 'ManageChannels') || actual === undefined;
    const few = difference !== undefined && difference.changed.length + difference.gone.length <= fewChanges;
    try {
      if (few) await setSome(channel, difference);
      else if (whole) await setAll(channel, wanted);
      else await setSome(channel, differenceTo(wanted, listed(actual)));
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) return 'gone';
      if (isForbidden(error)) return 'held-back';
      throw error;
    }
    set.set(channel, wanted);
    return 'applied';
  }

  const listing = async (guild: GuildId): Promise<readonly Listed[]> =>
    Channels.parse(await client.rest.get(Routes.guildChannels(guild)));

  /**
   * Channels that were made for this circle, the oldest first: a lost answer may have left one. A text channel carries the
   * circle's mark in its topic; the others have no topic, and are known by their name and by being open to us.
   */
  async function marked(plan: ChannelPlan): Promise<readonly ChannelId[]> {
    const ours = ({ name, topic, permission_overwrites: overwrites }: Listed): boolean =>
      plan.kind === 'text'
        ? topic?.endsWith(markOf(plan.circle)) === true
        : name === plan.name && overwrites?.some(({ id }) => id === client.user.id) === true;
    const found = (await listing(plan.guild)).filter((one) => one.type === typeOf(plan) && ours(one));
    return oldestFirst(found);
  }

  async function make(plan: ChannelPlan): Promise<ChannelId> {
    const permission_overwrites = wantedFor(plan, undefined);
    const [before] = await marked(plan);
    if (before === undefined) {
      const inText = plan.kind === 'text';
      const body = {
        name: inText ? channelName(plan.name) : plan.name,
        type: typeOf(plan),
        ...(inText ? { topic: `${plan.about} ${markOf(plan.circle)}` } : {}),
        permission_overwrites,
      };
      await client.rest.post(Routes.guildChannels(plan.guild), { body, reason: 'Room' });
    }
    // A channel is deleted only where its topic says that it is ours.
    const room = await keepOldest('A room', await marked(plan), async (extra) => {
      if (plan.kind === 'text') await client.rest.delete(Routes.channel(extra), { reason: 'Made twice' });
    });
    await apply(plan, room, permission_overwrites);
    return room;
  }

  return {
    async arrange(plan, known) {
      if (known !== undefined) {
        const done = await apply(plan, known, wantedFor(plan, known));
        const lacking = permissions.lacking(plan.guild, known, plan);
        const heldBack = done === 'held-back' && lacking.length === 0;
        if (done !== 'gone') return { channel: known, lacking: heldBack ? ['ManageRoles'] : lacking };
      }
      const channel = await make(plan);
      return { channel, lacking: permissions.missing(plan.guild, plan) };
    },

    look(plan, known) {
      const actual = standing(known);
      if (actual === undefined || !stands(actual, wantedFor(plan, known))) set.delete(known);
    },
  };
}

const markOf = (circle: string): string => `(${circle})`;

/** Discord: names of text channels are lower case and have no spaces. */
const channelName = (name: string): string =>
  name.toLocaleLowerCase('en').replaceAll("'", '').replaceAll(/\s+/g, '-');
