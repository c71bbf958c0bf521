import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { Clock } from './clock.ts';
import { type PlayedDiscord, startDiscord } from './discord.ts';

/** What the bot asks for in its invitation to a server. */
export const invited =
  bit.ViewChannel |
  bit.SendMessages |
  bit.SendMessagesInThreads |
  bit.CreatePublicThreads |
  bit.CreatePrivateThreads |
  bit.AddReactions |
  bit.SendPolls |
  bit.SendVoiceMessages |
  bit.UseExternalApps |
  bit.AttachFiles |
  bit.EmbedLinks |
  bit.ReadMessageHistory |
  bit.ManageChannels |
  bit.ManageRoles |
  bit.ManageThreads |
  bit.Connect |
  bit.Speak |
  bit.RequestToSpeak |
  bit.MuteMembers |
  bit.MoveMembers |
  bit.CreateEvents;

/** Monday, 2 March 2026, 18:00 in Berlin: the evening before a circle meets for the first time. */
const monday = new Date('2026-03-02T17:00:00Z');
/** Of an application that exists only here. */
export const token = 'rehearsal.token.of-no-account';

export type Place = Readonly<{
  discord: PlayedDiscord;
  applicationId: string;
  guildId: string;
  clock: Clock;
}>;

type Wanted = Readonly<{
  at?: Date | undefined;
  permissions?: bigint | undefined;
  locale?: string | undefined;
  /** Discord's features of the server, such as COMMUNITY. */
  features?: readonly string[] | undefined;
  /** Real ms that people wait for the bot while the clock stands still. */
  patience?: number;
}>;

/** A played Discord with one server, into which the bot is invited. Whoever asks for it stops it. */
export async function quietServer({
  at = monday,
  permissions = invited,
  locale,
  features = [],
  patience,
}: Wanted = {}): Promise<Place> {
  const clock = new Clock(at);
  const discord = await startDiscord({ clock, ...(patience === undefined ? {} : { patience }) });
  const applicationId = discord.addApplication({ name: 'Circlekeeper', token });
  const language = locale === undefined ? {} : { locale };
  const guildId = discord.addGuild({ name: 'A quiet server', channels: ['general'], features, ...language });
  discord.invite(applicationId, guildId, permissions);
  return { discord, applicationId, guildId, clock };
}
