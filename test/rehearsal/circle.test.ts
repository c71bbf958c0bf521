import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Screenful } from '../../rehearsal/people/told.ts';
import { mapleWith, organiser, wish } from '../support/circle.ts';
import { rehearse } from '../support/rehearsal.ts';

const nobodysCircle = 'There is no circle here yet.';

test('somebody who may manage events starts a circle, and reads when it meets and what comes next', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  const told = await rehearsal.uses(mara, '/circle create', { ...wish, seats: 6 });
  expect(told).toContain('Maple is ready, and you host it. It meets next Tuesday, March 3, 2026 at 6:30 PM');
  expect(told).toContain('/session open');
  const olga = rehearsal.person('Olga');
  expect(await rehearsal.uses(olga, '/circle browse')).toMatch(
    /Maple · Tuesday, March 3, 2026 at 6:30 PM · 6 seats free · .*Europe\/Berlin/u,
  );
});

test('without Manage Events nobody starts a circle, and reads who can help', async () => {
  const rehearsal = await rehearse();
  const ben = rehearsal.person('Ben');
  const told = await rehearsal.uses(ben, '/circle create', wish);
  expect(told).toContain('needs the permission Manage Events');
  expect(told).toContain('Somebody who runs this server can give it to you.');
  expect(await rehearsal.uses(ben, '/circle browse')).toContain(nobodysCircle);
});

const refusals: readonly (readonly [string, Readonly<Record<string, string | number>>, string, string])[] = [
  ['a zone nobody knows', { zone: 'Middle Earth' }, 'not a time zone we know', 'for example Europe/Berlin'],
  ['the zone EST', { zone: 'EST' }, 'forget daylight saving', 'for example America/New_York'],
  ['the zone +2', { zone: '+2' }, 'off by an hour half of the year', 'for example Africa/Johannesburg'],
  [
    'a zone named like a word of the machine',
    { zone: 'constructor' },
    'not a time zone we know',
    'for example Europe/Berlin',
  ],
  ['a time in words', { time: 'half past seven' }, 'could not read that time', 'like 19:30 or 7:30 pm'],
  ['a time that no clock shows', { time: '24:10' }, 'could not read that time', 'like 19:30 or 7:30 pm'],
  ['a date that is over', { starts: '2026-02-24' }, 'lies in the past', 'for example 2026-03-03'],
  [
    'a date on another day of the week',
    { starts: '2026-03-04' },
    'another day of the week',
    'for example 2026-03-10',
  ],
  ['a date that is none', { starts: '2026-02-30' }, 'could not read that date', 'like 2026-03-03'],
  ['a date in words', { starts: 'next week' }, 'could not read that date', 'like 2026-03-03'],
  [
    'a date in another week of the month',
    { every: 'The last such day of the month', starts: '2026-03-10' },
    'another week of the month',
    'for example 2026-03-31',
  ],
  ['dates beside a day', { dates: '2026-03-10' }, 'says it all', 'leave out the dates'],
  ['a name of 33 letters', { name: 'M'.repeat(33) }, 'too long for a channel', 'for example Maple'],
  ['a name with markdown', { name: '**Maple**' }, 'letters, digits, spaces', 'for example Maple'],
  ['a name that would call everybody', { name: '@everyone' }, 'letters, digits, spaces', 'for example Maple'],
  ['a name of blanks', { name: '   ' }, 'needs a name', 'for example Maple'],
  ['two seats', { seats: 2 }, '3 to 12 seats', 'For example 8'],
  ['thirteen seats', { seats: 13 }, '3 to 12 seats', 'For example 8'],
  [
    'a topic of 201 letters',
    { topic: 't'.repeat(201) },
    'Up to 200 letters',
    'for example: for people who care for a parent',
  ],
];

test.each(refusals)(
  '%s is refused with an example, and nothing is made',
  async (_, changed, reason, example) => {
    const rehearsal = await rehearse();
    const mara = organiser(rehearsal, 'Mara');
    const told = await rehearsal.uses(mara, '/circle create', { ...wish, ...changed });
    expect(told).toContain(reason);
    expect(told).toContain(example);
    expect(await rehearsal.uses(mara, '/circle browse')).toContain(nobodysCircle);
  },
);

test('a name that differs only by case is taken already', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  await rehearsal.uses(mara, '/circle create', wish);
  const told = await rehearsal.uses(organiser(rehearsal, 'Nele'), '/circle create', {
    ...wish,
    name: ' mAPLE ',
  });
  expect(told).toContain('already a circle of that name');
  expect(told).toContain('Maple Two');
  expect((await rehearsal.uses(mara, '/circle browse')).match(/seats free/g)).toHaveLength(1);
});

test('two organisers who choose the same name at the same moment make one circle', async () => {
  const rehearsal = await rehearse();
  const [mara, nele] = [organiser(rehearsal, 'Mara'), organiser(rehearsal, 'Nele')];
  const told = await Promise.all([mara, nele].map((person) => person.uses('/circle create', wish)));
  const texts = await Promise.all(told.map(async (one) => (await one.shown()).text));
  expect(texts.filter((text) => text.includes('is ready'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('already a circle of that name'))).toHaveLength(1);
});

test('names of 32 letters, of other scripts and with an apostrophe are fine', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  for (const name of ['M'.repeat(32), 'Клён', "St John's Wort", 'もみじ'])
    expect(await rehearsal.uses(mara, '/circle create', { ...wish, name })).toContain(`${name} is ready`);
});

test('a first meeting on a chosen date is kept', async () => {
  const rehearsal = await rehearse();
  const told = await rehearsal.uses(organiser(rehearsal, 'Mara'), '/circle create', {
    ...wish,
    time: '7.30 PM',
    starts: '2026-03-10',
  });
  expect(told).toContain('Tuesday, March 10, 2026 at 6:30 PM');
});

test('a circle that meets on dates of its own, or now and then, says so to whoever looks at it', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  const { day: _, ...clock } = wish;
  expect(await rehearsal.uses(mara, '/circle create', clock)).toContain('write the dates yourself');
  const told = await rehearsal.uses(mara, '/circle create', { ...clock, dates: '2026-03-19, 2026-03-05' });
  expect(told).toContain('Thursday, March 5, 2026 at 6:30 PM');
  expect(await rehearsal.uses(mara, '/circle view', { circle: 'Maple' })).toContain(
    'Meets on dates the host chose, 19:30, by the clock of Europe/Berlin.',
  );
  await rehearsal.uses(mara, '/circle create', { ...wish, name: 'Oak', every: 'Every 2 weeks' });
  expect(await rehearsal.uses(mara, '/circle view', { circle: 'Oak' })).toContain(
    'Meets every second Tuesday, 19:30, by the clock of Europe/Berlin.',
  );
});

test('while a zone is typed, places are suggested, also for short names', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  const suggested = async (text: string) =>
    (await mara.completes('/circle create', 'zone', text)).map((choice) => choice.value);
  expect(await suggested('berl')).toEqual(['Europe/Berlin']);
  expect((await suggested('pst'))[0]).toBe('America/Los_Angeles');
  expect((await suggested('new york'))[0]).toBe('America/New_York');
  expect(await suggested('')).toContain('Europe/London');
  expect(await suggested('constructor')).toEqual([]);
  const [berlin] = await mara.completes('/circle create', 'zone', 'germany');
  expect(berlin).toMatchObject({ name: 'Europe/Berlin · 18:00 there now', value: 'Europe/Berlin' });
});

test('while a circle is typed, those of this server are suggested', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  for (const name of ['Maple', 'Silver Maple', 'Oak'])
    await rehearsal.uses(mara, '/circle create', { ...wish, name });
  const olga = rehearsal.person('Olga');
  const suggested = await olga.completes('/circle join', 'circle', 'MAP');
  expect(suggested.map(({ name }) => name)).toEqual(['Maple', 'Silver Maple']);
  expect(await olga.completes('/circle view', 'circle', 'Birch')).toEqual([]);
});

test('circles of another server are neither suggested nor found', async () => {
  const rehearsal = await rehearse();
  await rehearsal.uses(organiser(rehearsal, 'Mara'), '/circle create', wish);
  const elsewhere = rehearsal.discord.addGuild({ name: 'Next door', channels: ['general'] });
  rehearsal.discord.invite(rehearsal.applicationId, elsewhere, 0n);
  const olga = rehearsal.discord.people.join(elsewhere, { name: 'Olga' });
  expect(await olga.completes('/circle join', 'circle', 'Map')).toEqual([]);
  expect(await rehearsal.uses(olga, '/circle browse')).toContain(nobodysCircle);
  expect(await rehearsal.uses(olga, '/circle join', { circle: 'Maple' })).toContain(
    'There is no circle of that name here',
  );
});

test.each(['view', 'join', 'leave'])(
  '/circle %s with an unknown name says so and where the names are',
  async (verb) => {
    const rehearsal = await rehearse();
    const told = await rehearsal.uses(rehearsal.person('Olga'), `/circle ${verb}`, { circle: 'Birch' });
    expect(told).toBe('There is no circle of that name here. /circle browse shows them all.');
  },
);

test('more than eight circles come in pages, forth and back, and name no member', async () => {
  const rehearsal = await rehearse();
  const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben']);
  for (const letter of 'BCDEFGHIJKLNOPQR')
    await rehearsal.uses(host, '/circle create', { ...wish, name: `Birch ${letter}` });
  const olga = rehearsal.person('Olga');
  const first = await rehearsal.asks(olga, '/circle browse');
  expect(first.buttons).toEqual(['More circles']);
  const second = await page(olga, 'More circles');
  expect(second.buttons).toEqual(['Back', 'More circles']);
  const third = await page(olga, 'More circles');
  expect(third.buttons).toEqual(['Back']);
  const named = [first, second, third].flatMap(({ text }) => text.match(/^(?:Birch .|Maple)(?= ·)/gmu) ?? []);
  expect(named).toEqual([...[...'BCDEFGHIJKLNOPQR'].map((letter) => `Birch ${letter}`), 'Maple']);
  expect(third.text).toContain('6 seats free');
  for (const { name, id } of [host, ...members])
    expect(JSON.stringify([first, second, third])).not.toMatch(new RegExp(`${name}|<@!?${id}`));
  expect((await page(olga, 'Back')).text).toBe(second.text);
});

test('exactly eight circles are one page', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  for (const letter of 'ABCDEFGH')
    await rehearsal.uses(mara, '/circle create', { ...wish, name: `Birch ${letter}` });
  expect((await rehearsal.asks(mara, '/circle browse')).buttons).toEqual([]);
});

test('the topic stands only where one person reads it, and a view counts people without naming them', async () => {
  const rehearsal = await rehearse();
  const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev'], 3);
  const olga = rehearsal.person('Olga');
  expect(await rehearsal.uses(olga, '/circle browse')).not.toContain('care for a parent');
  const shown = await rehearsal.asks(olga, '/circle view', { circle: 'maple' });
  expect(shown).toMatchObject({ ephemeral: true, buttons: ['Join', 'Need support'] });
  expect(shown.text).toContain('For people who care for a parent');
  expect(shown.text).toContain('full, with a waiting list');
  expect(shown.text).toContain('1 person is waiting for a seat.');
  for (const { name } of [host, ...members]) expect(shown.text).not.toContain(name);
  const [ana, , , dev] = members;
  if (ana === undefined || dev === undefined) throw new Error('somebody is missing');
  expect((await rehearsal.asks(ana, '/circle view', { circle: 'Maple' })).text).toContain(
    'You have a seat here and try it out: 0 of 3 visits so far.',
  );
  const own = await rehearsal.asks(dev, '/circle view', { circle: 'Maple' });
  expect(own.text).toContain('You are first on the waiting list.');
  expect(own.buttons).toEqual(['Leave the list', 'Need support']);
  await rehearsal.uses(host, '/session open', { circle: 'Maple' });
  expect(
    JSON.stringify(rehearsal.discord.requests.filter(({ path }) => path.includes('channels'))),
  ).not.toContain('care for a parent');
});

test('markdown and mentions in a topic stay letters', async () => {
  const rehearsal = await rehearse();
  const topic = '**loud** <@&1> [here](https://example.org) @everyone';
  await rehearsal.uses(organiser(rehearsal, 'Mara'), '/circle create', { ...wish, topic });
  const read = await rehearsal.uses(rehearsal.person('Olga'), '/circle view', { circle: 'Maple' });
  expect(read.replaceAll('\u200b', '')).toContain(topic);
});

async function page(person: Person, label: string): Promise<Screenful> {
  return await (await person.presses(label)).shown();
}
