import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, type Rehearsal, rehearse } from '../support/rehearsal.ts';

const tea = {
  Name: 'Evening Line',
  Phone: '0800 123 456',
  'Text message': 'TEA 85258',
  'Chat or web page': 'https://chat.example.org/now',
  Hours: '18–23 each day',
};
const about = (place: 'Above' | 'In place of') => ({
  'Languages it answers in': 'en, de',
  'What it costs': 'Nothing',
  'Where it stands': `${place} the lines that come with the bot`,
  'Where you looked it up': 'https://example.org/lines',
});

async function answers(rehearsal: Rehearsal, person: Person, given: Parameters<Person['fillsIn']>[0]) {
  const { text } = await (await person.fillsIn(given)).shown();
  await rehearsal.settles();
  return text;
}

/** Adds a line from the card that stands on the screen, and says the rest of it. */
async function adds(rehearsal: Rehearsal, person: Person, where: string, place: 'Above' | 'In place of') {
  await rehearsal.presses(person, `Add a line: ${where}`);
  await answers(rehearsal, person, tea);
  await rehearsal.presses(person, 'Languages, cost, source');
  return await answers(rehearsal, person, about(place));
}

const helpFor = async (person: Person) => await (await person.uses('/help-now')).shown();

onEveryEmptyPlace('crisis lines of a server', (place) => {
  test('are shown once somebody said where they looked them up, also after a start and without a database', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const mia = rehearsal.person('Mia', { permissions: PermissionFlagsBits.ManageGuild });
    const olga = rehearsal.person('Olga');
    expect(await rehearsal.uses(mia, '/settings crisis')).toContain('This server has added none.');
    await rehearsal.presses(mia, 'Add a line: everybody here');
    expect(await answers(rehearsal, mia, tea)).toContain('Nobody is shown it yet.');
    expect((await helpFor(olga)).text).not.toContain('Evening Line');

    await rehearsal.presses(mia, 'Languages, cost, source');
    expect(await answers(rehearsal, mia, about('Above'))).toContain('shown above the others');
    const { text } = await helpFor(olga);
    expect(text).toMatch(
      /Evening Line: call 0800 123 456 · text "TEA" to 85258 · chat\.example\.org[\s\S]*18–23 each day · English, German · free · added by this server, checked on 2026-03-02[\s\S]*988/u,
    );
    expect(await rehearsal.uses(mia, '/settings audit')).toContain('changed the settings · crisis lines');

    await rehearsal.restartsTheBot(181 * day);
    await rehearsal.closesTheDatabase();
    const later = await helpFor(olga);
    expect(later.ephemeral).toBe(true);
    expect(later.text).toContain('Evening Line');
    expect(later.text).toContain('ask the moderators whether it is still right');
    expect(later.text).toContain('988');
  });
});

test('a line for a country that nobody had is found in the list, and stands in place of nothing once it is old', async () => {
  const rehearsal = await rehearse();
  const mia = rehearsal.person('Mia', { permissions: PermissionFlagsBits.ManageGuild });
  const olga = rehearsal.person('Olga', { locale: 'de' });
  await rehearsal.uses(mia, '/settings crisis', { country: 'Kenya' });
  await adds(rehearsal, mia, 'Kenya', 'Above');
  await rehearsal.uses(mia, '/settings crisis', { country: 'DE' });
  await adds(rehearsal, mia, 'Germany', 'In place of');

  const chosen = async (country: string) =>
    (await (await olga.selects('Wähl dein Land', [country])).shown()).text;
  await helpFor(olga);
  expect(await chosen('Kenia')).toContain('von diesem Server hinzugefügt');
  const germany = await chosen('Deutschland');
  expect(germany).toContain('Evening Line');
  expect(germany).toContain('Notruf 112');
  expect(germany).not.toContain('TelefonSeelsorge');
  await rehearsal.clock.move(181 * day);
  expect(await chosen('Deutschland')).toContain('TelefonSeelsorge');
  const found = await rehearsal.asks(mia, '/settings crisis');
  expect(found.text).toContain('2 lines are added.');
  await (await mia.selects('Look at one, or change it', ['Evening Line'])).shown();
  await rehearsal.presses(mia, 'I have checked it today');
  await rehearsal.presses(mia, 'Remove it');
  expect((await helpFor(olga)).text).not.toContain('Kenia');
});

test('only those who manage the server add lines, and what does not fit changes nothing', async () => {
  const rehearsal = await rehearse();
  const mia = rehearsal.person('Mia', { permissions: PermissionFlagsBits.ManageGuild });
  const ana = rehearsal.person('Ana');
  expect(await rehearsal.uses(ana, '/settings crisis')).toContain('for people who may manage this server');
  expect(await rehearsal.uses(mia, '/settings crisis', { country: 'Atlantis' })).toContain(
    'I know no country of that name.',
  );
  await rehearsal.uses(mia, '/settings crisis');
  await rehearsal.presses(mia, 'Add a line: everybody here');
  expect(await answers(rehearsal, mia, { ...tea, Name: '@everyone call' })).toContain('Nothing was changed.');
  for (const _ of [1, 2, 3]) {
    await rehearsal.uses(mia, '/settings crisis');
    await adds(rehearsal, mia, 'everybody here', 'Above');
  }
  expect(await rehearsal.uses(mia, '/settings crisis')).toContain('There is no room for another line here');
});
