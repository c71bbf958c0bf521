import {
  PermissionFlagsBits as bit,
  ComponentType,
  MessageFlags,
  OverwriteType,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { addApplication } from '../../../rehearsal/world/accounts.ts';
import { composeMessage } from '../../../rehearsal/world/compose.ts';
import { inviteBot } from '../../../rehearsal/world/guilds.ts';
import {
  bulkDelete,
  deleteMessage,
  editMessage,
  messageFor,
  messagesFor,
} from '../../../rehearsal/world/messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { pin, pinsFor, unpin } from '../../../rehearsal/world/pins.ts';
import { publish } from '../../../rehearsal/world/publish.ts';
import { react, reactorsOf, unreact } from '../../../rehearsal/world/reactions.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import { harbour, invited, refusalOf } from './harbour.ts';

const minute = 60_000;

test('others’ messages cannot be edited; deleting them takes MANAGE_MESSAGES', () => {
  const { world, bot, ana, ben, maple } = harbour();
  const place = { channelId: maple, messageId: sendMessage(world, ana, maple, { content: 'mine' }).id };

  expect(refusalOf(() => editMessage(world, bot, place, { content: 'yours' }))).toBe(50005);
  expect(refusalOf(() => deleteMessage(world, ben, place))).toBe(50013);
  expect(refusalOf(() => deleteMessage(world, bot, place))).toBeUndefined();
  expect(refusalOf(() => messageFor(world, ana, place))).toBe(10008);
});

test('messages older than an hour take only so many edits an hour', async () => {
  const { world, clock, bot, maple } = harbour({ oldEdits: 1 });
  const place = { channelId: maple, messageId: sendMessage(world, bot, maple, { content: 'panel' }).id };
  const edit = () => refusalOf(() => editMessage(world, bot, place, { content: 'panel 2' }));

  expect([edit(), edit()]).toEqual([undefined, undefined]);
  await clock.move(60 * minute);
  expect([edit(), edit()]).toEqual([undefined, 30046]);
  await clock.move(60 * minute);
  expect(edit()).toBeUndefined();
});

test('Components V2 cannot be taken off a message, and every component gets an id', () => {
  const { world, bot, maple } = harbour();
  const { id: messageId } = sendMessage(world, bot, maple, {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.TextDisplay, content: 'one', id: 2 },
      { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: 'two' }] },
    ],
  });
  const edited = editMessage(world, bot, { channelId: maple, messageId }, { flags: 0 });

  expect(edited.flags & MessageFlags.IsComponentsV2).not.toBe(0);
  expect(edited.components).toMatchObject([{ id: 2 }, { id: 1, components: [{ id: 3 }] }]);
});

test('an ephemeral message is found by no message route and told to nobody', () => {
  const { world, bot, ana, maple, heard } = harbour();
  const origin = { authorId: bot, channelId: maple, applicationId: bot, onlyFor: ana };
  const message = composeMessage(world, origin, { content: 'Only you see this' });
  publish(world, message);
  const place = { channelId: maple, messageId: message.id };

  expect(refusalOf(() => messageFor(world, bot, place))).toBe(10008);
  expect(refusalOf(() => editMessage(world, bot, place, { content: 'x' }))).toBe(10008);
  expect(refusalOf(() => react(world, bot, place, '👍'))).toBe(10008);
  expect(messagesFor(world, ana, maple)).toEqual([]);
  expect(heard).toEqual([]);
});

test('bulk deletion takes 2–100 messages younger than 14 days', async () => {
  const { world, clock, bot, ana, maple, names } = harbour();
  const ids = ['a', 'b', 'c'].map((content) => sendMessage(world, ana, maple, { content }).id);

  expect(refusalOf(() => bulkDelete(world, bot, maple, ids.slice(0, 1)))).toBe(50016);
  expect(refusalOf(() => bulkDelete(world, ana, maple, ids))).toBe(50013);
  bulkDelete(world, bot, maple, ids.slice(0, 2));
  expect(messagesFor(world, ana, maple).map(({ id }) => id)).toEqual(ids.slice(2));
  expect(names().at(-1)).toBe('MESSAGE_DELETE_BULK');
  await clock.move(14 * 24 * 60 * minute + 1);
  expect(refusalOf(() => bulkDelete(world, bot, maple, ids))).toBe(50034);
});

test('messages come newest first, page by page', () => {
  const { world, ana, maple } = harbour();
  const ids = ['1', '2', '3', '4', '5'].map((content) => sendMessage(world, ana, maple, { content }).id);
  const page = (query: object) => messagesFor(world, ana, maple, query).map(({ content }) => content);

  expect(page({ limit: 2 })).toEqual(['5', '4']);
  expect(page({ before: ids[2] })).toEqual(['2', '1']);
  expect(page({ after: ids[1], limit: 2 })).toEqual(['4', '3']);
  expect(page({ around: ids[2], limit: 3 })).toEqual(['4', '3', '2']);
});

test('pinning takes PIN_MESSAGES and stops at the cap; pages of pins end', async () => {
  const { world, clock, bot, ana, maple, names } = harbour({ pins: 2 });
  const [one, two, three] = ['1', '2', '3'].map((content) => ({
    channelId: maple,
    messageId: sendMessage(world, bot, maple, { content }).id,
  }));
  if (!one || !two || !three) throw new Error('three messages were sent');

  expect(refusalOf(() => pin(world, ana, one))).toBe(50013);
  pin(world, bot, one);
  await clock.move(1000);
  pin(world, bot, two);
  expect(refusalOf(() => pin(world, bot, three))).toBe(30003);
  expect(names().slice(-2)).toEqual(['MESSAGE_UPDATE', 'CHANNEL_PINS_UPDATE']);
  const page = pinsFor(world, ana, maple, { limit: 1 });
  expect([page.items.map(({ message }) => message.content), page.hasMore]).toEqual([['2'], true]);
  unpin(world, bot, two);
  expect(pinsFor(world, ana, maple).items.map(({ message }) => message.content)).toEqual(['1']);
});

test('anyone may click an emoji that is there, but a new one takes ADD_REACTIONS', () => {
  const { world, ownerId, bot, ana, maple } = harbour({ reactionKinds: 1 });
  const place = { channelId: maple, messageId: sendMessage(world, bot, maple, { content: 'hi' }).id };
  const deny = bit.AddReactions.toString();
  setOverwrite(world, ownerId, maple, { id: ana, type: OverwriteType.Member, deny });

  expect(refusalOf(() => react(world, ana, place, '🌊'))).toBe(50013);
  react(world, bot, place, '🌊');
  react(world, ana, place, '🌊');
  expect(reactorsOf(world, bot, place, '🌊')).toEqual([bot, ana]);
  expect(refusalOf(() => react(world, bot, place, '🍁'))).toBe(30010);
  expect(refusalOf(() => react(world, bot, place, 'wave'))).toBe(10014);
  unreact(world, ana, place, '🌊');
  expect(reactorsOf(world, bot, place, '🌊')).toEqual([bot]);
});

test('what happens in a hidden channel is told only to the bot that can see it', () => {
  const { world, guild, bot, ana, channel, heard } = harbour();
  const { id: other } = addApplication(world, { name: 'Other', token: 'other' });
  inviteBot(world, other, guild.id, invited);
  const hidden = channel({
    permission_overwrites: [
      { id: guild.id, type: OverwriteType.Role, deny: bit.ViewChannel.toString() },
      { id: bot, type: OverwriteType.Member, allow: bit.ViewChannel.toString() },
    ],
  });
  heard.length = 0;
  sendMessage(world, bot, hidden, { content: 'quiet' });

  expect(heard.map(({ applicationId }) => applicationId)).toEqual([bot]);
  expect(refusalOf(() => messagesFor(world, other, hidden))).toBe(50001);
  expect(refusalOf(() => messagesFor(world, ana, hidden))).toBe(50001);
});
