import { checkCommand, checkCommandEdit, checkCommandList } from '../../limits/commands.ts';
import {
  bulkOverwriteCommands,
  commandFor,
  commandsFor,
  deleteCommand,
  editCommand,
  upsertCommand,
} from '../../world/commands.ts';
import { guildFor } from '../../world/find.ts';
import { missingAccess, unknownCommandPermissions } from '../../world/refusal.ts';
import type { Command } from '../../world/state.ts';
import { commandToWire } from '../../world/wire-command.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../route.ts';

/** Commands for everywhere, and those of one server: the same routes under two paths. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:application/commands', () => undefined),
  ...routesUnder('/applications/:application/guilds/:guild/commands', guildOf),
  route('GET /applications/:application/guilds/:guild/commands/permissions', (call) => {
    demandOwn(call);
    guildOf(call);
    return ok([]);
  }),
  // Nobody overrides a command's permissions here, so there is never anything to tell (Discord: 10066).
  route('GET /applications/:application/guilds/:guild/commands/:command/permissions', (call) => {
    demandOwn(call);
    commandFor(call.world, { ...ownIn(call, guildOf(call)), commandId: call.id('command') });
    throw unknownCommandPermissions();
  }),
];

type GuildIdOf = (call: Call) => string | undefined;

function routesUnder(path: string, guildIdOf: GuildIdOf): Route[] {
  const inScope = (handle: (call: Call, guildId: string | undefined) => Answer) => (call: Call) => {
    demandOwn(call);
    return handle(call, guildIdOf(call));
  };
  return [
    route(`GET ${path}`, inScope(list)),
    route(`PUT ${path}`, inScope(overwrite)),
    route(`POST ${path}`, inScope(upsert)),
    route(`GET ${path}/:command`, inScope(read)),
    route(`PATCH ${path}/:command`, inScope(edit)),
    route(`DELETE ${path}/:command`, inScope(remove)),
  ];
}

function list({ world, actorId, query }: Call, guildId: string | undefined) {
  const withLocalizations = query.truth('with_localizations');
  return ok(commandsFor(world, actorId, guildId).map((command) => commandToWire(command, withLocalizations)));
}

function overwrite({ world, actorId, body }: Call, guildId: string | undefined) {
  checkCommandList(body, { guild: guildId !== undefined });
  return ok(bulkOverwriteCommands(world, actorId, guildId, body).map(inFull));
}

function upsert({ world, actorId, body }: Call, guildId: string | undefined) {
  checkCommand(body, { guild: guildId !== undefined });
  const { command, created } = upsertCommand(world, actorId, guildId, body);
  return { status: created ? 201 : 200, body: inFull(command) };
}

function read(call: Call, guildId: string | undefined) {
  return ok(inFull(commandFor(call.world, { ...ownIn(call, guildId), commandId: call.id('command') })));
}

function edit(call: Call, guildId: string | undefined) {
  const { world, body } = call;
  checkCommandEdit(body, { guild: guildId !== undefined });
  return ok(inFull(editCommand(world, { ...ownIn(call, guildId), commandId: call.id('command') }, body)));
}

function remove(call: Call, guildId: string | undefined) {
  deleteCommand(call.world, { ...ownIn(call, guildId), commandId: call.id('command') });
  return nothing();
}

const ownIn = ({ actorId }: Call, guildId: string | undefined) => ({ applicationId: actorId, guildId });
const inFull = (command: Command) => commandToWire(command, true);

function guildOf({ world, actorId, id }: Call): string {
  return guildFor(world, actorId, id('guild')).id;
}

/** A bot's token only reaches its own application (Discord: 50001). */
function demandOwn({ actorId, id }: Call): void {
  if (id('application') !== actorId) throw missingAccess();
}
