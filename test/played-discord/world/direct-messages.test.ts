import { expect, test } from 'vitest';
import { addApplication, addPerson } from '../../../rehearsal/world/accounts.ts';
import { leaveGuild } from '../../../rehearsal/world/departures.ts';
import { block, closeDirectMessages, openDirectMessage } from '../../../rehearsal/world/direct-messages.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import { harbour, refusalOf } from './harbour.ts';

test('a bot reaches a person of its server; she is notified, and the event goes to shard 0 with the content', () => {
  const { world, bot, ana, heard } = harbour();
  const { id } = openDirectMessage(world, bot, ana);
  const hello = sendMessage(world, bot, id, { content: 'Your circle is at eight' });
  sendMessage(world, ana, id, { content: 'thank you' });

  expect(hello.notifiedUserIds).toEqual([ana]);
  expect(heard).toMatchObject([
    { name: 'MESSAGE_CREATE', guildId: undefined, intents: 1 << 12, withoutContent: undefined },
    { data: { content: 'thank you' }, withoutContent: undefined },
  ]);
});

test('the two of them have one direct channel, whoever opens it', () => {
  const { world, bot, ana } = harbour();

  expect(openDirectMessage(world, ana, bot)).toBe(openDirectMessage(world, bot, ana));
});

test('closed or blocked, the person gets nothing: 50007; she still reaches the bot', () => {
  const { world, bot, ana } = harbour();
  const { id } = openDirectMessage(world, bot, ana);
  const reach = (from: string) => refusalOf(() => sendMessage(world, from, id, { content: 'hello' }));

  closeDirectMessages(world, ana, true);
  expect([reach(bot), reach(ana)]).toEqual([50007, undefined]);
  closeDirectMessages(world, ana, false);
  expect(reach(bot)).toBeUndefined();
  block(world, ana, bot, true);
  expect(reach(bot)).toBe(50007);
});

test('without a common server the bot is refused with 50278', () => {
  const { world, guild, bot, ana } = harbour();
  const { id } = openDirectMessage(world, bot, ana);
  leaveGuild(world, ana, guild.id);

  expect(refusalOf(() => sendMessage(world, bot, id, { content: 'hello' }))).toBe(50278);
});

test('nobody else sees the direct channel', () => {
  const { world, bot, ana, ben } = harbour();
  const { id } = openDirectMessage(world, bot, ana);

  expect(refusalOf(() => sendMessage(world, ben, id, { content: 'hello' }))).toBe(50001);
});

test('a bot opens none to itself, to bots or to nobody, and not too many at once', async () => {
  const { world, clock, bot, ana, ben } = harbour({ newDirectChannels: 1 });
  const { id: other } = addApplication(world, { name: 'Other', token: 'other' });
  const open = (id: string) => refusalOf(() => openDirectMessage(world, bot, id));

  expect([open(bot), open(other), open('1')]).toEqual([50033, 50007, 10013]);
  expect([open(ana), open(ana), open(ben)]).toEqual([undefined, undefined, 40003]);
  await clock.move(10 * 60_000);
  expect(open(addPerson(world, { name: 'Cleo' }).id)).toBeUndefined();
});

test('a quarantined bot opens no new direct channel but writes in those it has', () => {
  const { world, bot, ana, ben } = harbour();
  const { id } = openDirectMessage(world, bot, ana);
  world.quarantinedIds.add(bot);

  expect(refusalOf(() => openDirectMessage(world, bot, ben))).toBe(20026);
  expect(refusalOf(() => sendMessage(world, bot, id, { content: 'hello' }))).toBeUndefined();
});
