import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';
import { newDatabase, type PostgresqlServer, postgresqlServer } from '../places.ts';

export const storeKinds = ['sqlite', 'encrypted', 'postgresql'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** Where the bot of one evening keeps what it knows. */
export type Store = Readonly<{
  kind: StoreKind;
  url: string;
  key: string | undefined;
  remove(): Promise<void>;
}>;

/** Nothing outlives the run, so nothing needs to reach the disk. */
const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Makes a new store for each evening. The server for some of them is started when the first asks for it. */
export class Stores {
  #server: Promise<PostgresqlServer & Readonly<{ template: string }>> | undefined;

  async new(kind: StoreKind): Promise<Store> {
    if (kind === 'postgresql') {
      this.#server ??= serverWithTemplate();
      const { url, template } = await this.#server;
      return { kind, key: undefined, ...(await newDatabase(url, template)) };
    }
    const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-faults-'));
    return {
      kind,
      url: `file:${join(folder, 'circles.sqlite')}`,
      key: kind === 'encrypted' ? 'only-for-evenings-with-faults' : undefined,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  }

  async end(): Promise<void> {
    await (await this.#server)?.stop();
  }
}

/** Copying a migrated database is ten times as fast as migrating. */
async function serverWithTemplate() {
  const server = await postgresqlServer(quick);
  const { url, remove } = await newDatabase(server.url);
  await (await openDatabase({ url })).close();
  const stop = async (): Promise<void> => {
    await remove();
    await server.stop();
  };
  return { url: server.url, template: new URL(url).pathname.slice(1), stop };
}
