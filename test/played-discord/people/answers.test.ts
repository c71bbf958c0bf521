import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { pendingInteractions, whenNothingPends } from '../../../rehearsal/interactions/store.ts';
import { readAnswer, readOriginal } from '../../../rehearsal/interactions/webhook.ts';
import { callbackToWire } from '../../../rehearsal/interactions/wire.ts';
import { createThread, editThread } from '../../../rehearsal/world/threads.ts';
import { refusedWith } from './bot.ts';
import { buttons, evening } from './evening.ts';

const seconds = (count: number) => count * 1000;
const minutes = (count: number) => count * 60_000;

function asking() {
  const played = evening();
  played.registers([{ name: 'help-now', description: 'Help' }]);
  return played;
}

describe('the three seconds', () => {
  test('an answer in time is shown', async () => {
    const { ana, bot, clock } = asking();
    const told = await ana.uses('/help-now');
    await clock.move(seconds(2.9));
    bot.last().replies('You are not alone.');
    await expect(told.shown()).resolves.toMatchObject({ text: 'You are not alone.', ephemeral: false });
  });

  test('after them the answer is refused with 10062 and she reads that nobody responded', async () => {
    const { ana, bot, clock } = asking();
    const told = await ana.uses('/help-now');
    const waiting = expect(told.shown()).rejects.toThrow('The application did not respond');
    await clock.move(seconds(3));
    expect(refusedWith(() => bot.last().replies('Late.'))).toBe('404/10062');
    await waiting;
  });

  test('while the clock stands still her patience ends by itself', async () => {
    const { ana } = asking();
    const told = await ana.uses('/help-now');
    await expect(told.shown()).rejects.toThrow('The application did not respond: Ana used “/help-now”.');
  });

  test('a wrong token is refused with 10062', async () => {
    const { ana, bot } = asking();
    await ana.uses('/help-now');
    bot.last().payload.token = 'guessed';
    expect(refusedWith(() => bot.last().replies('Hello.'))).toBe('404/10062');
  });

  test('a second answer to the same command is refused with 40060, also after the three seconds', async () => {
    const { ana, bot, clock } = asking();
    await ana.uses('/help-now');
    bot.last().replies('First.');
    expect(refusedWith(() => bot.last().replies('Second.'))).toBe('400/40060');
    await clock.move(seconds(10));
    expect(refusedWith(() => bot.last().replies('Third.'))).toBe('400/40060');
  });

  test('an answer refused for its form leaves room for a better one', async () => {
    const { ana, bot } = asking();
    const told = await ana.uses('/help-now');
    expect(refusedWith(() => bot.last().updates({ content: 'x' }))).toBe('400/50035');
    bot.last().replies('Better.');
    await expect(told.shown()).resolves.toMatchObject({ text: 'Better.' });
  });
});

describe('the fifteen minutes', () => {
  test('the answer can be edited till then, and is refused with 50027 after', async () => {
    const { ana, bot, clock } = asking();
    const told = await ana.uses('/help-now');
    bot.last().replies('One.');
    await clock.move(minutes(14));
    bot.last().edits({ content: 'Two.' });
    await expect(told.shows('Two.')).resolves.toMatchObject({ text: 'Two.' });
    await clock.move(minutes(1));
    expect(refusedWith(() => bot.last().edits({ content: 'Three.' }))).toBe('401/50027');
    expect(refusedWith(() => bot.last().followsUp({ content: 'More.' }))).toBe('401/50027');
  });

  test('an unknown token is refused with 50027, an unanswered one with 10015', async () => {
    const { ana, bot, world } = asking();
    await ana.uses('/help-now');
    expect(refusedWith(() => readOriginal(world, bot.id, 'guessed'))).toBe('401/50027');
    expect(refusedWith(() => bot.last().followsUp({ content: 'Too early.' }))).toBe('404/10015');
  });

  test('a token reaches only the messages of its own interaction', async () => {
    const { ana, bot, world, says } = asking();
    const other = says({ content: 'An ordinary message' });
    await ana.uses('/help-now');
    bot.last().replies('Here.');
    const { token } = bot.last().payload;
    expect(refusedWith(() => readAnswer(world, { applicationId: bot.id, token, messageId: other.id }))).toBe(
      '404/10008',
    );
  });
});

describe('what a bot gets back and what stays with the message', () => {
  test('with_response names the message and whether it is loading or private', async () => {
    const { ana, bot, world } = asking();
    const told = await ana.uses('/help-now');
    bot.last().whispers({ content: 'Hello' });
    const wire = callbackToWire(world, told.interaction, 4);
    expect(wire).toMatchObject({
      interaction: {
        id: told.interaction.id,
        type: 2,
        response_message_loading: false,
        response_message_ephemeral: true,
      },
      resource: { type: 4, message: { content: 'Hello', flags: MessageFlags.Ephemeral } },
    });
    expect(wire.resource?.message?.id).toBe(wire.interaction.response_message_id);
  });

  test('the message says which command it answers and for whom', async () => {
    const { ana, bot, world } = asking();
    await ana.uses('/help-now');
    bot.last().replies('Hello');
    const message = readOriginal(world, bot.id, bot.last().payload.token);
    expect(message.type).toBe(MessageType.ChatInputCommand);
    expect(message.interactionMetadata).toMatchObject({
      id: bot.last().payload.id,
      type: 2,
      user: { id: ana.id },
    });
  });

  test('an answer pings the users it names, never everyone', async () => {
    const { ana, ben, people, guild, bot } = asking();
    const cleo = people.join(guild.id, { name: 'Cleo' });
    await ana.uses('/help-now');
    bot.last().replies(`@everyone, and <@${ben.id}>`);
    expect(ben.pings()).toHaveLength(1);
    expect(cleo.pings()).toEqual([]);
  });
});

describe('waiting for everything', () => {
  test('ends when each interaction is answered and nothing is thinking any more', async () => {
    const { ana, ben, bot, world } = asking();
    await ana.uses('/help-now');
    await ben.uses('/help-now');
    const [first, second] = bot.asked;
    const settled = whenNothingPends(world);
    first?.replies('Done.');
    second?.defers();
    expect(pendingInteractions(world)).toHaveLength(1);
    second?.edits({ content: 'Done too.' });
    await settled;
    expect(pendingInteractions(world)).toEqual([]);
  });

  test('ends when the three seconds are over', async () => {
    const { ana, world, clock } = asking();
    await ana.uses('/help-now');
    const settled = whenNothingPends(world);
    await clock.move(seconds(1));
    expect(pendingInteractions(world)).toHaveLength(1);
    await clock.move(seconds(2));
    await settled;
  });
});

describe('in a thread', () => {
  function inThread() {
    const played = asking();
    const { world, bot, maple, says } = played;
    const thread = createThread(world, bot.id, maple.id, { name: 'Circle', type: ChannelType.PublicThread });
    says({ content: 'Panel', components: [buttons('Pass')] }, thread.id);
    const closes = (body: { archived?: boolean; locked?: boolean }) =>
      editThread(world, bot.id, thread.id, body);
    return { ...played, thread, closes };
  }

  test('that is archived an answer wakes it up', async () => {
    const { ana, bot, thread, closes } = inThread();
    closes({ archived: true });
    await ana.presses('Pass');
    bot.last().replies('Passed.');
    expect(thread.archived).toBe(false);
  });

  test('that is archived and locked no press can be answered', async () => {
    const { ana, bot, closes } = inThread();
    closes({ archived: true, locked: true });
    await ana.presses('Pass');
    expect(refusedWith(() => bot.last().replies('Passed.'))).toBe('400/160005');
    expect(refusedWith(() => bot.last().updates({ content: 'Passed.' }))).toBe('400/160005');
  });
});
