import {
  type CommandInteractionOption,
  type ContextMenuCommandInteraction,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Server } from '../features/server/schema.ts';
import { standingIn } from '../features/server/standing.ts';
import { readCustomId } from '../lib/custom-id.ts';
import { ChannelId, GuildId, UserId } from '../lib/ids.ts';
import type { Actor } from './command.ts';
import { permittedOf, rolesOf } from './permitted.ts';

/** Where an answer goes. */
export type Reply = Readonly<{ id: string; token: string; application: string }>;

/** An interaction reduced to what handlers need: who, what, and with which input. */
export type Received = Readonly<{ reply: Reply; actor: Actor; name: string }> &
  Readonly<
    | { kind: 'use'; command: string; subcommand: string; raw: Readonly<Record<string, unknown>> }
    | {
        kind: 'press';
        version: number;
        /** Sent from a form: Discord takes no second form as the answer. */
        fromForm: boolean;
        raw: Readonly<{
          args: readonly string[];
          values: readonly string[];
          /** Those of the people chosen who are bots. */
          bots: readonly string[];
          fields: Readonly<Record<string, unknown>>;
        }>;
      }
    | {
        kind: 'complete';
        command: string;
        subcommand: string;
        option: string;
        typed: string;
        given: Readonly<Record<string, unknown>>;
      }
  >;

/** An address that cannot be read is answered like one of an older version: nobody is left to wait. */
const unknown = { name: 'unknown', version: 0, args: [] } as const;

/** What a server has chosen, as far as it is known without asking anybody. */
type ServerOf = (guild: GuildId | undefined) => Server | undefined;

/** Reads an interaction. Nothing for kinds we have no use for. */
export function receive(interaction: Interaction, serverOf: ServerOf): Received | undefined {
  const about = { reply: replyOf(interaction), actor: actorOf(interaction, serverOf) };
  if (interaction.isChatInputCommand()) {
    const subcommand = interaction.options.getSubcommand(false) ?? '';
    const name = [interaction.commandName, subcommand].filter(Boolean).join('.');
    return {
      ...about,
      kind: 'use',
      name,
      command: interaction.commandName,
      subcommand,
      raw: optionsOf(interaction.options.data),
    };
  }
  if (interaction.isContextMenuCommand()) {
    const { commandName } = interaction;
    const used = { kind: 'use', command: commandName, subcommand: '', raw: targetOf(interaction) } as const;
    return { ...about, ...used, name: commandName.toLowerCase().replaceAll(' ', '-') };
  }
  if (interaction.isAutocomplete()) {
    const { name: option, value } = interaction.options.getFocused(true);
    return {
      ...about,
      kind: 'complete',
      name: `${interaction.commandName}.${option}`,
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false) ?? '',
      option,
      typed: value,
      given: optionsOf(interaction.options.data),
    };
  }
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return undefined;
  const address = readCustomId(interaction.customId) ?? unknown;
  const values = interaction.isStringSelectMenu() || interaction.isUserSelectMenu() ? interaction.values : [];
  const bots = interaction.isUserSelectMenu() ? [...interaction.users.filter(({ bot }) => bot).keys()] : [];
  const fields = interaction.isModalSubmit() ? fieldsOf(interaction.fields.fields.values()) : {};
  const raw = { args: address.args, values, bots, fields };
  const { name, version } = address;
  return { ...about, kind: 'press', name, version, fromForm: interaction.isModalSubmit(), raw };
}

/** Whom a menu was opened on, or who wrote the message it was opened on. What stands in it is not looked at. */
function targetOf(interaction: ContextMenuCommandInteraction): Readonly<Record<string, unknown>> {
  if (interaction.isUserContextMenuCommand())
    return { person: interaction.targetUser.id, isBot: interaction.targetUser.bot };
  if (!interaction.isMessageContextMenuCommand()) return {};
  const { id, author } = interaction.targetMessage;
  return { person: author.id, isBot: author.bot, message: id };
}

const replyOf = ({ id, token, applicationId }: Interaction): Reply => ({
  id,
  token,
  application: applicationId,
});

function actorOf(interaction: Interaction, serverOf: ServerOf): Actor {
  const { guildId, channelId, memberPermissions, locale, guildLocale } = interaction;
  const guild = guildId === null ? undefined : GuildId.parse(guildId);
  const server = serverOf(guild);
  const permitted = permittedOf(memberPermissions, rolesOf(interaction));
  return {
    user: UserId.parse(interaction.user.id),
    guild,
    channel: channelId === null ? undefined : ChannelId.parse(channelId),
    ...standingIn(permitted, server),
    managesServer: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale,
    guildLocale: server?.locale ?? guildLocale ?? locale,
  };
}

/** The values of the options that were filled in, of a file what is known about it, by the names they have in English. */
function optionsOf(data: readonly CommandInteractionOption[]): Readonly<Record<string, unknown>> {
  const given = data.flatMap((option) => option.options ?? [option]);
  return Object.fromEntries(given.map((option) => [option.name, option.attachment ?? option.value]));
}

/** The answers of a form: a text, or the list of what was ticked or chosen. */
function fieldsOf(fields: Iterable<Readonly<{ customId: string }>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...fields].map((field) => [
      field.customId,
      'values' in field ? field.values : 'value' in field ? field.value : undefined,
    ]),
  );
}
