import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { organiser } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('A form that shows what is stored', (place, _, kind) => {
  async function withFormat() {
    const { url } = await place(true);
    const rehearsal = await rehearse({ databaseUrl: url });
    const mara = organiser(rehearsal, 'Mara');
    await rehearsal.uses(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    await rehearsal.uses(mara, '/format edit', { format: 'Evening' });
    return { rehearsal, mara, url };
  }

  // Readers of an SQLite file wait for nobody, so only a server can be slow; and that one is connected to again.
  if (kind === 'sqlite') {
    test('is not left unanswered when the file is closed', async () => {
      const { rehearsal, mara } = await withFormat();
      await rehearsal.closesTheDatabase();
      const told = await mara.presses('4 · Share round');
      expect((await told.shown()).text).toContain('Something went wrong on our side');
      expect(mara.form()).toBeUndefined();
    });
  } else {
    test('is answered in words when the database takes longer than Discord waits', async () => {
      const { mara, url } = await withFormat();
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      onTestFinished(() => other.end());
      await other.query('BEGIN; LOCK TABLE "Format" IN ACCESS EXCLUSIVE MODE');
      const told = await mara.presses('4 · Share round');
      expect((await told.shown()).text).toContain('That took longer than Discord waits.');
      expect(mara.form()).toBeUndefined();
      await other.query('ROLLBACK');
      await (await mara.presses('4 · Share round')).shown();
      expect(mara.form()?.title).toBe('4 · Share round');
    });
  }
});
