import { expect, test } from 'vitest';
import { type BuiltBot, builtBot } from '../support/built-bot.ts';
import { floorIn, mapleWith, opensSession, personIn, reachesRound } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { hasHeard, mutedOf } from '../support/rooms.ts';

const minute = 60_000;
const member = /^\/guilds\/\d+\/members\/\d+$/u;

/** Resolves when the bot's next request to mute or unmute somebody has been worked on. */
const muting = (bot: BuiltBot): Promise<void> =>
  new Promise((resolve) => {
    const stop = bot.discord.onRequest((entry) => {
      if (entry.method !== 'PATCH' || !member.test(entry.path)) return;
      stop();
      resolve();
    });
  });

/** Ana, Ben and Cleo are in Maple's voice room, which mutes, and wait for the round to begin. */
async function gathered(bot: BuiltBot) {
  const maple = await mapleWith(bot, ['Ana', 'Ben', 'Cleo'], 8, { room: 'Voice channel', mute: true });
  const room = await opensSession(bot, maple);
  for (const person of maple.members) await person.joinsVoice(room);
  await hasHeard(bot, maple.host);
  const [ana, ben] = ['Ana', 'Ben'].map((name) => personIn(maple.members, name));
  if (ana === undefined || ben === undefined) throw new Error('somebody is missing');
  return { ...maple, maple, room, ana, ben, muted: () => mutedOf(maple.members) };
}

/** Another process is started and killed, and answers only when it is up. In ms. */
const longest = { timeout: 90_000 };

onEveryEmptyPlace('a bot that mutes and is killed', (place) => {
  test.for([
    ['Discord has not muted anybody yet', 'refused'],
    ['somebody is muted and only the answer is lost', 'cut'],
  ] as const)(
    'while it mutes leaves nobody muted who has the floor when it is back: %s',
    longest,
    async ([, answer]) => {
      const bot = await builtBot((await place(true)).url);
      const { host, room, ana, muted } = await gathered(bot);
      await bot.presses(host, 'Begin (host)', room);
      await bot.presses(host, 'For the host', room);
      await bot.presses(host, 'Move on', room);
      bot.discord.faults.next({ method: 'PATCH', path: member, answer });
      const tried = muting(bot);
      await host.presses('Move on', { in: room });
      await tried;
      await bot.isKilled();
      // Ana's turn has come meanwhile: whoever was muted before it must not stay so. What the killed process had taken
      // is free again after a minute.
      await bot.discord.clock.move(1.1 * minute);
      await bot.starts();
      await bot.settles();
      expect(floorIn(room, ana)).toBe('Ana');
      expect(muted()).toEqual(['Ben', 'Cleo']);
    },
  );

  test(
    'while one person has the floor unmutes everybody when it is back after the session',
    longest,
    async () => {
      const bot = await builtBot((await place(true)).url);
      const { maple, room, muted } = await gathered(bot);
      await reachesRound(bot, maple, room);
      expect(muted()).toEqual(['Ben', 'Cleo']);
      await bot.isKilled();
      await bot.discord.clock.move(24 * 60 * minute);
      await bot.starts();
      await bot.passes(60 * minute);
      expect(muted()).toEqual([]);
    },
  );

  test('unmutes who comes back to voice only after it is back itself', longest, async () => {
    const bot = await builtBot((await place(true)).url);
    const { maple, host, room, ben } = await gathered(bot);
    await reachesRound(bot, maple, room);
    await ben.leavesVoice();
    await hasHeard(bot, host);
    await bot.isKilled();
    await bot.starts();
    await bot.uses(host, '/session close', {}, room);
    expect(ben.channels().map(({ id }) => id)).toContain(room);
    await ben.joinsVoice(room);
    await hasHeard(bot, host);
    expect(ben.voice()?.mutedByServer).toBe(false);
  });
});
