import { ChannelType } from 'discord-api-types/v10';
import type { ChannelOnScreen } from '../../wire/screen.ts';

/** The sign before the name of a channel, and the word for it. */
export function channelKind(type: ChannelType): Readonly<{ sign: string; word: string }> {
  switch (type) {
    case ChannelType.GuildVoice:
      return { sign: '🔊', word: 'voice' };
    case ChannelType.GuildStageVoice:
      return { sign: '🎤', word: 'stage' };
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return { sign: '↳', word: 'thread' };
    case ChannelType.GuildForum:
      return { sign: '☰', word: 'forum' };
    case ChannelType.DM:
    case ChannelType.GroupDM:
      return { sign: '@', word: 'direct messages' };
    default:
      return { sign: '#', word: 'text' };
  }
}

export function hasVoices({ type }: Pick<ChannelOnScreen, 'type'>): boolean {
  return type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
}

export function isThread({ type }: Pick<ChannelOnScreen, 'type'>): boolean {
  return channelKind(type).word === 'thread';
}

/** The name of a channel as one says it: `#lobby`, or the name of the other in direct messages. */
export function channelTitle({ type, name, guildId }: ChannelOnScreen): string {
  if (guildId === undefined) return name;
  return channelKind(type).sign === '#' ? `#${name}` : name;
}
