import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { beginsRound, joinsMaple, mapleWith, startsTurn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { forPeople, placesIn } from '../support/every-column.ts';
import { day, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { channelFor } from '../support/rooms.ts';

const publicUrl = 'https://circles.example.org';

/** What people say this evening, in the room and in forms. */
const said = {
  inTheRoom: 'Since the letter came I lie awake',
  inReturn: 'My brother drank as well',
  writtenAhead: 'I want to speak of the hospital',
  hostNotes: 'Remember to ask about Thursday',
};

async function page({ bot }: Rehearsal, path: string): Promise<string> {
  return await (await fetch(`${bot.httpUrl}${path}`)).text();
}

async function tells(rehearsal: Rehearsal, by: Person, entry: string, about: Person, why: string) {
  await by.usesOnPerson(entry, about, { in: String(by.channels()[0]?.id) });
  await rehearsal.settles();
  await by.selects(entry === 'Report' ? 'What is it about?' : 'What worries you?', [why]);
  await rehearsal.settles();
}

onEveryEmptyPlace('of a whole evening', (place) => {
  test('nothing that was said, and nobody’s name or id, stands anywhere but where the map of data says', {
    timeout: 60_000,
  }, async () => {
    const lines: string[] = [];
    const rehearsal = await rehearse({
      databaseUrl: (await place(true)).url,
      publicUrl,
      hears: (line) => lines.push(line),
    });
    const keepsSafe = { permissions: PermissionFlagsBits.ModerateMembers };
    const nele = rehearsal.person('Nelegrund', keepsSafe);
    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    const mods = channelFor(rehearsal, rehearsal.applicationId, [nele]);
    await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
    const names = ['Zofiakwiat', 'Bernhardus', 'Cleophora', 'Dorotheeva'];
    const members = names.map((name) => rehearsal.person(name));
    const { host } = await mapleWith(rehearsal, [], 5);
    for (const member of members) await joinsMaple(rehearsal, member);
    const maple = { host, members };
    const [zofia, bernhard, cleo, doro] = members;
    if (zofia === undefined || bernhard === undefined || cleo === undefined || doro === undefined)
      throw new Error('somebody is missing');
    const waits = rehearsal.person('Waltraudis');
    await joinsMaple(rehearsal, waits);
    await rehearsal.uses(host, '/circle edit', { circle: 'Maple', listed: true });

    await rehearsal.uses(zofia, '/reminders');
    await zofia.selects('How should we remind you?', ['By direct message']);
    await rehearsal.settles();
    const told = await rehearsal.uses(zofia, '/calendar link');
    const feed = new URL(told.match(/https:\S+\.ics/u)?.[0] ?? '').pathname;

    const room = await beginsRound(rehearsal, maple);
    await rehearsal.presses(host, 'For the host', room);
    await host.presses('Notes', { in: room });
    await rehearsal.settles();
    await host.fillsIn({ 'For your eyes only': said.hostNotes });
    await rehearsal.presses(bernhard, 'Where am I?', room);
    await bernhard.presses('Write ahead', { in: room });
    await rehearsal.settles();
    await bernhard.fillsIn({ 'Your words, for your turn': said.writtenAhead });
    await rehearsal.settles();
    await startsTurn(rehearsal, zofia, room);
    await zofia.writes(room, said.inTheRoom);
    await rehearsal.presses(zofia, 'Done', room);
    await startsTurn(rehearsal, bernhard, room);
    await bernhard.writes(room, said.inReturn);
    await tells(rehearsal, cleo, 'Report', bernhard, 'Selling, recruiting or preaching');
    await tells(rehearsal, cleo, 'Flag for care', zofia, 'They sound hopeless');
    await rehearsal.presses(nele, 'I look after it', mods);
    await rehearsal.uses(nele, '/circle remove', { circle: 'Maple', person: 'Bernhardus' });
    await rehearsal.presses(nele, 'Close it to them');
    await rehearsal.uses(zofia, '/my-data consents');
    await zofia.selects('Read the exact words, or take one back', ['Reminders by direct message']);
    await rehearsal.settles();
    expect(await rehearsal.presses(zofia, 'Take it back')).toContain('Taken back.');
    await rehearsal.uses(host, '/session close', {}, room);
    await rehearsal.uses(doro, '/my-data delete');
    await rehearsal.presses(doro, 'Delete everything');
    await rehearsal.passes(day);

    const everybody = [owner, nele, host, zofia, bernhard, cleo, doro, waits];
    const pages = [
      lines.join('\n'),
      await page(rehearsal, '/metrics'),
      await page(rehearsal, '/circles.json'),
      await page(rehearsal, feed),
      await page(rehearsal, '/privacy'),
      await page(rehearsal, '/readyz'),
    ];
    const placesOf = await placesIn(rehearsal.database);
    expect(lines.length).toBeGreaterThan(100);
    expect(pages[3]).toContain('Maple');
    for (const { name, id } of everybody) {
      for (const text of pages) for (const hidden of [name, id]) expect(text).not.toContain(hidden);
      expect(placesOf(name)).toEqual([]);
      for (const where of placesOf(id)) expect(forPeople).toContain(where);
    }
    for (const words of Object.values(said)) {
      for (const text of pages) expect(text).not.toContain(words);
      expect(placesOf(words)).toEqual([]);
    }
    expect(placesOf(doro.id)).toEqual([]);
    expect(placesOf(zofia.id)).toContain('Seat.userId');
  });
});
