import { type Client, Events, type VoiceState } from 'discord.js';
import { RESTJSONErrorCodes, Routes, StageInstancePrivacyLevel } from 'discord-api-types/v10';
import type { RoomPlan } from '../features/room/room.ts';
import { type ChannelId, UserId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import { isForbidden, type Permissions } from './permissions.ts';

/** Whom a stage has invited to speak under the floor it has now, and how often each raised a hand that was answered. */
type Asked = Readonly<{ floor: string; people: Map<string, number | null> }>;

/**
 * Who speaks on a stage. Discord: nobody can be made to speak, only invited, and a person becomes a speaker by accepting;
 * back in the audience they are at once. So each person is invited once under each floor, and again only when they raise
 * their hand: who declines is not asked a second time. Who is not connected, or may not speak there, writes instead.
 */
export function stageFloor(client: Client<true>, permissions: Permissions) {
  const asked = new Map<string, Asked>();
  // Who comes back sits in the audience again, and is invited anew.
  client.on(Events.VoiceStateUpdate, (before, { id, channelId }) => {
    if (before.channelId !== channelId && before.channelId !== null)
      asked.get(before.channelId)?.people.delete(id);
  });

  const here = ({ guild }: RoomPlan, channel: ChannelId): readonly VoiceState[] => [
    ...permissions
      .guildOf(guild)
      .voiceStates.cache.filter((state) => state.channelId === channel && state.id !== client.user.id)
      .values(),
  ];

  function mayBeHeard({ floor, people }: RoomPlan, id: string): boolean {
    const person = UserId.parse(id);
    if (floor.kind === 'held') return floor.speakers.includes(person);
    return floor.kind === 'open' && people.includes(person);
  }

  function askedUnder({ floor }: RoomPlan, channel: ChannelId): Asked {
    const name = JSON.stringify(floor);
    const before = asked.get(channel);
    if (before?.floor === name) return before;
    const fresh: Asked = { floor: name, people: new Map() };
    asked.set(channel, fresh);
    return fresh;
  }

  async function setSuppressed(plan: RoomPlan, channel: ChannelId, id: string, suppress: boolean) {
    try {
      const body = { channel_id: channel, suppress };
      await client.rest.patch(Routes.guildVoiceState(plan.guild, id), { body });
      return 'done';
    } catch (error) {
      // They have left, or their connection is so young that Discord does not know it yet: the next look sees them.
      if (isCode(error, RESTJSONErrorCodes.UnknownVoiceState)) return 'not-connected';
      if (isForbidden(error)) return 'held-back';
      throw error;
    }
  }

  async function settlePerson(plan: RoomPlan, channel: ChannelId, state: VoiceState) {
    const { id, suppress, requestToSpeakTimestamp: hand } = state;
    if (!mayBeHeard(plan, id)) {
      // Whoever is on the stage and not of the circle is a moderator of the server, and held to the floor like everybody.
      return suppress === false ? await setSuppressed(plan, channel, id, true) : 'done';
    }
    const { people } = askedUnder(plan, channel);
    const answered = people.get(id);
    if (suppress !== true || (answered !== undefined && (hand === null || hand === answered))) return 'done';
    people.set(id, hand);
    const outcome = await setSuppressed(plan, channel, id, false);
    if (outcome !== 'done') people.delete(id);
    return outcome;
  }

  /** A stage has to be open for people to be heard. Its topic is public, so it is the neutral name. */
  async function openOrClose(plan: RoomPlan, channel: ChannelId, crowd: number): Promise<void> {
    const open = permissions
      .guildOf(plan.guild)
      .stageInstances.cache.some(({ channelId }) => channelId === channel);
    if (plan.live ? open || crowd === 0 : !open) return;
    const { GuildOnly } = StageInstancePrivacyLevel;
    const body = { channel_id: channel, topic: plan.name, privacy_level: GuildOnly };
    try {
      if (open) await client.rest.delete(Routes.stageInstance(channel), { reason: 'Room' });
      else await client.rest.post(Routes.stageInstances(), { body, reason: 'Room' });
    } catch (error) {
      const asWanted = open
        ? RESTJSONErrorCodes.UnknownStageInstance
        : RESTJSONErrorCodes.TheStageIsAlreadyOpen;
      if (!isCode(error, asWanted)) throw error;
    }
  }

  return {
    /** Invites who has the floor and sends everybody else to the audience. Does nothing that needs a permission it lacks. */
    async settle(plan: RoomPlan, channel: ChannelId): Promise<void> {
      const may = (name: 'MuteMembers' | 'MoveMembers' | 'ManageChannels') =>
        permissions.may(plan.guild, channel, name);
      if (!may('MuteMembers')) return;
      const crowd = here(plan, channel);
      if (may('MoveMembers') && may('ManageChannels')) await openOrClose(plan, channel, crowd.length);
      if (!plan.live) return;
      // Also where nobody is to be heard: whoever gets the floor once more after that is invited once more.
      askedUnder(plan, channel);
      for (const state of crowd) await settlePerson(plan, channel, state);
    },
  };
}
