import { type Client, Events } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Voice } from '../features/mute/voice.ts';
import { ChannelId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import { isForbidden, permissions as permissionsOf } from './permissions.ts';

/** Who is in voice as the gateway shows it, and server mutes. */
export function voiceMutes(client: Client<true>): Voice {
  const permissions = permissionsOf(client);
  /** What was set since the gateway told last of somebody: it tells later than Discord answers. */
  const set = new Map<string, boolean>();
  const keyOf = (guild: string, person: string): string => `${guild}/${person}`;
  client.on(Events.VoiceStateUpdate, (_, { guild, id }) => set.delete(keyOf(guild.id, id)));

  return {
    of(guild, person) {
      const state = client.guilds.cache.get(guild)?.voiceStates.cache.get(person);
      if (state === undefined || state.channelId === null) return undefined;
      const muted = set.get(keyOf(guild, person)) ?? state.serverMute === true;
      return { channel: ChannelId.parse(state.channelId), muted };
    },

    async setMute(guild, person, muted) {
      const where = client.guilds.cache.get(guild)?.voiceStates.cache.get(person)?.channelId ?? null;
      // What is forbidden is not tried: Discord counts such requests, and shuts out who makes too many.
      if (where !== null && !permissions.may(guild, ChannelId.parse(where), 'MuteMembers'))
        return 'not-allowed';
      try {
        await client.rest.patch(Routes.guildMember(guild, person), {
          body: { mute: muted },
          reason: 'Floor',
        });
        set.set(keyOf(guild, person), muted);
        return 'done';
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.TargetUserIsNotConnectedToVoice)) return 'not-connected';
        if (isCode(error, RESTJSONErrorCodes.UnknownMember)) return 'gone';
        if (isForbidden(error)) return 'not-allowed';
        throw error;
      }
    },
  };
}
