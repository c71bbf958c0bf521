import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { openDirectMessage } from '../../../rehearsal/world/direct-messages.ts';
import { editMessage } from '../../../rehearsal/world/messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { refusedWith } from './bot.ts';
import { buttons, evening } from './evening.ts';

const mood: APIMessageTopLevelComponent = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: 'mood',
      placeholder: 'How are you?',
      max_values: 2,
      options: [
        { label: 'Well', value: 'w' },
        { label: 'Tired', value: 't' },
        { label: 'Low', value: 'l' },
      ],
    },
  ],
};
const host: APIMessageTopLevelComponent = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.UserSelect, custom_id: 'host', placeholder: 'Who hosts?' }],
};

describe('pressing a button', () => {
  test('tells the bot the custom id and the whole message, without a right to write', async () => {
    const { ana, bot, world, guild, maple, says } = evening();
    const panel = says({ content: 'Your turn', components: [buttons('Pass', 'Later')] });
    const deny = (PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseApplicationCommands).toString();
    setOverwrite(world, guild.ownerId, maple.id, { id: guild.id, type: 0, allow: '0', deny });
    await ana.presses('Pass');
    expect(bot.last().payload).toMatchObject({
      type: InteractionType.MessageComponent,
      data: { custom_id: 'pass', component_type: ComponentType.Button, id: 2 },
      message: { id: panel.id, content: 'Your turn', components: [{ components: [{ label: 'Pass' }, {}] }] },
      member: { user: { id: ana.id } },
    });
  });

  test('twice is two interactions, and both may be accepted', async () => {
    const { ana, bot, says } = evening();
    says({ content: 'Your turn', components: [buttons('Pass')] });
    bot.answers((asked) => asked.acceptsThePress());
    await ana.presses('Pass');
    await ana.presses('Pass');
    expect(new Set(bot.asked.map((asked) => asked.payload.id)).size).toBe(2);
  });

  test('means the newest message that has it, unless another is named', async () => {
    const { ana, bot, says } = evening();
    const old = says({ content: 'Old panel', components: [buttons('Pass')] });
    const fresh = says({ content: 'New panel', components: [buttons('Pass')] });
    await ana.presses('Pass');
    expect(bot.last().payload).toMatchObject({ message: { id: fresh.id } });
    await ana.presses('Pass', { on: old });
    expect(bot.last().payload).toMatchObject({ message: { id: old.id } });
  });

  test('in a direct message goes to shard 0', async () => {
    const { ana, bot, world, says } = evening();
    says({ content: 'Coming?', components: [buttons('Yes')] }, openDirectMessage(world, bot.id, ana.id).id);
    await ana.presses('Yes');
    expect(bot.last().dispatch.guildId).toBeUndefined();
    expect(ana.inbox().map((message) => message.text)).toEqual(['Coming?\n[Yes]']);
  });

  test('changes the panel for everybody by an update, and the bot’s edit of @original is the panel too', async () => {
    const { ana, ben, bot, maple, says } = evening();
    says({ content: 'Ana speaks', components: [buttons('Done')] });
    const told = await ana.presses('Done');
    bot.last().updates({ content: 'Ben speaks' });
    await expect(told.shown()).resolves.toMatchObject({ text: 'Ben speaks\n[Done]' });
    bot.last().edits({ content: 'Cleo speaks', components: [] });
    expect(ben.reads(maple.id)).toBe('Circlekeeper: Cleo speaks');
  });

  test('that is only accepted shows the message that follows', async () => {
    const { ana, bot, says } = evening();
    says({ content: 'Panel', components: [buttons('Nod')] });
    const told = await ana.presses('Nod');
    bot.last().acceptsThePress();
    await told.accepted();
    bot.last().followsUp({ content: 'Nodded.', flags: 64 });
    await expect(told.shown()).resolves.toMatchObject({ text: 'Nodded.', ephemeral: true });
  });

  test('that is only accepted shows the panel when the bot changes it by the ordinary route', async () => {
    const { ana, bot, world, maple, says } = evening();
    const panel = says({ content: 'Ana speaks', components: [buttons('Done')] });
    bot.answers((asked) => {
      asked.acceptsThePress();
      const place = { channelId: maple.id, messageId: panel.id };
      editMessage(world, bot.id, place, { content: 'Ben speaks' });
    });
    const told = await ana.presses('Done');
    await expect(told.shown()).resolves.toMatchObject({ text: 'Ben speaks\n[Done]' });
  });

  test('that is accepted and changes nothing leaves her waiting, and says what was read', async () => {
    const { ana, bot, says } = evening();
    says({ content: 'Panel', components: [buttons('Nod')] });
    bot.answers((asked) => asked.acceptsThePress());
    const told = await ana.presses('Nod');
    await expect(told.shown()).rejects.toThrow(
      'Nothing like that was shown: Ana pressed “Nod”. She read: nothing.',
    );
  });

  test('of one channel means the newest there', async () => {
    const { ana, bot, maple, channel, says } = evening();
    says({ content: 'Old panel', components: [buttons('Pass')] });
    const fresh = says({ content: 'New panel', components: [buttons('Pass')] });
    says({ content: 'Elsewhere', components: [buttons('Pass')] }, channel('oak').id);
    await ana.presses('Pass', { in: maple.id });
    expect(bot.last().payload).toMatchObject({ message: { id: fresh.id } });
  });

  test('of a panel that was deleted meanwhile: an update is refused with 10008, a reply is not', async () => {
    const { ana, bot, maple, people, guild, says } = evening();
    says({ content: 'Panel', components: [buttons('Pass')] });
    const copy = ana.sees(maple.id).at(0);
    if (copy === undefined) throw new Error('Ana sees no panel.');
    await people.owner(guild.id).deletes(copy);
    await expect(ana.presses('Pass')).rejects.toThrow('Ana sees no button “Pass”.');
    const told = await ana.pressesOld(copy, 'Pass');
    expect(refusedWith(() => bot.last().updates({ content: 'x' }))).toBe('404/10008');
    bot.last().whispers({ content: 'That panel is gone.' });
    await expect(told.shown()).resolves.toMatchObject({ text: 'That panel is gone.' });
  });

  test('on an old copy still tells the custom id that stood there', async () => {
    const { ana, bot, world, maple, says } = evening();
    const panel = says({ content: 'Round 1', components: [buttons('Pass')] });
    const copy = ana.sees(maple.id).at(0);
    if (copy === undefined) throw new Error('Ana sees no panel.');
    editMessage(
      world,
      bot.id,
      { channelId: maple.id, messageId: panel.id },
      { components: [buttons('Nod')] },
    );
    await ana.pressesOld(copy, 'Pass');
    expect(bot.last().payload.data).toMatchObject({ custom_id: 'pass' });
    await expect(ana.pressesOld(copy, 'Nod')).rejects.toThrow(
      'That copy has no button “Nod”. It has “Pass”.',
    );
  });
});

describe('a press that cannot happen', () => {
  test('no such button: those on the screen are named', async () => {
    const { ana, says } = evening();
    says({ content: 'Panel', components: [buttons('Pass', 'Later')] });
    await expect(ana.presses('Done')).rejects.toThrow(
      'Ana sees no button “Done”. She sees “Pass” and “Later”.',
    );
  });

  test('the button is disabled', async () => {
    const { ana, bot, says } = evening();
    const off = {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label: 'Pass',
      custom_id: 'p',
      disabled: true,
    } as const;
    says({ content: 'Panel', components: [{ type: ComponentType.ActionRow, components: [off] }] });
    await expect(ana.presses('Pass')).rejects.toThrow('“Pass” is disabled.');
    expect(ana.reads()).toBe('Circlekeeper: Panel\n[Pass – disabled]');
    expect(bot.asked).toEqual([]);
  });

  test('the button is a link', async () => {
    const { ana, says } = evening();
    const link = {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'Terms',
      url: 'https://example.org',
    } as const;
    says({ content: 'Panel', components: [{ type: ComponentType.ActionRow, components: [link] }] });
    await expect(ana.presses('Terms')).rejects.toThrow('“Terms” is a link');
  });

  test('the message stands in a channel hidden from her', async () => {
    const { ana, world, guild, channel, says } = evening();
    const oak = channel('oak');
    const panel = says({ content: 'Panel', components: [buttons('Pass')] }, oak.id);
    const deny = PermissionFlagsBits.ViewChannel.toString();
    setOverwrite(world, guild.ownerId, oak.id, { id: guild.id, type: 0, allow: '0', deny });
    await expect(ana.presses('Pass')).rejects.toThrow('Ana sees no button “Pass”. She sees nothing.');
    await expect(ana.presses('Pass', { on: panel })).rejects.toThrow('does not see that message');
    await expect(ana.presses('Pass', { in: oak.id })).rejects.toThrow('Ana sees no channel');
  });
});

describe('picking from a menu', () => {
  test('sends the values behind the labels', async () => {
    const { ana, bot, says } = evening();
    says({ content: 'Check-in', components: [mood] });
    await ana.selects('How are you?', ['Tired', 'Low']);
    expect(bot.last().payload.data).toMatchObject({
      custom_id: 'mood',
      component_type: 3,
      values: ['t', 'l'],
    });
  });

  test('of people sends who they are', async () => {
    const { ana, ben, bot, says } = evening();
    says({ content: 'Roles', components: [host] });
    await ana.selects('Who hosts?', [ben]);
    expect(bot.last().payload.data).toMatchObject({
      values: [ben.id],
      resolved: { users: { [ben.id]: { global_name: 'Ben' } }, members: { [ben.id]: {} } },
    });
  });

  test.for<[string, string[], string]>([
    ['what it does not offer', ['Fine'], 'It offers “Well”, “Tired”, and “Low”.'],
    ['too many', ['Well', 'Tired', 'Low'], 'takes at most 2'],
    ['nothing', [], 'must be filled in'],
  ])('refuses %s', async ([, picks, complaint]) => {
    const { ana, says } = evening();
    says({ content: 'Check-in', components: [mood] });
    await expect(ana.selects('How are you?', picks)).rejects.toThrow(complaint);
  });

  test('names the menus there are', async () => {
    const { ana, says } = evening();
    says({ content: 'Check-in', components: [mood] });
    await expect(ana.selects('Mood', ['Well'])).rejects.toThrow('She sees “How are you?”.');
  });
});
