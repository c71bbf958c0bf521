import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, joinsMaple, organiser, wish } from '../support/circle.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

const publicUrl = 'https://circles.example.org';

/** Where the pages of this rehearsal really are. */
const here = ({ bot }: Rehearsal, address: string): string =>
  address.replace(publicUrl, bot.httpUrl ?? 'no pages');

/** Asks for an address and returns it. */
async function asksForAddress(rehearsal: Rehearsal, person: Person): Promise<string> {
  const told = await rehearsal.uses(person, '/calendar link');
  const [address] = told.match(/https:\/\/circles\.example\.org\/calendar\/[\w-]{43}\.ics/u) ?? [];
  if (address === undefined) throw new Error(`No address in: ${told}`);
  return address;
}

/** What a calendar program makes of an address: the next few events, or the number of the refusal. */
async function opens(rehearsal: Rehearsal, address: string) {
  const answer = await fetch(here(rehearsal, address));
  if (answer.status !== 200) return answer.status;
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  return events.slice(0, 2).map((one) => {
    const { summary, startDate } = new ICAL.Event(one);
    return `${summary} ${startDate.toJSDate().toISOString()}`;
  });
}

describe('a calendar', () => {
  const withCalendars = async () => {
    const rehearsal = await rehearse({ publicUrl });
    return await anaBenAndCleo(rehearsal);
  };
  const maple = ['Maple 2026-03-03T18:30:00.000Z', 'Maple 2026-03-10T18:30:00.000Z'];

  test('shows somebody and the host when their circles meet, in this server, and nothing of others', async () => {
    const { rehearsal, host, ana } = await withCalendars();
    const nele = organiser(rehearsal, 'Nele');
    await rehearsal.uses(nele, '/circle create', { ...wish, name: 'Birch', day: 'Wednesday' });
    const told = await rehearsal.uses(ana, '/calendar link');
    expect(told).toContain('Whoever has this address sees when your circles meet');
    for (const person of [ana, host])
      expect(await opens(rehearsal, await asksForAddress(rehearsal, person))).toEqual(maple);
    expect(await opens(rehearsal, await asksForAddress(rehearsal, nele))).toEqual([
      'Birch 2026-03-04T18:30:00.000Z',
      'Birch 2026-03-11T18:30:00.000Z',
    ]);
    expect(await opens(rehearsal, await asksForAddress(rehearsal, rehearsal.person('Olga')))).toEqual([]);
    const body = await (await fetch(here(rehearsal, await asksForAddress(rehearsal, ana)))).text();
    for (const hidden of [wish.topic, 'Ana', 'Ben', 'Mara', ana.id, host.id, rehearsal.guildId])
      expect(body).not.toContain(hidden);
  });

  test('that is new ends the one before; one that is stopped shows nothing at once', async () => {
    const { rehearsal, ana, ben } = await withCalendars();
    const [first, other] = [await asksForAddress(rehearsal, ana), await asksForAddress(rehearsal, ben)];
    const second = await asksForAddress(rehearsal, ana);
    expect(await opens(rehearsal, first)).toBe(404);
    expect(await opens(rehearsal, second)).toEqual(maple);
    expect(await rehearsal.uses(ana, '/calendar stop')).toContain('shows nothing any more');
    expect(await opens(rehearsal, second)).toBe(404);
    expect(await rehearsal.uses(ana, '/calendar stop')).toContain('nothing to end');
    expect(await opens(rehearsal, other)).toEqual(maple);
  });

  test('goes on after a restart, forgets a circle that was left, and ends when somebody deletes their data', async () => {
    const { rehearsal, ana } = await withCalendars();
    const address = await asksForAddress(rehearsal, ana);
    await rehearsal.restartsTheBot();
    expect(await opens(rehearsal, address)).toEqual(maple);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect(await opens(rehearsal, address)).toEqual([]);
    await joinsMaple(rehearsal, ana);
    expect(await opens(rehearsal, address)).toEqual(maple);
    await rehearsal.uses(ana, '/my-data delete');
    await rehearsal.presses(ana, 'Delete everything');
    expect(await opens(rehearsal, address)).toBe(404);
  });

  test('is nothing for who waits for a seat', async () => {
    const rehearsal = await rehearse({ publicUrl });
    await anaBenAndCleo(rehearsal, 3);
    const dev = rehearsal.person('Dev');
    expect(await joinsMaple(rehearsal, dev)).toContain('waiting list');
    expect(await opens(rehearsal, await asksForAddress(rehearsal, dev))).toEqual([]);
  });

  test('is not to be had where the people who run the bot have not switched them on', async () => {
    const rehearsal = await rehearse();
    const { ana } = await anaBenAndCleo(rehearsal);
    expect(await rehearsal.uses(ana, '/calendar link')).toContain('have not switched calendars on');
  });
});
