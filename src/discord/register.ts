import type { Client } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command, CommandMention } from './command.ts';

const Registered = z.array(z.looseObject({ id: z.string(), name: z.string(), type: z.number() }));

/**
 * The commands as Discord knows them. They are the same for all processes of a bot: one may change them, others only read
 * them. Until they are registered a mention is plain words instead of something to click.
 */
export function commandList(client: Client<true>, mayChange: boolean): CommandList {
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    mention(path) {
      const id = ids.get(path.split(' ')[0] ?? '');
      return id === undefined ? `\`/${path}\`` : `</${path}:${id}>`;
    },

    async register(commands) {
      const route = Routes.applicationCommands(client.application.id);
      const wanted = commands.map(({ data }) => data);
      const query = new URLSearchParams({ with_localizations: 'true' });
      const before = Registered.parse(await client.rest.get(route, { query }));
      const same =
        before.length === wanted.length &&
        wanted.every((one) =>
          covers(
            one,
            // A menu of people and one of messages can have the same name.
            before.find(({ name, type }) => name === one.name && type === one.type),
          ),
        );
      const after =
        same || !mayChange ? before : Registered.parse(await client.rest.put(route, { body: wanted }));
      ids = new Map(after.map(({ name, id }) => [name, id]));
    },
  };
}

type CommandList = Readonly<{
  mention: CommandMention;
  /**
   * Makes Discord's list of commands be ours. Nothing is sent when the list is right already: Discord allows 200 new
   * commands a day, and a change of name deletes the permissions that admins have set.
   */
  register(commands: readonly Command[]): Promise<void>;
}>;

/** Whether all we want is there. Discord adds fields of its own, and leaves out what is empty or false. */
function covers(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list: readonly unknown[] = Array.isArray(found) ? found : [];
    return wanted.length === list.length && wanted.every((one, at) => covers(one, list[at]));
  }
  if (typeof wanted !== 'object' || wanted === null)
    return wanted === found || (wanted === false && found === undefined);
  const there = new Map(typeof found === 'object' && found !== null ? Object.entries(found) : []);
  return Object.entries(wanted).every(([key, value]) => covers(value, there.get(key)));
}
