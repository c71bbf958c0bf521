import { type Client, Events } from 'discord.js';
import type { AtVoice } from '../features/room/actions.ts';
import { ChannelId, GuildId, UserId } from '../lib/ids.ts';

type Told = (about: AtVoice) => void;

/**
 * Tells of everybody who comes into a voice or stage channel of a server, or leaves one; who goes from one to another does
 * both. Which of them are rooms of circles is for whoever listens to know.
 */
export function watchVoice(client: Client, { came, went }: Readonly<{ came: Told; went: Told }>): void {
  client.on(Events.VoiceStateUpdate, (before, after) => {
    if (before.channelId === after.channelId) return;
    const about = (channel: string): AtVoice => ({
      guild: GuildId.parse(after.guild.id),
      channel: ChannelId.parse(channel),
      person: UserId.parse(after.id),
    });
    if (before.channelId !== null) went(about(before.channelId));
    if (after.channelId !== null) came(about(after.channelId));
  });
}
