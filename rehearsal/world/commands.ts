import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { tooManyCommandCreates, unknownCommand } from './refusal.ts';
import type { Command, World } from './state.ts';

type Dictionary = { readonly [locale in keyof LocalizationMap]?: string | null | undefined };

/** A command as requests carry it. */
export type CommandBody = Readonly<{
  name: string;
  type?: ApplicationCommandType | null | undefined;
  name_localizations?: Dictionary | null | undefined;
  description?: string | null | undefined;
  description_localizations?: Dictionary | null | undefined;
  options?: readonly APIApplicationCommandOption[] | null | undefined;
  default_member_permissions?: string | number | null | undefined;
  contexts?: readonly InteractionContextType[] | null | undefined;
  integration_types?: readonly ApplicationIntegrationType[] | null | undefined;
  nsfw?: boolean | null | undefined;
}>;

/** A change of a command: what is left out stays. */
type CommandChanges = { readonly [field in keyof CommandBody]?: CommandBody[field] | undefined };

type Scope = Readonly<{ applicationId: string; guildId: string | undefined }>;
type One = Scope & Readonly<{ commandId: string }>;

const day = 24 * 3_600_000;

function inScope(world: World, { applicationId, guildId }: Scope): Command[] {
  return [...world.commands.values()].filter(
    (command) => command.applicationId === applicationId && command.guildId === guildId,
  );
}

/** 30034 when this many new names would exceed the 200 of a day; names that exist do not count. */
function countCreates(world: World, { applicationId, guildId = '' }: Scope, created: number): void {
  const key = `${applicationId}:${guildId}`;
  const now = world.clock.now();
  const recent = (world.commandCreates.get(key) ?? []).filter((at) => now.getTime() - at.getTime() < day);
  if (recent.length + created > world.caps.commandCreatesADay) throw tooManyCommandCreates();
  world.commandCreates.set(key, [...recent, ...Array.from({ length: created }, () => now)]);
}

const typeOf = (body: CommandBody) => body.type ?? ApplicationCommandType.ChatInput;
const samePlace = (command: Command, body: CommandBody) =>
  command.type === typeOf(body) && command.name === body.name;

function dictionaryFrom(given: Dictionary | null | undefined): LocalizationMap | null {
  if (given == null) return null;
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined));
}

function commandFrom(
  world: World,
  { applicationId, guildId }: Scope,
  body: CommandBody,
  id: string,
): Command {
  const bits = body.default_member_permissions;
  return {
    id,
    version: world.ids.next(),
    applicationId,
    guildId,
    type: typeOf(body),
    name: body.name,
    nameLocalizations: dictionaryFrom(body.name_localizations),
    description: body.description ?? '',
    descriptionLocalizations: dictionaryFrom(body.description_localizations),
    options: structuredClone([...(body.options ?? [])]),
    defaultMemberPermissions: bits == null ? null : BigInt(bits),
    contexts: body.contexts ?? null,
    integrationTypes: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    nsfw: body.nsfw ?? false,
  };
}

const unversioned = ({ version: _version, defaultMemberPermissions, ...rest }: Command) =>
  JSON.stringify({ ...rest, bits: defaultMemberPermissions?.toString() ?? null });

/** Keeps what is the same as before with its version; only a real change gets a new one. */
function store(world: World, before: Command | undefined, after: Command): Command {
  const same = before !== undefined && unversioned(before) === unversioned(after);
  const kept = same ? before : after;
  world.commands.set(kept.id, kept);
  return kept;
}

/**
 * `PUT …/commands`: the whole scope, of all types, becomes this list. A command with the type and name of an old one
 * keeps its id, others are deleted, new ones count towards 200 a day (30034).
 */
export function bulkOverwriteCommands(
  world: World,
  applicationId: string,
  guildId: string | undefined,
  bodies: readonly CommandBody[],
): Command[] {
  const scope = { applicationId, guildId };
  const before = inScope(world, scope);
  const pairs = bodies.map((body) => ({ body, old: before.find((command) => samePlace(command, body)) }));
  countCreates(world, scope, pairs.filter(({ old }) => old === undefined).length);
  for (const command of before) world.commands.delete(command.id);
  return pairs.map(({ body, old }) =>
    store(world, old, commandFrom(world, scope, body, old?.id ?? world.ids.next())),
  );
}

/** `POST …/commands`: replaces the command of the same type and name, or makes one. */
export function upsertCommand(
  world: World,
  applicationId: string,
  guildId: string | undefined,
  body: CommandBody,
): Readonly<{ command: Command; created: boolean }> {
  const scope = { applicationId, guildId };
  const old = inScope(world, scope).find((command) => samePlace(command, body));
  if (old === undefined) countCreates(world, scope, 1);
  const command = commandFrom(world, scope, body, old?.id ?? world.ids.next());
  return { command: store(world, old, command), created: old === undefined };
}

/** The application's commands of one scope, in the order they were made. */
export const commandsFor = (world: World, applicationId: string, guildId: string | undefined): Command[] =>
  inScope(world, { applicationId, guildId });

/** The command, or 10063. */
export function commandFor(world: World, { commandId, ...scope }: One): Command {
  const command = inScope(world, scope).find(({ id }) => id === commandId);
  if (command === undefined) throw unknownCommand();
  return command;
}

const bodyOf = (command: Command): CommandBody => ({
  name: command.name,
  type: command.type,
  name_localizations: command.nameLocalizations,
  description: command.description,
  description_localizations: command.descriptionLocalizations,
  options: command.options,
  default_member_permissions: command.defaultMemberPermissions?.toString() ?? null,
  contexts: command.contexts,
  integration_types: command.integrationTypes,
  nsfw: command.nsfw,
});

/** `PATCH …/commands/{id}`: fields that are not mentioned stay. */
export function editCommand(world: World, one: One, changes: CommandChanges): Command {
  const old = commandFor(world, one);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return store(world, old, commandFrom(world, one, { ...bodyOf(old), ...given, type: old.type }, old.id));
}

/** Deletes the command, or 10063. */
export function deleteCommand(world: World, one: One): void {
  world.commands.delete(commandFor(world, one).id);
}
