import { ApplicationCommandType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { readOriginal } from '../../../rehearsal/interactions/webhook.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { evening } from './evening.ts';

const report = { type: ApplicationCommandType.Message, name: 'Report to moderators' } as const;
const care = { type: ApplicationCommandType.User, name: 'Flag for care' } as const;

function withMenus() {
  const played = evening();
  played.registers([report, care]);
  return played;
}

describe('the menu of a message', () => {
  test('gives the bot the message with its words, though it reads no content otherwise', async () => {
    const { ana, ben, bot, maple } = withMenus();
    const message = await ben.writes(maple.id, 'Something unkind');
    await ana.usesOnMessage('Report to moderators', message);
    expect(bot.last().payload.data).toMatchObject({
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: { content: 'Something unkind', author: { id: ben.id } } } },
    });
    expect(bot.last().payload.data).not.toHaveProperty('options');
  });

  test('its answer says what it was about', async () => {
    const { ana, ben, bot, maple, world } = withMenus();
    const message = await ben.writes(maple.id, 'Something unkind');
    await ana.usesOnMessage('Report to moderators', message);
    bot.last().whispers({ content: 'Thank you.' });
    const answer = readOriginal(world, bot.id, bot.last().payload.token);
    expect(answer.type).toBe(MessageType.ContextMenuCommand);
    expect(answer.interactionMetadata).toMatchObject({ target_message_id: message.id });
  });

  test('is not there on private answers and on deleted messages', async () => {
    const { ana, ben, bot, maple, people, guild } = withMenus();
    const message = await ben.writes(maple.id, 'Something unkind');
    const told = await ana.usesOnMessage('Report to moderators', message);
    bot.last().whispers({ content: 'Thank you.' });
    const { message: answer } = await told.shown();
    if (answer === undefined) throw new Error('Ana was shown no message.');
    await expect(ana.usesOnMessage('Report to moderators', answer)).rejects.toThrow('no app entries');
    await people.owner(guild.id).deletes(message);
    await expect(ana.usesOnMessage('Report to moderators', message)).rejects.toThrow(
      'does not see that message',
    );
  });

  test('names its entries to somebody looking for another', async () => {
    const { ana, ben, maple } = withMenus();
    const message = await ben.writes(maple.id, 'Hello');
    await expect(ana.usesOnMessage('Translate', message)).rejects.toThrow('It has “Report to moderators”.');
  });
});

describe('the menu of a person', () => {
  test('gives the bot the person as user and member', async () => {
    const { ana, ben, bot } = withMenus();
    await ana.usesOnPerson('Flag for care', ben);
    expect(bot.last().payload.data).toMatchObject({
      type: ApplicationCommandType.User,
      target_id: ben.id,
      resolved: { users: { [ben.id]: { global_name: 'Ben' } }, members: { [ben.id]: { roles: [] } } },
    });
  });

  test('is empty where she may not write', async () => {
    const { ana, ben, world, guild, maple } = withMenus();
    const deny = PermissionFlagsBits.SendMessages.toString();
    setOverwrite(world, guild.ownerId, maple.id, { id: guild.id, type: 0, allow: '0', deny });
    await expect(ana.usesOnPerson('Flag for care', ben)).rejects.toThrow('she may not write in this channel');
  });

  test('is not there for people who left', async () => {
    const { ana, ben } = withMenus();
    await ben.leavesGuild();
    await expect(ana.usesOnPerson('Flag for care', ben)).rejects.toThrow('That person is not here.');
  });
});
