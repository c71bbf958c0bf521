import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inspectBackups } from './backups/look.ts';
import { type Config, encryptionOf, readConfig } from './config.ts';
import { inspectDatabase } from './db/inspect.ts';
import { filePath } from './db/private-file.ts';
import { askToken } from './discord/ask-token.ts';
import { crisisAge } from './features/doctor/crisis-age.ts';
import type { MachineFacts } from './features/doctor/machine.ts';
import type { Now } from './lib/time.ts';

type Env = Parameters<typeof readConfig>[0];

/** Finds out how it is on this machine, with one request to Discord. Changes nothing, and keeps no secret. */
export async function checkUp(env: Env, now: Now): Promise<MachineFacts> {
  const read = readConfig(env);
  const url = read.ok ? read.config.database.url : undefined;
  const path = url?.startsWith('file:') === true ? filePath(url) : undefined;
  const { lines, stale } = crisisAge(now());
  return {
    node: process.versions.node,
    badSettings: read.ok ? [] : read.sentences,
    // Before the database is opened: opening it closes its file to others.
    openFiles: await openFiles(['.env', ...(path === undefined ? [] : [path])]),
    free: path === undefined ? undefined : await freeAt(dirname(path)),
    crisis: { lines, stale },
    set: read.ok ? await withSettings(read.config, now) : undefined,
  };
}

async function withSettings(config: Config, now: Now) {
  const { token, discordApiBase: api, database, operator } = config;
  const [facts, backups, said] = await Promise.all([
    inspectDatabase(database),
    inspectBackups(config.backups, now),
    askToken({ api, token, now }),
  ]);
  return { setup: { operator, encryption: encryptionOf(database) }, database: facts, backups, token: said };
}

/** Those of some files that are there and that others than their owner can read. Windows has no such modes. */
async function openFiles(names: readonly string[]): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const modes = await Promise.all(names.map((name) => stat(name).catch(() => undefined)));
  return names.filter((_, at) => ((modes[at]?.mode ?? 0) & 0o077) !== 0);
}

/** Free bytes where a folder is, or where it will be made. */
async function freeAt(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const above = dirname(folder);
    return above === folder ? undefined : await freeAt(above);
  }
}
