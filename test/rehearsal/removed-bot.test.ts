import { expect, test } from 'vitest';
import { inviteBot, removeBot, setUnavailable } from '../../rehearsal/world/guilds.ts';
import { anaBenAndCleo } from '../support/circle.ts';
import { day, hour, rehearse } from '../support/rehearsal.ts';

/** Maple with three people in it, and how much is stored about Ana after so much time without anybody doing anything. */
async function maple() {
  const { rehearsal, ana } = await anaBenAndCleo(await rehearse());
  const dm = rehearsal.directMessages(ana);
  const seatsAfter = async (ms: number): Promise<number> => {
    await rehearsal.restartsTheBot(ms);
    return (await rehearsal.exports(ana, dm)).seats.length;
  };
  return { rehearsal, seatsAfter };
}

test('a server that removes the bot is forgotten after thirty days', async () => {
  const { rehearsal, seatsAfter } = await maple();
  removeBot(rehearsal.discord.world, rehearsal.applicationId, rehearsal.guildId);
  await rehearsal.settles();
  expect(await seatsAfter(30 * day - hour)).toBe(1);
  expect(await seatsAfter(hour)).toBe(0);
});

test('a server that adds the bot again in that time finds everything as it was', async () => {
  const { rehearsal, seatsAfter } = await maple();
  removeBot(rehearsal.discord.world, rehearsal.applicationId, rehearsal.guildId);
  await rehearsal.settles();
  expect(await seatsAfter(20 * day)).toBe(1);
  inviteBot(rehearsal.discord.world, rehearsal.applicationId, rehearsal.guildId, 1777210515115088n);
  await rehearsal.settles();
  expect(await seatsAfter(20 * day)).toBe(1);
});

test('an outage of Discord is no removal', async () => {
  const { rehearsal, seatsAfter } = await maple();
  setUnavailable(rehearsal.discord.world, rehearsal.guildId, true);
  await rehearsal.settles();
  setUnavailable(rehearsal.discord.world, rehearsal.guildId, false);
  await rehearsal.settles();
  expect(await seatsAfter(31 * day)).toBe(1);
});
