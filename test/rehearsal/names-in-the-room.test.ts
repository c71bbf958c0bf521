import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { joinsMaple, mapleWith, roomOf } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { hour, type Rehearsal, rehearse } from '../support/rehearsal.ts';

/** Everything the bot has said in a room, as it stands now, with all ids that Discord would show names for. */
const botWords = (reader: Person, room: string): string =>
  JSON.stringify(
    reader.sees(room).flatMap(({ author, stored }) => (author === 'Circlekeeper' ? [stored.components] : [])),
  );

onEveryEmptyPlace('names in messages of the bot', (place) => {
  async function reminded(): Promise<
    Readonly<{ rehearsal: Rehearsal; host: Person; ana: Person; room: string }>
  > {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo'], 3);
    const [ana] = members;
    if (ana === undefined) throw new Error('the circle is too small');
    await rehearsal.passes(1.6 * hour);
    const room = roomOf(host);
    expect(botWords(host, room)).toContain(ana.id);
    return { rehearsal, host, ana, room };
  }

  test('go when the person leaves, and the reminder keeps its buttons', async () => {
    const { rehearsal, host, ana, room } = await reminded();
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    await rehearsal.passes(2_000);
    expect(botWords(host, room)).not.toContain(ana.id);
    expect(host.sees(room).some(({ buttons }) => buttons.includes("I'm coming"))).toBe(true);
  });

  test('go when the person has their data deleted, also those of somebody who had waited', async () => {
    const { rehearsal, host, ana, room } = await reminded();
    const gus = rehearsal.person('Gus');
    await joinsMaple(rehearsal, gus);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    await rehearsal.passes(2_000);
    expect(gus.pings().at(-1)?.text).toContain('@Gus');
    await rehearsal.uses(gus, '/my-data delete');
    await rehearsal.presses(gus, 'Delete everything');
    await rehearsal.passes(2_000);
    expect(botWords(host, room)).not.toContain(gus.id);
  });

  test('go when the meeting has begun: who comes later does not read who was asked', async () => {
    const { rehearsal, host, ana, room } = await reminded();
    await rehearsal.passes(24.1 * hour);
    expect(botWords(host, room)).not.toContain(ana.id);
    expect(botWords(host, room)).toContain('You met');
  });
});
