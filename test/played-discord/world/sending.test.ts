import {
  PermissionFlagsBits as bit,
  ComponentType,
  MessageFlags,
  OverwriteType,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeMessage } from '../../../rehearsal/world/compose.ts';
import { deleteMessage, editMessage } from '../../../rehearsal/world/messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import { messageToWire, sentMessageToWire } from '../../../rehearsal/world/wire-message.ts';
import { harbour, refusalOf } from './harbour.ts';

const minute = 60_000;

describe('a nonce with enforce_nonce', () => {
  const body = { content: 'Your turn', nonce: 'turn:42', enforce_nonce: true };

  test('sent twice by the same author is one message and one event', () => {
    const { world, bot, maple, names } = harbour();
    const first = sendMessage(world, bot, maple, body);

    expect(sendMessage(world, bot, maple, { ...body, content: 'again' })).toBe(first);
    expect(names().filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(1);
  });

  test('is forgotten after five minutes, and counts for one author only', async () => {
    const { world, clock, bot, ana, maple } = harbour();
    const first = sendMessage(world, bot, maple, body);

    expect(sendMessage(world, ana, maple, body)).not.toBe(first);
    await clock.move(5 * minute - 1);
    expect(sendMessage(world, bot, maple, body)).toBe(first);
    await clock.move(1);
    expect(sendMessage(world, bot, maple, body)).not.toBe(first);
  });

  test('answers 10008 when the message was deleted meanwhile', () => {
    const { world, bot, maple } = harbour();
    const { id: messageId } = sendMessage(world, bot, maple, body);
    deleteMessage(world, bot, { channelId: maple, messageId });

    expect(refusalOf(() => sendMessage(world, bot, maple, body))).toBe(10008);
  });

  test('without enforce_nonce two messages are sent', () => {
    const { world, bot, maple } = harbour();
    const loose = { content: 'Your turn', nonce: 'turn:42' };

    expect(sendMessage(world, bot, maple, loose)).not.toBe(sendMessage(world, bot, maple, loose));
  });

  test('stands in the answer to the send and in no later look at the message', () => {
    const { world, bot, maple } = harbour();
    const message = sendMessage(world, bot, maple, body);

    expect(sentMessageToWire(world, message, bot).nonce).toBe('turn:42');
    expect(messageToWire(world, message, bot)).not.toHaveProperty('nonce');
  });
});

describe('who is notified', () => {
  test('those who are named and allowed, never by an edit', () => {
    const { world, bot, ana, ben, maple } = harbour();
    const content = `<@${ana}> and <@${ben}>`;
    const message = sendMessage(world, bot, maple, { content, allowed_mentions: { users: [ana] } });
    editMessage(world, bot, { channelId: maple, messageId: message.id }, { content });

    expect(message.notifiedUserIds).toEqual([ana]);
    expect(message.mentionedUserIds).toEqual([ana, ben]);
  });

  test('nobody with an empty parse, and nobody by a silent message', () => {
    const { world, bot, ana, maple } = harbour();
    const content = `<@${ana}>`;
    const quiet = sendMessage(world, bot, maple, { content, allowed_mentions: { parse: [] } });
    const silent = sendMessage(world, bot, maple, { content, flags: MessageFlags.SuppressNotifications });

    expect([quiet.mentionedUserIds, silent.mentionedUserIds]).toEqual([[], [ana]]);
    expect([quiet.notifiedUserIds, silent.notifiedUserIds]).toEqual([[], []]);
  });

  test('a mention in a text display pings; one who cannot see the channel is not notified', () => {
    const { world, ownerId, bot, ana, ben, maple } = harbour();
    setOverwrite(world, ownerId, maple, {
      id: ben,
      type: OverwriteType.Member,
      deny: bit.ViewChannel.toString(),
    });
    const message = sendMessage(world, bot, maple, {
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: `<@${ana}> <@${ben}>` }],
    });

    expect(message.notifiedUserIds).toEqual([ana]);
  });

  test('a role reaches its members when it may be mentioned', () => {
    const { world, ownerId, bot, ana, maple, role } = harbour();
    const id = role(0n, ana);
    const content = `<@&${id}>`;

    expect(sendMessage(world, ownerId, maple, { content }).notifiedUserIds).toEqual([ana]);
    const byBot = sendMessage(world, bot, maple, { content });
    expect(byBot.notifiedUserIds).toEqual([ana]);
    setOverwrite(world, ownerId, maple, {
      id: bot,
      type: OverwriteType.Member,
      deny: bit.MentionEveryone.toString(),
    });
    expect(sendMessage(world, bot, maple, { content }).notifiedUserIds).toEqual([]);
  });

  test('an interaction answer pings users but not everyone, unless it is told to', () => {
    const { world, bot, ana, ben, maple } = harbour();
    const origin = { authorId: bot, channelId: maple, applicationId: bot };
    const answer = composeMessage(world, origin, { content: `@everyone <@${ana}>` });

    expect(answer.notifiedUserIds).toEqual([ana]);
    expect(answer.notifiedUserIds).not.toContain(ben);
  });
});

test('what a bot without MESSAGE_CONTENT reads of others is empty, unless it is mentioned', () => {
  const { world, bot, ana, maple, heard } = harbour();
  const secret = sendMessage(world, ana, maple, { content: 'I had a hard week' });
  const asked = sendMessage(world, ana, maple, { content: `<@${bot}> help` });

  expect(heard.map(({ withoutContent }) => withoutContent)).toEqual([
    expect.objectContaining({ content: '', id: secret.id }),
    undefined,
  ]);
  expect(messageToWire(world, secret, bot).content).toBe('');
  expect(messageToWire(world, asked, bot).content).toBe(`<@${bot}> help`);
  expect(messageToWire(world, secret, ana).content).toBe('I had a hard week');
});

test('a message needs the right to write, and more for embeds', () => {
  const { world, ownerId, bot, ana, maple } = harbour();
  const deny = (id: string, bits: bigint) =>
    setOverwrite(world, ownerId, maple, { id, type: OverwriteType.Member, deny: bits.toString() });
  deny(ana, bit.SendMessages);
  deny(bot, bit.EmbedLinks);

  expect(refusalOf(() => sendMessage(world, ana, maple, { content: 'hello' }))).toBe(50013);
  expect(refusalOf(() => sendMessage(world, bot, maple, { embeds: [{ title: 'hello' }] }))).toBe(50013);
  expect(refusalOf(() => sendMessage(world, bot, maple, { content: ' ' }))).toBe(50006);
});

test('an answer needs the message it answers; a forward is refused', () => {
  const { world, bot, ana, maple } = harbour();
  const { id } = sendMessage(world, ana, maple, { content: 'question' });
  const answer = (message_reference: object) =>
    refusalOf(() => sendMessage(world, bot, maple, { content: 'answer', message_reference }));

  expect(answer({ message_id: '1' })).toBe(10008);
  expect(answer({ message_id: '1', fail_if_not_exists: false })).toBeUndefined();
  expect(answer({ message_id: id, type: 1 })).toBe(160014);
  const reply = { content: 'answer', message_reference: { message_id: id } };
  expect(sendMessage(world, bot, maple, reply).notifiedUserIds).toEqual([ana]);
});

test('slowmode holds people back and spares bots', async () => {
  const { world, clock, bot, ana, channel } = harbour();
  const slow = channel({ rate_limit_per_user: 30 });
  const write = (id: string) => refusalOf(() => sendMessage(world, id, slow, { content: 'hello' }));

  expect([write(ana), write(ana), write(bot), write(bot)]).toEqual([undefined, 20016, undefined, undefined]);
  await clock.move(30_000);
  expect(write(ana)).toBeUndefined();
});

test('AutoMod refuses a blocked word with 200000', () => {
  const { world, guild, bot, maple } = harbour();
  world.blockedWords.set(guild.id, ['forbidden']);

  expect(refusalOf(() => sendMessage(world, bot, maple, { content: 'a Forbidden word' }))).toBe(200000);
});
