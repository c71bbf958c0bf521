import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { mapleWith, opensSession, roomOf } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

const second = 1_000;
const messages = /^\/channels\/\d+\/messages$/;
const presses = /^\/interactions\//;
const answers = /^\/webhooks\//;
const rooms = /^\/guilds\/\d+\/channels$/;
/** discord.js tries four times before it gives up on a request. */
const untilItGivesUp = 4;

async function started(databaseUrl: string) {
  const rehearsal = await rehearse({ databaseUrl });
  const maple = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo']);
  return { rehearsal, ...maple };
}

const panels = (rehearsal: Rehearsal, room: string) =>
  rehearsal.discord.people
    .find('Mara')
    ?.sees(room)
    .filter(({ buttons }) => buttons.includes('Where am I?')) ?? [];

/** Opens a session, of which there is one room then, with one panel. */
async function opensOnce(rehearsal: Rehearsal, host: Person): Promise<void> {
  await rehearsal.uses(host, '/session open', { circle: 'Maple' });
  await rehearsal.passes(30 * second);
  expect(host.channels().filter(({ name }) => name === '#maple')).toHaveLength(1);
  expect(host.sees(roomOf(host)).filter(({ buttons }) => buttons.includes('I agree for today'))).toHaveLength(
    1,
  );
}

onEveryEmptyPlace('a Discord that stumbles', (place) => {
  test('after it made the room leaves one room, not two', async () => {
    const { rehearsal, host } = await started((await place(true)).url);
    rehearsal.discord.faults.next({ method: 'POST', path: rooms, answer: 'lost', times: 2 });
    await opensOnce(rehearsal, host);
  });

  test('after it posted a panel shows it once, also when the bot gave up and tried again later', async () => {
    const { rehearsal, host, members } = await started((await place(true)).url);
    const room = await opensSession(rehearsal, { host, members });
    rehearsal.discord.faults.next({ method: 'POST', path: messages, answer: 'lost', times: untilItGivesUp });
    await rehearsal.presses(host, 'Begin (host)', room);
    await rehearsal.passes(60 * second);
    expect(panels(rehearsal, room)).toHaveLength(1);
  });

  test('whose line is cut after it has taken a press answers it all the same', async () => {
    const { rehearsal, host } = await started((await place(true)).url);
    rehearsal.discord.faults.next({ method: 'POST', path: presses, answer: 'cut' });
    expect(await rehearsal.uses(host, '/circle browse')).toContain('Maple');
    rehearsal.discord.faults.next({ method: 'PATCH', path: answers, answer: 'cut' });
    expect(await rehearsal.uses(host, '/circle browse')).toContain('Maple');
  });

  test('whose line is cut after it made a room or posted a panel has one of each', async () => {
    const { rehearsal, host } = await started((await place(true)).url);
    rehearsal.discord.faults.next({ method: 'POST', path: rooms, answer: 'cut' });
    rehearsal.discord.faults.next({ method: 'POST', path: messages, answer: 'cut' });
    await opensOnce(rehearsal, host);
  });

  test('before it posted a panel shows it a little later, and the floor is where it should be', async () => {
    const { rehearsal, host, members } = await started((await place(true)).url);
    const room = await opensSession(rehearsal, { host, members });
    rehearsal.discord.faults.next({
      method: 'POST',
      path: messages,
      answer: 'refused',
      times: untilItGivesUp,
    });
    await rehearsal.presses(host, 'Begin (host)', room);
    expect(panels(rehearsal, room).at(-1)?.text).toContain('welcome');
    await rehearsal.passes(5 * second);
    expect(panels(rehearsal, room).at(-1)?.text).toContain('We start and end on time.');
    expect(panels(rehearsal, room)).toHaveLength(1);
    await expect(members[0]?.writes(room, 'Here I am.')).resolves.toBeDefined();
  });

  test('and is slow with a rate limit only makes people wait', async () => {
    const { rehearsal, host, members } = await started((await place(true)).url);
    const room = await opensSession(rehearsal, { host, members });
    rehearsal.discord.faults.next({
      method: 'POST',
      path: messages,
      answer: { retryAfter: 0.2, scope: 'user' },
    });
    await rehearsal.presses(host, 'Begin (host)', room);
    expect(panels(rehearsal, room)).toHaveLength(1);
  });

  test('with a panel that somebody deleted gets it back', async () => {
    const { rehearsal, host, members } = await started((await place(true)).url);
    const room = await opensSession(rehearsal, { host, members });
    await rehearsal.presses(host, 'Begin (host)', room);
    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    const panel = panels(rehearsal, room)[0];
    if (panel === undefined) throw new Error('there is no panel');
    await owner.deletes(panel);
    await rehearsal.uses(host, '/session extend', {}, room);
    await rehearsal.settles();
    expect(panels(rehearsal, room)).toHaveLength(1);
  });

  test('with a room that somebody deleted gets a new one', async () => {
    const { rehearsal, host, members } = await started((await place(true)).url);
    const room = await opensSession(rehearsal, { host, members });
    await rehearsal.presses(host, 'Begin (host)', room);
    await rehearsal.discord.people.owner(rehearsal.guildId).deletesChannel(room);
    await rehearsal.settles();
    await rehearsal.passes(20 * second);
    await rehearsal.uses(host, '/session next', { circle: 'Maple' });
    await rehearsal.settles();
    expect(panels(rehearsal, roomOf(host))).toHaveLength(1);
  });
});
