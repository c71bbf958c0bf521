import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { refusedWith } from './bot.ts';
import { buttons, evening } from './evening.ts';

const checkIn: APIModalInteractionResponseCallbackData = {
  custom_id: 'check-in:42',
  title: 'Check-in',
  components: [
    {
      type: ComponentType.TextDisplay,
      id: 1,
      content: 'Share only what you want. **Nothing here is stored.**',
    },
    {
      type: ComponentType.Label,
      id: 2,
      label: 'Name to use',
      description: 'Not your legal name',
      component: {
        type: ComponentType.TextInput,
        id: 3,
        custom_id: 'name',
        style: TextInputStyle.Short,
        min_length: 2,
        max_length: 10,
        value: 'Ana',
        required: false,
      },
    },
    {
      type: ComponentType.Label,
      id: 4,
      label: 'How do you want to share?',
      component: {
        type: ComponentType.RadioGroup,
        id: 5,
        custom_id: 'mode',
        required: false,
        options: [
          { label: 'By text', value: 'text' },
          { label: 'By voice', value: 'voice' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      id: 6,
      label: 'Agreement',
      component: {
        type: ComponentType.CheckboxGroup,
        id: 7,
        custom_id: 'agree',
        required: true,
        options: [{ label: 'I keep what I hear confidential', value: 'confidential' }],
      },
    },
    {
      type: ComponentType.Label,
      id: 8,
      label: 'Buddy',
      component: { type: ComponentType.UserSelect, id: 9, custom_id: 'buddy', required: false },
    },
  ],
};

const openedBy = {
  'a button': async () => {
    const played = evening();
    played.bot.answers((asked) => {
      if (asked.payload.type === InteractionType.MessageComponent) asked.opensForm(checkIn);
    });
    const panel = played.says({ content: 'Door', components: [buttons('Check in')] });
    const told = await played.ana.presses('Check in');
    return { ...played, panel, told };
  },
  'a command': async () => {
    const played = evening();
    played.registers([{ name: 'check-in', description: 'Check in' }]);
    played.bot.answers((asked) => {
      if (asked.payload.type === InteractionType.ApplicationCommand) asked.opensForm(checkIn);
    });
    const told = await played.ana.uses('/check-in');
    return { ...played, told };
  },
};

describe('a form', () => {
  test('is shown with all it says and asks', async () => {
    const { told, ana } = await openedBy['a button']();
    const { modal, text } = await told.shown();
    expect(modal).toMatchObject({
      title: 'Check-in',
      labels: ['Name to use', 'How do you want to share?', 'Agreement', 'Buddy'],
    });
    expect(text.split('\n')).toEqual([
      'Check-in',
      'Share only what you want. Nothing here is stored.',
      'Name to use – Not your legal name “Ana”',
      'How do you want to share? (By text · By voice)',
      'Agreement (I keep what I hear confidential)',
      'Buddy',
    ]);
    expect(ana.form()?.title).toBe('Check-in');
  });

  test('is submitted as Discord submits it, with what was prefilled and the message it came from', async () => {
    const { ana, ben, bot, panel } = await openedBy['a button']();
    await ana.fillsIn({ Agreement: true, Buddy: ben, 'How do you want to share?': 'By voice' });
    expect(bot.last().payload).toMatchObject({
      type: InteractionType.ModalSubmit,
      message: { id: panel.id },
    });
    expect(bot.last().payload.data).toEqual({
      custom_id: 'check-in:42',
      components: [
        { type: 10, id: 1 },
        { type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'name', value: 'Ana' } },
        { type: 18, id: 4, component: { type: 21, id: 5, custom_id: 'mode', value: 'voice' } },
        { type: 18, id: 6, component: { type: 22, id: 7, custom_id: 'agree', values: ['confidential'] } },
        { type: 18, id: 8, component: { type: 5, id: 9, custom_id: 'buddy', values: [ben.id] } },
      ],
      resolved: {
        users: { [ben.id]: expect.objectContaining({ global_name: 'Ben' }) },
        members: { [ben.id]: expect.objectContaining({ roles: [] }) },
      },
    });
    expect(ana.form()).toBeUndefined();
  });

  test('left alone sends nothing chosen as null and as an empty list', async () => {
    const { ana, bot } = await openedBy['a button']();
    await ana.fillsIn({ Agreement: ['I keep what I hear confidential'], 'Name to use': '' });
    expect(bot.last().payload.data).toMatchObject({
      components: [
        {},
        { component: { value: '' } },
        { component: { value: null } },
        {},
        { component: { values: [] } },
      ],
    });
    expect(bot.last().payload.data).not.toHaveProperty('resolved');
  });

  test.for<[string, Record<string, string | boolean>, string]>([
    ['a required box left empty', {}, '“Agreement” must be filled in.'],
    ['too short a text', { Agreement: true, 'Name to use': 'A' }, 'at least 2 characters, not 1'],
    [
      'too long a text',
      { Agreement: true, 'Name to use': 'Anastasia the First' },
      'at most 10 characters, not 19',
    ],
    [
      'a choice it does not offer',
      { Agreement: true, 'How do you want to share?': 'By dance' },
      'It offers “By text” and “By voice”.',
    ],
    [
      'a field it does not have',
      { Agreement: true, Diagnosis: 'x' },
      'The form “Check-in” has no field “Diagnosis”.',
    ],
    ['somebody who is not there', { Agreement: true, Buddy: 'Zoe' }, 'There is no person “Zoe” to pick.'],
  ])('refuses %s, and stays open', async ([, answers, complaint]) => {
    const { ana, bot } = await openedBy['a button']();
    await expect(ana.fillsIn(answers)).rejects.toThrow(complaint);
    expect(ana.form()?.title).toBe('Check-in');
    expect(bot.asked).toHaveLength(1);
  });

  test('that was closed is gone, and the bot hears nothing', async () => {
    const { ana, bot } = await openedBy['a button']();
    await ana.closesForm();
    await expect(ana.fillsIn({ Agreement: true })).rejects.toThrow('Ana has no form open.');
    expect(bot.asked).toHaveLength(1);
  });

  test('cannot be answered with another form', async () => {
    const { ana, bot } = await openedBy['a button']();
    await ana.fillsIn({ Agreement: true });
    expect(refusedWith(() => bot.last().opensForm(checkIn))).toBe('400/50035');
  });

  test('opened from a button may update its message; opened by a command it has none', async () => {
    const pressed = await openedBy['a button']();
    const told = await pressed.ana.fillsIn({ Agreement: true });
    pressed.bot.last().updates({ content: 'One is here' });
    await expect(told.shown()).resolves.toMatchObject({ text: 'One is here\n[Check in]' });

    const typed = await openedBy['a command']();
    await typed.ana.fillsIn({ Agreement: true });
    expect(typed.bot.last().payload).not.toHaveProperty('message');
    expect(refusedWith(() => typed.bot.last().updates({ content: 'x' }))).toBe('400/50035');
    typed.bot.last().whispers({ content: 'Welcome.' });
    expect(typed.ana.reads()).toContain('Welcome.');
  });
});
