import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type PlayedDiscord, startDiscord } from '../../../rehearsal/discord.ts';
import { allPermissions } from '../../../rehearsal/world/permissions.ts';
import { buttons } from './evening.ts';

const open: { client: Client; discord: PlayedDiscord }[] = [];

afterEach(async () => {
  for (const { client, discord } of open.splice(0)) {
    await client.destroy();
    await discord.stop();
  }
});

const join = new SlashCommandBuilder()
  .setName('join')
  .setDescription('Join a circle')
  .addStringOption((option) =>
    option.setName('circle').setDescription('Which').setAutocomplete(true).setRequired(true),
  )
  .addUserOption((option) => option.setName('buddy').setDescription('With whom'));

const form = new ModalBuilder()
  .setCustomId('name:42')
  .setTitle('Your name here')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Name to use')
      .setTextInputComponent(new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short)),
  );

async function replyAsABotDoes(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Maple – Tuesday', value: 'c:42' }]);
  else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const buddy = interaction.options.getUser('buddy', true);
    const mayWrite = interaction.memberPermissions?.has(PermissionFlagsBits.SendMessages);
    const content = `${interaction.options.getString('circle', true)} with ${buddy}, may write: ${mayWrite}`;
    await interaction.editReply({ content, components: [buttons('Name me')] });
  } else if (interaction.isButton()) await interaction.showModal(form);
  else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    const name = interaction.fields.getTextInputValue('name');
    await interaction.update({ content: `Welcome, ${name}.`, components: [] });
    await interaction.followUp({ content: 'Somebody new is here.' });
  }
}

async function botByDiscordJs() {
  const discord = await startDiscord();
  const applicationId = discord.addApplication({ name: 'Circlekeeper', token: 'played.token.js' });
  const guildId = discord.addGuild({ name: 'Harbour', channels: ['maple'] });
  discord.invite(applicationId, guildId, allPermissions);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
  open.push({ client, discord });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  client.on(Events.InteractionCreate, (interaction) => void replyAsABotDoes(interaction));
  await client.login('played.token.js');
  await ready;
  await client.application?.commands.set([join.toJSON()]);
  return { discord, guildId };
}

test('a command with suggestions, a form behind a button, and an update: discord.js understands every part', async () => {
  const { discord, guildId } = await botByDiscordJs();
  const ana = discord.people.join(guildId, { name: 'Ana' });
  const ben = discord.people.join(guildId, { name: 'Ben', locale: 'de' });

  const told = await ana.uses('/join', { circle: 'Maple', buddy: ben });
  await expect(told.shown()).resolves.toMatchObject({
    text: 'c:42 with @Ben, may write: true\n[Name me]',
    ephemeral: true,
  });

  const pressed = await ana.presses('Name me');
  expect((await pressed.shown()).modal?.labels).toEqual(['Name to use']);

  const submitted = await ana.fillsIn({ 'Name to use': 'Annie' });
  await submitted.shows('Somebody new');
  expect(ana.reads()).toBe(
    'Circlekeeper (only you can see this): Welcome, Annie.\nCirclekeeper: Somebody new is here.',
  );
  expect(ben.reads()).toBe('Circlekeeper: Somebody new is here.');
  await discord.settled();
});
