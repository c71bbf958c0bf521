import { expect } from 'vitest';
import { type Contract, contractOf, type Violation } from '../../rehearsal/contract/contract.ts';
import type { PlayedDiscord } from '../../rehearsal/discord.ts';

/** Discord's own description of its API: a file that is not part of this project. */
const documentPath = process.env.DISCORD_OPENAPI;

export const documentGiven = documentPath !== undefined;

let contract: Promise<Contract> | undefined;

/** Checks everything that goes over the wire against Discord's document, where there is one. `holds` fails when something did not fit. */
export async function watchContract(discord: PlayedDiscord): Promise<Readonly<{ holds(): void }>> {
  if (documentPath === undefined) return { holds: () => undefined };
  contract ??= contractOf(documentPath);
  const checked = await contract;
  const violations: Violation[] = [];
  discord.onRequest((entry) => violations.push(...checked.check(entry)));
  discord.world.onDispatch(({ name, data, withoutContent }) => {
    violations.push(...checked.checkEvent({ name, data }));
    violations.push(...checked.checkEvent({ name, data: withoutContent }));
  });
  return {
    holds() {
      expect([...new Set(violations.map((one) => `${one.where} ${one.path}: ${one.message}`))]).toEqual([]);
    },
  };
}
