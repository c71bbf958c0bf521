import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Guild,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type TextChannel,
  TextDisplayBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contractOf, type Violation } from '../../../rehearsal/contract/contract.ts';
import { type PlayedDiscord, startDiscord } from '../../../rehearsal/discord.ts';
import { joinVoice } from '../../../rehearsal/world/voice.ts';

const documentPath = process.env.DISCORD_OPENAPI;
const token = 'keeper.token';

describe.skipIf(documentPath === undefined)(
  'what discord.js and the played Discord say to each other',
  () => {
    let discord: PlayedDiscord;
    let client: Client;
    let guild: Guild;
    let violations: Violation[];

    beforeEach(async () => {
      const contract = await contractOf(documentPath ?? '');
      discord = await startDiscord();
      violations = [];
      discord.onRequest((entry) => violations.push(...contract.check(entry)));
      discord.world.onDispatch((event) => violations.push(...contract.checkEvent(event)));
      const applicationId = discord.addApplication({ name: 'Keeper', token });
      const guildId = discord.addGuild({ name: 'Maple', features: ['COMMUNITY'], channels: ['general'] });
      discord.invite(applicationId, guildId, PermissionFlagsBits.Administrator);
      client = new Client({
        intents: [
          GatewayIntentBits.Guilds,
          GatewayIntentBits.GuildMessages,
          GatewayIntentBits.GuildVoiceStates,
        ],
        rest: { api: discord.url },
      });
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(token);
      await ready;
      guild = await client.guilds.fetch(guildId);
    });

    afterEach(async () => {
      await client.destroy();
      await discord.stop();
    });

    const room = (): Promise<TextChannel> =>
      guild.channels.create({ name: 'circle', type: ChannelType.GuildText });
    const fits = () =>
      expect([...new Set(violations.map((one) => `${one.where} ${one.path}: ${one.message}`))]).toEqual([]);

    test('fits for channels and overwrites', async () => {
      const channel = await room();
      const ana = discord.people.join(guild.id, { name: 'Ana' });
      await channel.permissionOverwrites.edit(ana.id, { SendMessages: true, ViewChannel: null }, { type: 1 });
      await channel.setTopic('Quiet');
      await channel.setRateLimitPerUser(5);
      await channel.permissionOverwrites.delete(ana.id);
      await channel.delete();
      fits();
    });

    test('fits for messages, pins, reactions', async () => {
      const channel = await room();
      const button = new ButtonBuilder().setCustomId('pass').setLabel('Pass').setStyle(ButtonStyle.Primary);
      const sent = await channel.send({
        content: 'Hello',
        nonce: '1',
        enforceNonce: true,
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
        files: [{ attachment: Buffer.from('notes'), name: 'notes.txt' }],
      });
      await sent.edit({ content: 'Hello again', components: [] });
      await sent.pin();
      await channel.messages.fetchPins();
      await sent.react('👍');
      const text = new TextDisplayBuilder().setContent('A panel');
      await channel.send({
        flags: MessageFlags.IsComponentsV2,
        components: [new ContainerBuilder().addTextDisplayComponents(text)],
      });
      await channel.messages.fetch({ limit: 10 });
      await sent.delete();
      fits();
    });

    test('fits for threads', async () => {
      const channel = await room();
      const ana = discord.people.join(guild.id, { name: 'Ana' });
      const thread = await channel.threads.create({
        name: 'Pair',
        type: ChannelType.PrivateThread,
        invitable: false,
      });
      await thread.members.add(ana.id);
      await thread.members.fetch({ member: ana.id, force: true });
      await thread.send('Hello');
      await thread.members.remove(ana.id);
      await thread.setArchived(true);
      fits();
    });

    test('fits for members, roles and direct messages', async () => {
      const ana = discord.people.join(guild.id, { name: 'Ana' });
      const member = await guild.members.fetch({ user: ana.id, force: true });
      const role = await guild.roles.create({ name: 'Seat', permissions: [] });
      await member.roles.add(role);
      await member.disableCommunicationUntil(discord.clock.now().getTime() + 60_000);
      await guild.members.search({ query: 'An' });
      await member.send('A reminder');
      await role.delete();
      fits();
    });

    test('fits for scheduled events, voice and stages', async () => {
      const stage = await guild.channels.create({ name: 'Stage', type: ChannelType.GuildStageVoice });
      const event = await guild.scheduledEvents.create({
        name: 'Circle',
        scheduledStartTime: new Date(discord.clock.now().getTime() + 3_600_000),
        privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
        entityType: GuildScheduledEventEntityType.StageInstance,
        channel: stage,
      });
      await event.edit({ description: 'Every week' });
      await guild.scheduledEvents.fetch();
      await event.fetchSubscribers({ withMember: true });
      const instance = await stage.createStageInstance({ topic: 'Sharing' });
      const ana = discord.people.join(guild.id, { name: 'Ana' });
      joinVoice(discord.world, ana.id, stage.id);
      await guild.voiceStates.fetch(ana.id, { force: true });
      await instance.setTopic('Listening');
      await instance.delete();
      await event.delete();
      fits();
    });

    test('fits for commands and what people do with them', async () => {
      const command = new SlashCommandBuilder()
        .setName('circle')
        .setDescription('Circles')
        .setDefaultMemberPermissions(0n);
      const open = new SlashCommandBuilder()
        .setName('hello')
        .setNameLocalizations({ de: 'hallo' })
        .setDescription('Hello');
      await client.application?.commands.set([command.toJSON(), open.toJSON()]);
      await client.application?.commands.fetch({ withLocalizations: true });
      const channel = await room();
      const ana = discord.people.join(guild.id, { name: 'Ana', locale: 'de' });
      const button = new ButtonBuilder().setCustomId('pass').setLabel('Pass').setStyle(ButtonStyle.Primary);
      client.on(Events.InteractionCreate, async (interaction) => {
        if (interaction.isChatInputCommand()) {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await interaction.editReply({
            content: 'Hello',
            components: [{ type: 1, components: [button.toJSON()] }],
          });
          await interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
        }
        if (interaction.isButton())
          await interaction.update({ content: 'Passed', components: [], withResponse: true });
      });
      await (await ana.uses('/hallo', {}, { in: channel.id })).shown();
      await discord.settled();
      await (await ana.presses('Pass', { in: channel.id })).shown();
      await discord.settled();
      fits();
    });
  },
);
