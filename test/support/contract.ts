import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Contract, contractOf, type Violation } from '../../rehearsal/contract/contract.ts';
import type { PlayedDiscord } from '../../rehearsal/discord.ts';
import type { RequestEntry } from '../../rehearsal/rest/request-log.ts';

/** Discord's own description of its API: a file that is not part of this project. */
const documentPath = process.env.DISCORD_OPENAPI;

export const documentGiven = documentPath !== undefined;

/** Where it is written down what the bot uses of Discord, for `scripts/contract.mjs`. Nowhere, unless it is asked for. */
const notesFolder = process.env.CONTRACT_NOTES;
const noted = new Set<string>();

let contract: Promise<Contract> | undefined;

async function theContract(): Promise<Contract | undefined> {
  if (documentPath === undefined) return undefined;
  contract ??= contractOf(documentPath);
  return await contract;
}

/**
 * Checks everything that goes over the wire against Discord's document, where there is one. `holds` fails when something did
 * not fit. What happens `byChance`, in no two runs alike, is checked and not listed.
 */
export async function watchContract(
  discord: PlayedDiscord,
  byChance = false,
): Promise<Readonly<{ holds(): void }>> {
  const checked = await theContract();
  if (checked === undefined) return { holds: () => undefined };
  const violations: Violation[] = [];
  const look = byChance ? checked.check.bind(checked) : (entry: RequestEntry) => looked(checked, entry);
  discord.onRequest((entry) => violations.push(...look(entry)));
  discord.world.onDispatch(({ name, data, withoutContent }) => {
    violations.push(...checked.checkEvent({ name, data }));
    violations.push(...checked.checkEvent({ name, data: withoutContent }));
  });
  return { holds: () => fits(violations) };
}

/** The same for what the bot has asked so far, where nobody watched while it did. */
export async function contractHeld({ requests }: PlayedDiscord): Promise<void> {
  const checked = await theContract();
  if (checked !== undefined) fits(requests.flatMap((entry) => looked(checked, entry)));
}

function fits(violations: readonly Violation[]): void {
  expect([...new Set(violations.map((one) => `${one.where} ${one.path}: ${one.message}`))]).toEqual([]);
}

function looked(checked: Contract, entry: RequestEntry): readonly Violation[] {
  if (notesFolder !== undefined) note(notesFolder, checked, entry);
  return checked.check(entry);
}

/** Each use once in a worker: a file has some hundred lines, however long the suites are. */
function note(folder: string, checked: Contract, entry: RequestEntry): void {
  const lines = checked.uses(entry).map((use) => use.join('\t'));
  const fresh = lines.filter((line) => !noted.has(line));
  for (const line of fresh) noted.add(line);
  if (fresh.length > 0) appendFileSync(join(folder, `${process.pid}.txt`), `${fresh.join('\n')}\n`);
}
