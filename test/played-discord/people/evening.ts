import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import { Clock } from '../../../rehearsal/clock.ts';
import { People } from '../../../rehearsal/people/people.ts';
import { addApplication } from '../../../rehearsal/world/accounts.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { bulkOverwriteCommands } from '../../../rehearsal/world/commands.ts';
import { addGuild, inviteBot } from '../../../rehearsal/world/guilds.ts';
import { allPermissions } from '../../../rehearsal/world/permissions.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import { createWorld, type MessageBody } from '../../../rehearsal/world/state.ts';
import { PlayedBot } from './bot.ts';

type CommandBodies = Parameters<typeof bulkOverwriteCommands>[3];

/** A command as a bot registers it. */
export type CommandBody = CommandBodies[number];

/** A guild with one channel, a bot, Ana and Ben, at seven in the evening; people lose patience after 50 real ms. */
export function evening() {
  const clock = new Clock(new Date('2026-11-23T19:00:00Z'));
  const world = createWorld(clock);
  const guild = addGuild(world, { name: 'Harbour', locale: 'de' });
  const { id: applicationId } = addApplication(world, { name: 'Circlekeeper', token: 'played.token.bot' });
  inviteBot(world, applicationId, guild.id, allPermissions);
  const people = new People(world, 50);
  const channel = (name: string) =>
    createChannel(world, guild.ownerId, guild.id, { name, type: ChannelType.GuildText });
  const maple = channel('maple');
  const bot = new PlayedBot(world, applicationId);
  return {
    clock,
    world,
    guild,
    people,
    bot,
    channel,
    maple,
    ana: people.join(guild.id, { name: 'Ana', locale: 'en-US' }),
    ben: people.join(guild.id, { name: 'Ben', locale: 'de' }),
    registers: (commands: CommandBodies, guildId?: string) =>
      bulkOverwriteCommands(world, applicationId, guildId, commands),
    says: (body: MessageBody, channelId = maple.id) => sendMessage(world, applicationId, channelId, body),
  };
}

/** A row of buttons whose custom ids are their labels in lower case. */
export function buttons(...labels: readonly string[]): APIMessageTopLevelComponent {
  return {
    type: ComponentType.ActionRow,
    components: labels.map((label) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label,
      custom_id: label.toLowerCase(),
    })),
  };
}
