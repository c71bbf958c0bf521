import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { type BuiltBot, builtBot } from '../support/built-bot.ts';
import { mapleWith, opensSession, reachesRound, roomOf, speaks, startsTurn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';

const second = 1_000;
const hour = 3_600_000;

/** Every message of a room as it stands: what was sent, in which order, with which buttons. */
const standing = (person: Person, room: string): unknown =>
  person.sees(room).map(({ id, stored }) => [id, stored.content, stored.components]);

/** Who has the floor, as everybody can see it: who is named by the newest panel that has buttons. */
const holder = (person: Person, room: string): string | undefined =>
  person
    .sees(room)
    .findLast(({ buttons, ephemeral }) => !ephemeral && buttons.includes('Where am I?'))
    ?.text.match(/@(\w+)(?:, the time is yours| has the floor|, still with you|, the time is about)/)?.[1];

const panel = (person: Person, room: string): string =>
  person.sees(room).findLast(({ buttons, ephemeral }) => !ephemeral && buttons.includes('Where am I?'))
    ?.text ?? '';

const canWrite = async (person: Person, room: string): Promise<boolean> =>
  await person.writes(room, 'Still me.').then(
    () => true,
    () => false,
  );

const reminders = (person: Person, room: string): number =>
  person.sees(room).filter(({ buttons }) => buttons.includes("I'm coming")).length;

const messages = /^\/channels\/\d+\/messages$/;

/** Resolves when the bot's next request to such a path has been worked on. */
const requestTo = (bot: BuiltBot, path: RegExp): Promise<void> =>
  new Promise((resolve) => {
    const stop = bot.discord.onRequest((entry) => {
      if (entry.method !== 'POST' || !path.test(entry.path)) return;
      stop();
      resolve();
    });
  });

async function midTurn(bot: BuiltBot) {
  const maple = await mapleWith(bot, ['Ana', 'Ben', 'Cleo']);
  const room = await opensSession(bot, maple);
  await reachesRound(bot, maple, room);
  const [ana = maple.host, ben = maple.host] = maple.members;
  await speaks(bot, ana, room);
  await startsTurn(bot, ben, room);
  await bot.passes(100 * second);
  return { ...maple, room };
}

/** Another process is started and killed, and answers only when it is up. In ms. */
const longest = { timeout: 90_000 };

onEveryEmptyPlace('a bot that is killed', (place) => {
  test(
    'in the middle of a turn goes on where it was: same holder, same order, same time left',
    longest,
    async () => {
      const bot = await builtBot((await place(true)).url);
      const { host, members, room } = await midTurn(bot);
      const [ana, ben, cleo] = members;
      if (ana === undefined || ben === undefined || cleo === undefined)
        throw new Error('the circle is too small');
      const before = standing(host, room);

      await bot.isKilled();
      await bot.starts();

      expect(standing(host, room)).toEqual(before);
      expect(holder(host, room)).toBe('Ben');
      expect(await canWrite(ben, room)).toBe(true);
      expect(await canWrite(ana, room)).toBe(false);
      // 240 seconds, of which 100 are over.
      await bot.passes(139 * second);
      expect(panel(host, room)).toContain('@Ben has the floor.');
      await bot.passes(2 * second);
      expect(panel(host, room)).toContain('@Ben, the time is about over.');
      await bot.presses(ben, 'Done', room);
      expect(holder(host, room)).toBe('Cleo');
      expect(await canWrite(cleo, room)).toBe(true);
      expect(await canWrite(ben, room)).toBe(false);
    },
  );

  test('while the time of a turn runs out asks the host what to do when it is back', longest, async () => {
    const bot = await builtBot((await place(true)).url);
    const { host, room } = await midTurn(bot);
    await bot.isKilled();
    await bot.discord.clock.move(1_000 * second);
    await bot.starts();
    await bot.settles();
    expect(panel(host, room)).toContain('@Ben, the time is about over.');
    await bot.presses(host, 'For the host', room);
    await bot.presses(host, 'Move on', room);
    expect(holder(host, room)).toBe('Cleo');
  });

  test.for([
    ['Discord has not taken the message yet', 'refused'],
    ['the message is there and only the answer is lost', 'cut'],
  ] as const)('during a batch of reminders sends each once: %s', async ([, answer]) => {
    const bot = await builtBot((await place(true)).url);
    const { host } = await mapleWith(bot, ['Ana', 'Ben', 'Cleo']);
    await bot.passes(1.49 * hour);
    bot.discord.faults.next({ method: 'POST', path: messages, answer });
    const tried = requestTo(bot, messages);
    const moving = bot.discord.clock.move(120 * second);
    await tried;
    await bot.isKilled();
    await moving;
    await bot.starts();
    await bot.passes(120 * second);
    expect(reminders(host, roomOf(host))).toBe(1);
  });
});
