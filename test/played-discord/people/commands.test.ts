import {
  ChannelType,
  InteractionContextType,
  InteractionType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { openDirectMessage } from '../../../rehearsal/world/direct-messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { type CommandBody, evening } from './evening.ts';

const circle: CommandBody = {
  name: 'circle',
  name_localizations: { de: 'kreis' },
  description: 'Circles',
  options: [
    {
      type: Option.Subcommand,
      name: 'join',
      name_localizations: { de: 'beitreten' },
      description: 'Join one',
      options: [
        {
          type: Option.String,
          name: 'circle',
          name_localizations: { de: 'kreis' },
          description: 'Which one',
          required: true,
          max_length: 10,
        },
        {
          type: Option.String,
          name: 'role',
          description: 'As what',
          choices: [
            { name: 'Member', name_localizations: { de: 'Mitglied' }, value: 'm' },
            { name: 'Visitor', value: 'v' },
          ],
        },
        { type: Option.Integer, name: 'seats', description: 'How many', min_value: 1, max_value: 4 },
        { type: Option.Boolean, name: 'quiet', description: 'Listen only' },
        { type: Option.User, name: 'buddy', description: 'With whom' },
        { type: Option.Channel, name: 'room', description: 'Where', channel_types: [ChannelType.GuildText] },
      ],
    },
    { type: Option.Subcommand, name: 'browse', description: 'Look around' },
  ],
};

function withCircle() {
  const played = evening();
  played.registers([circle]);
  return played;
}

describe('typing a slash command', () => {
  test('sends Discord’s payload: ids, person, permissions in the channel, languages, owners', async () => {
    const { ana, bot, guild, maple } = withCircle();
    await ana.uses('/circle join', { circle: 'Maple', seats: 2, quiet: true });
    const { dispatch } = bot.last();
    expect(dispatch).toMatchObject({ guildId: guild.id, intents: 0, applicationId: bot.id });
    expect(dispatch.data).toMatchObject({
      application_id: bot.id,
      version: 1,
      type: InteractionType.ApplicationCommand,
      guild_id: guild.id,
      guild: { id: guild.id, locale: 'de', features: [] },
      guild_locale: 'de',
      locale: 'en-US',
      channel_id: maple.id,
      channel: { id: maple.id, type: ChannelType.GuildText, name: 'maple' },
      context: InteractionContextType.Guild,
      member: {
        user: { id: ana.id, global_name: 'Ana' },
        roles: [],
        permissions: expect.stringMatching(/^\d+$/),
      },
      entitlements: [],
      authorizing_integration_owners: { 0: guild.id },
      attachment_size_limit: 10_485_760,
      data: {
        name: 'circle',
        type: 1,
        options: [
          {
            type: Option.Subcommand,
            name: 'join',
            options: [
              { name: 'circle', type: Option.String, value: 'Maple' },
              { name: 'seats', type: Option.Integer, value: 2 },
              { name: 'quiet', type: Option.Boolean, value: true },
            ],
          },
        ],
      },
    });
    expect(dispatch.data).not.toHaveProperty('user');
  });

  test('reads name:value pairs with blanks and colons in the values', async () => {
    const { ana, bot } = withCircle();
    await ana.uses('/circle join circle:A: b c seats:3');
    expect(bot.last().payload.data).toMatchObject({
      options: [{ options: [{ value: 'A: b c' }, { name: 'seats', value: 3 }] }],
    });
  });

  test('knows the names of Ben’s language and the default ones, and sends the default ones', async () => {
    const { ben, bot } = withCircle();
    await ben.uses('/kreis beitreten', { kreis: 'Ahorn', role: 'Mitglied' });
    await ben.uses('/circle join', { circle: 'Ahorn', role: 'Member' });
    const [localised, plain] = bot.asked.map((asked) => asked.payload.data);
    expect(localised).toEqual(plain);
    expect(localised).toMatchObject({ name: 'circle', options: [{ name: 'join' }] });
  });

  test('shows en-GB names to somebody in en-US when there are no others', async () => {
    const { ana, bot, registers } = evening();
    registers([{ name: 'nod', name_localizations: { 'en-GB': 'nod-kindly' }, description: 'Nod' }]);
    await ana.uses('/nod-kindly');
    expect(bot.last().payload.data).toMatchObject({ name: 'nod' });
  });

  test('carries who and what was picked, with their permissions and those of the app', async () => {
    const { ana, ben, bot, maple } = withCircle();
    await ana.uses('/circle join', { circle: 'Maple', buddy: ben, room: '#maple' });
    expect(bot.last().payload.data).toMatchObject({
      resolved: {
        users: { [ben.id]: { id: ben.id, global_name: 'Ben' } },
        members: { [ben.id]: { roles: [], permissions: expect.any(String) } },
        channels: {
          [maple.id]: { name: 'maple', permissions: expect.any(String), app_permissions: expect.any(String) },
        },
      },
    });
    expect(bot.last().payload).not.toHaveProperty(['data', 'resolved', 'members', ben.id, 'user']);
  });

  test('in a direct message comes without a guild, and so to shard 0', async () => {
    const { ana, bot, world } = withCircle();
    const direct = openDirectMessage(world, bot.id, ana.id);
    await ana.uses('/circle browse', {}, { in: direct.id });
    expect(bot.last().dispatch.guildId).toBeUndefined();
    expect(bot.last().payload).toMatchObject({
      context: InteractionContextType.BotDM,
      user: { id: ana.id },
      authorizing_integration_owners: { 0: '0' },
    });
    expect(bot.last().payload).not.toHaveProperty('member');
    expect(bot.last().payload).not.toHaveProperty('guild_id');
  });
});

describe('a command that cannot be sent', () => {
  test.for<[string, string, Record<string, string | number>, string]>([
    [
      'unknown: those that exist are named',
      '/cirkle',
      {},
      'There is no command “/cirkle”. There is “/circle”.',
    ],
    ['without its subcommand', '/circle', {}, '“/circle” has no “”. It has “join” and “browse”.'],
    ['with an unknown subcommand', '/circle leave', {}, 'It has “join” and “browse”.'],
    ['without a required option', '/circle join', {}, '“/circle join” needs “circle”.'],
    [
      'with an option it does not have',
      '/circle join',
      { tree: 'Maple' },
      'has no option “tree”. It has “circle”',
    ],
    [
      'with too long a text',
      '/circle join',
      { circle: 'Sycamore tree' },
      'takes at most 10 characters, not 13',
    ],
    [
      'with a choice not offered',
      '/circle join',
      { circle: 'M', role: 'Boss' },
      'It offers “Member” and “Visitor”.',
    ],
    ['with too small a number', '/circle join', { circle: 'M', seats: 0 }, '“seats” is at least 1, not 0.'],
    ['with too big a number', '/circle join', { circle: 'M', seats: 5 }, '“seats” is at most 4, not 5.'],
    ['with half a seat', '/circle join', { circle: 'M', seats: 1.5 }, 'takes a whole number'],
    ['with words for a number', '/circle join', { circle: 'M', seats: 'two' }, 'number, not “two”'],
    ['with neither yes nor no', '/circle join', { circle: 'M', quiet: 'maybe' }, 'True or False'],
    [
      'with somebody who is not there',
      '/circle join',
      { circle: 'M', buddy: 'Zoe' },
      'There is no person “Zoe” to pick.',
    ],
    ['with a channel that is not there', '/circle join', { circle: 'M', room: 'oak' }, 'There is “maple”.'],
  ])('%s', async ([, line, options, complaint]) => {
    const { ana, bot } = withCircle();
    await expect(ana.uses(line, options)).rejects.toThrow(complaint);
    expect(bot.asked).toEqual([]);
  });

  test('because it asks for permissions she lacks; with them it goes', async () => {
    const { ana, people, guild, bot, registers } = evening();
    const manage = PermissionFlagsBits.ManageEvents;
    registers([{ name: 'open', description: 'Open', default_member_permissions: manage.toString() }]);
    await expect(ana.uses('/open')).rejects.toThrow('Ana is not offered “open”: she lacks the permissions');
    const host = people.join(guild.id, { name: 'Hana', permissions: manage });
    await host.uses('/open');
    expect(bot.asked).toHaveLength(1);
  });

  test('because "0" leaves it to administrators', async () => {
    const { people, guild, bot, registers } = evening();
    registers([{ name: 'doctor', description: 'Doctor', default_member_permissions: '0' }]);
    const host = people.join(guild.id, { name: 'Hana', permissions: PermissionFlagsBits.ManageGuild });
    await expect(host.uses('/doctor')).rejects.toThrow('is not offered “doctor”');
    await people.owner(guild.id).uses('/doctor');
    expect(bot.asked).toHaveLength(1);
  });

  test('because commands are switched off for everybody in the channel', async () => {
    const { ana, world, guild, maple, bot } = withCircle();
    const deny = PermissionFlagsBits.UseApplicationCommands.toString();
    setOverwrite(world, guild.ownerId, maple.id, { id: guild.id, type: 0, allow: '0', deny });
    await expect(ana.uses('/circle browse')).rejects.toThrow('USE_APPLICATION_COMMANDS');
    expect(bot.asked).toEqual([]);
  });

  test('because it is not meant for direct messages', async () => {
    const { ana, bot, world, registers } = evening();
    registers([{ name: 'turn', description: 'Turn', contexts: [InteractionContextType.Guild] }]);
    const direct = openDirectMessage(world, bot.id, ana.id);
    await expect(ana.uses('/turn', {}, { in: direct.id })).rejects.toThrow('it is not for direct messages');
  });

  test('in a channel she cannot see: it is as if it were not there', async () => {
    const { ana, world, guild, channel } = withCircle();
    const oak = channel('oak');
    const deny = PermissionFlagsBits.ViewChannel.toString();
    setOverwrite(world, guild.ownerId, oak.id, { id: guild.id, type: 0, allow: '0', deny });
    await expect(ana.uses('/circle browse', {}, { in: oak.id })).rejects.toThrow('She sees #maple.');
  });
});
