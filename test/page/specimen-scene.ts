import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
} from 'discord-api-types/v10';
import { castOf } from '../../rehearsal/cast/casting.ts';
import { gathersCompany } from '../../rehearsal/cast/company.ts';
import { ordinary } from '../../rehearsal/cast/sayings/ordinary.ts';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { invited } from '../../rehearsal/quiet-server.ts';
import type { Stage } from '../../rehearsal/stage.ts';
import { createChannel } from '../../rehearsal/world/channels.ts';
import { bulkOverwriteCommands } from '../../rehearsal/world/commands.ts';
import { createScheduledEvent } from '../../rehearsal/world/events.ts';
import { react } from '../../rehearsal/world/reactions.ts';
import { sendMessage } from '../../rehearsal/world/send-message.ts';
import { createThread } from '../../rehearsal/world/threads.ts';
import { beforeAnything } from '../house/open-house.ts';
import { type Asked, PlayedBot } from '../played-discord/people/bot.ts';
import { asked, embedded, everything, form, furtherForm, withComponents, words } from './specimen.ts';

/** A server with a second bot that shows everything there is to draw. */
export const specimens: Scene = {
  ...beforeAnything,
  id: 'specimens',
  async set(stage) {
    const company = gathersCompany(stage);
    const { discord, guildId } = stage;
    const { world } = discord;
    const botId = discord.addApplication({ name: 'Specimen', token: 'specimen.token' });
    discord.invite(botId, guildId, invited);
    bulkOverwriteCommands(world, botId, undefined, [
      {
        name: 'show',
        description: 'Shows a form',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'which',
            description: 'Which one',
            required: true,
            choices: [
              { name: 'first', value: 'first' },
              { name: 'further', value: 'further' },
            ],
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'amount',
            description: 'How many',
            max_value: 5,
          },
        ],
      },
      { type: ApplicationCommandType.Message, name: 'Look after this' },
      { type: ApplicationCommandType.User, name: 'Ask after them' },
    ]);
    new PlayedBot(world, botId).answers(answersEverything);
    rooms(stage);
    const general = generalOf(stage);
    sendMessage(world, botId, general, { content: words });
    sendMessage(world, botId, general, embedded);
    react(
      world,
      company.ben.id,
      { channelId: general, messageId: sendMessage(world, botId, general, asked).id },
      '💛',
    );
    sendMessage(world, botId, general, withComponents(everything));
    return castOf(stage, company, { sayings: ordinary });
  },
};

export const generalOf = ({ discord, guildId }: Stage): string => {
  const channels = [...discord.world.channels.values()];
  const found = channels.find((one) => 'name' in one && one.name === 'general' && one.guildId === guildId);
  if (found === undefined) throw new Error('There is no #general.');
  return found.id;
};

function answersEverything(asked: Asked): void {
  const { name, options } = JSON.parse(JSON.stringify(asked.payload.data));
  if (name === 'show') asked.opensForm(options[0].value === 'first' ? form : furtherForm);
  else asked.whispers({ content: `Heard: ${name ?? JSON.stringify(asked.payload.data)}` });
}

/** A stage, a voice channel, a thread and an event: what one sees only in the list at the side. */
function rooms({ discord, guildId }: Stage): void {
  const { world } = discord;
  const guild = world.guilds.get(guildId);
  if (guild === undefined) throw new Error('There is no server.');
  guild.features.add('COMMUNITY');
  const { ownerId } = guild;
  createChannel(world, ownerId, guildId, { name: 'Rooms', type: ChannelType.GuildCategory });
  createChannel(world, ownerId, guildId, { name: 'talk', type: ChannelType.GuildVoice });
  createChannel(world, ownerId, guildId, { name: 'hall', type: ChannelType.GuildStageVoice });
  const quiet = createChannel(world, ownerId, guildId, { name: 'quiet' });
  createThread(world, ownerId, quiet.id, { name: 'corner', type: ChannelType.PublicThread });
  createScheduledEvent(world, ownerId, guildId, {
    name: 'A quiet evening',
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location: 'here' },
    scheduled_start_time: '2026-03-04T19:00:00Z',
    scheduled_end_time: '2026-03-04T20:00:00Z',
  });
}
