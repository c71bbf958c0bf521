import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { beginsRound, joinsMaple, mapleWith, personIn, roomOf } from '../support/circle.ts';
import { hour, type Rehearsal, rehearse } from '../support/rehearsal.ts';

const jana = (rehearsal: Rehearsal): Person => rehearsal.person('Jana', { locale: 'de' });

test('a German client shows German commands, and goes through all steps of joining in German', async () => {
  const rehearsal = await rehearse();
  await mapleWith(rehearsal, []);
  const person = jana(rehearsal);
  expect(await person.completes('/kreis mitmachen', 'kreis', 'Ma')).toEqual([
    { name: 'Maple', value: 'Maple' },
  ]);
  const welcome = await rehearsal.asks(person, '/kreis mitmachen', { kreis: 'Maple' });
  expect(welcome.text).toContain('Mitmachen bei Maple');
  expect(welcome.buttons).toEqual(['Vereinbarung lesen', 'Jetzt nicht']);
  expect(await rehearsal.presses(person, 'Vereinbarung lesen')).toContain(
    'Was wir uns gegenseitig versprechen',
  );
  const form = await (await person.presses('Einverstanden')).shown();
  expect(form.modal?.labels).toEqual(['Dürfen wir das speichern?', 'Die Kreise hier sind für Erwachsene']);
  const ticked = {
    'Dürfen wir das speichern?': ['Ja, ich willige ein'],
    'Die Kreise hier sind für Erwachsene': ['Ich bin 18 oder älter'],
  };
  const told = await (await person.fillsIn(ticked)).shown();
  expect(told.text).toContain('Du hast einen Platz in Maple. Nächstes Treffen: Dienstag, 3. März 2026');
  const { consents } = await rehearsal.exports(person);
  expect(consents).toMatchObject([
    { locale: 'de', words: expect.stringContaining('Was hier geteilt wird') },
    { locale: 'de', words: expect.stringContaining('Was ich sage, wird nie gespeichert.') },
  ]);
});

test('what is typed in German is understood and refused in German, with an example', async () => {
  const rehearsal = await rehearse();
  const person = rehearsal.person('Jana', { locale: 'de', permissions: PermissionFlagsBits.ManageEvents });
  const given = { name: 'Ahorn', thema: 'Wer Eltern pflegt', wochentag: 'Dienstag', uhrzeit: '19:30' };
  const refused = await rehearsal.uses(person, '/kreis gründen', { ...given, zeitzone: 'MEZ' });
  expect(refused).toContain('zum Beispiel Europe/Berlin');
  expect(refused).toContain('Abkürzungen');
  await rehearsal.uses(person, '/kreis gründen', { ...given, zeitzone: 'Europe/Berlin', plätze: 5 });
  expect(await rehearsal.uses(person, '/kreis finden')).toMatch(
    /Ahorn · Dienstag, 3\. März 2026 .*5 Plätze frei/u,
  );
});

test('commands typed by their English names work on a German client as well', async () => {
  const rehearsal = await rehearse();
  expect(await rehearsal.uses(jana(rehearsal), '/circle browse')).toContain('Kreis');
});

test('in an English server the room speaks English, and a German member reads private answers in German', async () => {
  const rehearsal = await rehearse();
  const maple = await mapleWith(rehearsal, ['Ana']);
  const ana = personIn(maple.members, 'Ana');
  const room = await beginsRound(rehearsal, maple);
  await maple.host.changesLanguage('de');
  expect(maple.host.reads(room)).toContain('the time is yours');
  expect(await rehearsal.presses(maple.host, 'Pass', room)).toContain('Gerade hat jemand anderes das Wort');
  expect(ana.reads(room)).not.toMatch(/Gerade|hast das Wort/u);
});

test('in a German server the room speaks German, also to English members, who are told the rest in English', async () => {
  const rehearsal = await rehearse({ guildLocale: 'de' });
  const maple = await mapleWith(rehearsal, ['Ana']);
  const ana = personIn(maple.members, 'Ana');
  await rehearsal.passes(1.5 * hour);
  const room = roomOf(ana);
  expect(ana.sees(room).at(-1)).toMatchObject({
    buttons: ['Ich komme', 'Zum Zuhören', 'Diesmal nicht', 'Später erinnern', 'Hilfe finden'],
  });
  expect(await rehearsal.presses(ana, 'Ich komme', room)).toBe('See you there.');
  await rehearsal.uses(maple.host, '/session open', {}, room);
  await rehearsal.presses(ana, 'Für heute einverstanden', room);
  await rehearsal.presses(maple.host, 'Beginnen (Leitung)', room);
  await rehearsal.presses(maple.host, 'Go on as we are', room);
  await rehearsal.presses(maple.host, 'Für die Leitung', room);
  while (!ana.sees(room).some(({ buttons }) => buttons.includes('Weitergeben')))
    await rehearsal.presses(maple.host, 'Move on', room);
  expect(ana.reads(room)).toContain('@Ana, ');
  await rehearsal.presses(ana, 'Weitergeben', room);
  await rehearsal.uses(maple.host, '/session close', {}, room);
  expect(ana.sees(room).at(-1)?.text).toContain('Maple: danke');
});

test('a person whose language has no texts reads the server’s, and in an English server English', async () => {
  const german = await rehearse({ guildLocale: 'de' });
  expect(await german.uses(german.person('Marie', { locale: 'fr' }), '/circle browse')).toContain('Kreis');
  const english = await rehearse();
  expect(await english.uses(english.person('Marie', { locale: 'fr' }), '/circle browse')).toContain(
    'There is no circle here yet.',
  );
});

test('who changes the language of their client is answered in the new one at once', async () => {
  const rehearsal = await rehearse();
  await mapleWith(rehearsal, []);
  const ana = rehearsal.person('Ana');
  await joinsMaple(rehearsal, ana);
  await ana.changesLanguage('de');
  expect(await rehearsal.uses(ana, '/kreis ansehen', { kreis: 'Maple' })).toContain(
    'Du hast hier einen Platz und probierst es aus: 0 von 3 Besuchen bisher.',
  );
  expect(await rehearsal.uses(ana, '/meine-daten löschen')).toContain(
    'Es lässt sich nicht rückgängig machen.',
  );
  expect(await rehearsal.presses(ana, 'Behalten')).toBe('Es bleibt alles, wie es ist.');
});
