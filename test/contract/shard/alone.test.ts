import { expect, test } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { type OpenDatabase, openDatabase } from '../../../src/db/open.ts';
import { takePart } from '../../../src/taking-part.ts';
import { onPostgresql } from '../../support/databases.ts';

onPostgresql('A process that is started without SHARDS', (place, remember) => {
  const starts = (database: OpenDatabase, wanted: Config['shards']) =>
    takePart({
      wanted,
      database,
      now: () => new Date(),
      log: { line: () => undefined, hash: (id) => id },
      onFatal: (reason) => expect.fail(reason.message),
      whileWaiting: async () => async () => undefined,
    });

  test('is told of others that share the servers, and runs alone when they have stopped', async () => {
    const database = remember(await openDatabase({ url: (await place(true)).url }));
    const half = await starts(database, { own: [0], count: 2, shared: true });
    for (const alone of [undefined, { own: [0, 1], count: 2, shared: false }])
      await expect(starts(database, alone)).rejects.toThrow(
        /^Other processes of this bot share its servers/u,
      );
    await half.stop();
    expect((await starts(database, undefined)).shards).toEqual({ own: [0], count: 1 });
  });

  test('is not held up for ever by one that was killed', async () => {
    const database = remember(await openDatabase({ url: (await place(true)).url }));
    await database.db.shardLease.create({
      data: { shard: 0, count: 2, holder: 'killed', beat: 7, released: false },
    });
    expect((await starts(database, undefined)).beside).toBeUndefined();
  });
});
