import { afterAll, expect, test } from 'vitest';
import { type HeardQueries, heardQueries } from '../../../bench/queries/heard-queries.ts';
import { hotQueries, isIndexed } from '../../../bench/queries/hot-queries.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';

onEveryEmptyPlace('What is asked often', (place, _, kind) => {
  let opened: Promise<HeardQueries> | undefined;
  const heard = (): Promise<HeardQueries> => {
    opened ??= place(true).then(({ url }) => heardQueries({ url, small: true }));
    return opened;
  };
  afterAll(async () => (await opened)?.close());

  test.each(Object.entries(hotQueries))('is found by an index: %s', async (_, ask) => {
    const { during, plan } = await heard();
    const asked = await during(ask);
    expect(asked).not.toEqual([]);
    for (const sql of asked) {
      const steps = await plan(sql);
      expect(isIndexed(steps), [sql, ...steps].join('\n')).toBe(true);
    }
  });

  test.each(['reminders planned near a time', 'the last direct reminder planned'])(
    'among the rows of other kinds too: %s',
    async (title) => {
      const { during, plan } = await heard();
      const [sql = ''] = await during(hotQueries[title] ?? (() => Promise.resolve()));
      expect((await plan(sql)).join()).toContain('DueWork_kind_finishedAt_dueAt_idx');
    },
  );

  // PostgreSQL decides by how many rows there are, and here there are none.
  if (kind === 'sqlite')
    test('in the order in which they are due, without sorting: rows that are due', async () => {
      const { during, plan } = await heard();
      const [sql = ''] = await during((stores) => stores.due.due(new Date(), 50));
      expect((await plan(sql)).join()).toContain('DueWork_finishedAt_dueAt_idx');
    });

  test('and a table that is read from one end to the other is noticed', async () => {
    const { plan } = await heard();
    expect(isIndexed(await plan(`SELECT * FROM "Circle" WHERE "topic" = 'grief'`))).toBe(false);
    expect(isIndexed(await plan('SELECT * FROM "Circle" ORDER BY "id"'))).toBe(false);
  });
});
