import { readFile } from 'node:fs/promises';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import { commands, presses } from '../../commands/index.ts';
import { type Role, roles } from './whole-server.ts';

const Roles = z.array(z.enum(roles));

/** The page says for each thing who may do it, and which things are not tried by everybody. */
export type Page = Readonly<{ may: ReadonlyMap<string, readonly Role[]>; untried: readonly string[] }>;

/** Reads `docs/who-may.md`: in each section a line with who may, and lists of what, as code. */
export async function whoMayPage(): Promise<Page> {
  const text = await readFile(new URL('../../docs/who-may.md', import.meta.url), 'utf8');
  const may = new Map<string, readonly Role[]>();
  const untried: string[] = [];
  for (const section of text.split(/^## /mu).slice(1)) {
    const who = section.match(/^Who: (.*)$/mu)?.[1];
    const people = who === undefined ? undefined : Roles.parse(who.split(', '));
    for (const [, name = ''] of section.matchAll(/`([^`]+)`/gu)) {
      if (may.has(name) || untried.includes(name)) throw new Error(`${name} stands twice on the page.`);
      if (people === undefined) untried.push(name);
      else may.set(name, people);
    }
  }
  return { may, untried };
}

/** Everything that can be typed, opened in a menu, pressed or filled in. */
export function everythingToDo(): ReadonlySet<string> {
  const lines = commands.flatMap(({ data, uses }) =>
    data.type === undefined || data.type === ApplicationCommandType.ChatInput
      ? Object.keys(uses).map((way) => `/${[data.name, way].filter(Boolean).join(' ')}`)
      : [data.name],
  );
  return new Set([...lines, ...presses.map(({ name }) => name)]);
}
