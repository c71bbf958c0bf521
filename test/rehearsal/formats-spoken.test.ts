import { expect, test } from 'vitest';
import { mapleWith } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { rehearse } from '../support/rehearsal.ts';
import { mutedOf } from '../support/rooms.ts';
import { beginsSpokenEvening } from './speaking.ts';

const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus'];

const rooms = {
  voice: { room: 'Voice channel', mute: true },
  stage: { room: 'Stage (Community servers only)' },
} as const;

onEveryEmptyPlace('an evening that is spoken', (place, _, kind) => {
  for (const format of ['talking-piece', 'grief-circle'])
    for (const where of ['voice', 'stage'] as const)
      for (const people of [3, 8])
        test(`of ${people} people in ${where} with the format ${format} lets whoever has the floor be heard, and nobody else`, async () => {
          const databaseUrl = (await place(true)).url;
          const rehearsal = await rehearse({ databaseUrl, features: ['COMMUNITY'] });
          const about = { format, ...rooms[where] };
          const maple = await mapleWith(rehearsal, names.slice(0, people - 1), 8, about);
          const evening = await beginsSpokenEvening(rehearsal, maple, where);
          await evening.plays();
          if (kind === 'sqlite' && people === 3)
            await expect(evening.transcript).toMatchFileSnapshot(`../../docs/formats/${format}-${where}.txt`);
          expect(evening.transcript).toContain('Thank you for being here. What was shared stays here.');
          expect(mutedOf([maple.host, ...maple.members])).toEqual([]);
        });
});
