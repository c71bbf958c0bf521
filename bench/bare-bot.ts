import { once } from 'node:events';
import { ButtonStyle, Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

/** The least a discord.js bot can do: acknowledge, then answer a constant. What our bot is measured against. */
const token = process.env.DISCORD_TOKEN ?? '';
const api = process.env.DISCORD_API_BASE ?? '';
const words = { content: 'A constant answer.' };
const button = {
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: 'Bare',
  custom_id: 'bare',
} as const;
const withButton = { ...words, components: [{ type: ComponentType.ActionRow, components: [button] }] };

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(withButton);
  } else if (interaction.isButton()) {
    await interaction.deferUpdate();
    await interaction.followUp({ ...words, flags: MessageFlags.Ephemeral });
  }
});
const ready = once(client, Events.ClientReady);
await client.login(token);
await ready;
await client.application?.commands.set([{ name: 'bare', description: 'Answers a constant' }]);
process.on('disconnect', () => process.exit(0));
process.on('message', () => process.exit(0));
process.send?.({ kind: 'ready', http: null });
