import { expect, test, vi } from 'vitest';
import { mapleWith } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { rehearse } from '../support/rehearsal.ts';
import { beginsEvening } from './playing.ts';

// A whole evening of twelve people takes a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hoa', 'Ida', 'Jon', 'Kim'];

const formats = [
  'text-circle',
  'talking-piece',
  'check-in-working-time',
  'week-in-review',
  'timed-shares',
  'empathy-relay',
  'focus-person',
  'grief-circle',
];

onEveryEmptyPlace('an evening in text', (place, _, kind) => {
  for (const format of formats)
    for (const people of [3, 8, 12])
      test(`of ${people} people with the format ${format} goes from the door to the close`, async () => {
        const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
        const maple = await mapleWith(rehearsal, names.slice(0, people - 1), 12, { format });
        const evening = await beginsEvening(rehearsal, maple);
        await evening.plays();
        if (kind === 'sqlite' && people === 3)
          await expect(evening.transcript).toMatchFileSnapshot(`../../docs/formats/${format}.txt`);
        expect(evening.transcript).toContain('Thank you for being here. What was shared stays here.');
      });
});
