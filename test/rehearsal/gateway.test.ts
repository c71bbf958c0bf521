import { expect, test } from 'vitest';
import { beginsRound, floorIn, mapleWith } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('a connection to Discord that breaks', (place) => {
  test('loses no press: what was pressed meanwhile is done when the bot is back', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const maple = await mapleWith(rehearsal, ['Ana', 'Ben']);
    const room = await beginsRound(rehearsal, maple);
    const [ana] = maple.members;
    if (ana === undefined) throw new Error('the circle is too small');

    rehearsal.discord.gateway.drop(0, 4000);
    const told = await ana.presses('Pass', { in: room });
    await told.accepted();
    await rehearsal.settles();

    expect(floorIn(room, maple.host)).toBe('Ben');
  });

  test('and a doubled event count a press once', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const maple = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo']);
    const room = await beginsRound(rehearsal, maple);
    const [ana] = maple.members;
    if (ana === undefined) throw new Error('the circle is too small');

    rehearsal.discord.faults.events.double(({ name }) => name === 'INTERACTION_CREATE');
    await rehearsal.presses(ana, 'Pass', room);

    const panels = maple.host.sees(room).filter(({ buttons }) => buttons.includes('Pass'));
    expect(panels).toHaveLength(1);
    expect(panels[0]?.text).toContain('@Ben');
  });
});
