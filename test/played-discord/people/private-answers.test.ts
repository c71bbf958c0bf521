import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { deleteOriginal, readOriginal } from '../../../rehearsal/interactions/webhook.ts';
import { messageFor } from '../../../rehearsal/world/messages.ts';
import { refusedWith } from './bot.ts';
import { buttons, evening } from './evening.ts';

const minutes = (count: number) => count * 60_000;

function asking() {
  const played = evening();
  played.registers([{ name: 'help-now', description: 'Help' }]);
  return played;
}

describe('private answers', () => {
  test('are seen by the one who asked, not by others, and not by the ordinary message routes', async () => {
    const { ana, ben, bot, world, maple } = asking();
    const told = await ana.uses('/help-now');
    bot.last().whispers({ content: 'Only for you.' });
    const { message } = await told.shown();
    expect(ana.reads(maple.id)).toContain('Circlekeeper (only you can see this): Only for you.');
    expect(ben.reads(maple.id)).not.toContain('Only for you.');
    const place = { channelId: maple.id, messageId: message?.id ?? '' };
    expect(refusedWith(() => messageFor(world, bot.id, place))).toBe('404/10008');
    expect(readOriginal(world, bot.id, bot.last().payload.token).content).toBe('Only for you.');
  });

  test('are gone when she restarts her client', async () => {
    const { ana, bot, maple } = asking();
    await ana.uses('/help-now');
    bot.last().whispers({ content: 'Only for you.' });
    await ana.restartsDiscord();
    expect(ana.reads(maple.id)).toBe('');
  });

  test('can be updated for ever by pressing them', async () => {
    const { ana, bot, clock, maple } = asking();
    await ana.uses('/help-now');
    bot.last().whispers({ content: 'Page 1', components: [buttons('Next')] });
    await clock.move(minutes(60));
    const told = await ana.presses('Next');
    bot.last().updates({ content: 'Page 2' });
    await expect(told.shown()).resolves.toMatchObject({ text: 'Page 2\n[Next]', ephemeral: true });
    expect(ana.sees(maple.id)).toHaveLength(1);
  });

  test('no other person can press them', async () => {
    const { ana, ben, bot } = asking();
    await ana.uses('/help-now');
    bot.last().whispers({ content: 'Page 1', components: [buttons('Next')] });
    await expect(ben.presses('Next')).rejects.toThrow('Ben sees no button “Next”. She sees nothing.');
  });
});

describe('“thinking…”', () => {
  test('stands there until the answer is edited in, without a mark of editing and without a ping', async () => {
    const { ana, ben, bot, maple } = asking();
    const told = await ana.uses('/help-now');
    bot.last().defers();
    expect(ben.reads(maple.id)).toBe('Circlekeeper: thinking…');
    bot.last().edits({ content: `Here is <@${ben.id}>.` });
    await expect(told.shown()).resolves.toMatchObject({ text: 'Here is @Ben.' });
    expect(ana.sees(maple.id)).toMatchObject([{ thinking: false, edited: false }]);
    expect(ben.pings()).toEqual([]);
  });

  test('takes no flag but Ephemeral', async () => {
    const { ana, bot, world } = asking();
    await ana.uses('/help-now');
    bot.last().defers(MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
    const { flags } = readOriginal(world, bot.id, bot.last().payload.token);
    expect(flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading);
  });

  test('is ended by the first follow-up, which is as private as the defer was', async () => {
    const { ana, ben, bot, maple } = asking();
    await ana.uses('/help-now');
    bot.last().defers(MessageFlags.Ephemeral);
    bot.last().followsUp({ content: 'Meant for all.' });
    bot.last().followsUp({ content: 'Really for all.' });
    expect(ana.sees(maple.id).map((message) => message.text)).toEqual(['Meant for all.', 'Really for all.']);
    expect(ben.sees(maple.id).map((message) => message.text)).toEqual(['Really for all.']);
  });

  test('can turn into components', async () => {
    const { ana, bot } = asking();
    const told = await ana.uses('/help-now');
    bot.last().defers();
    const text: APIMessageTopLevelComponent = {
      type: ComponentType.TextDisplay,
      content: '## Lines to call',
    };
    bot.last().edits({ flags: MessageFlags.IsComponentsV2, components: [text] });
    await expect(told.shown()).resolves.toMatchObject({ text: 'Lines to call' });
  });

  test('that was deleted leaves nothing', async () => {
    const { ana, bot, world, maple } = asking();
    const told = await ana.uses('/help-now');
    bot.last().defers();
    deleteOriginal(world, bot.id, bot.last().payload.token);
    await expect(told.shown()).resolves.toMatchObject({ text: '', message: undefined });
    expect(ana.sees(maple.id)).toEqual([]);
    expect(refusedWith(() => bot.last().edits({ content: 'x' }))).toBe('404/10008');
  });
});
