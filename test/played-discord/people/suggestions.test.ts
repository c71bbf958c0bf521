import { InteractionType, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { type CommandBody, evening } from './evening.ts';

describe('suggestions', () => {
  const find: CommandBody = {
    name: 'find',
    description: 'Find',
    options: [
      { type: Option.String, name: 'day', description: 'Day', required: true },
      { type: Option.String, name: 'circle', description: 'Which', required: true, autocomplete: true },
    ],
  };

  function withFind() {
    const played = evening();
    played.registers([find]);
    return played;
  }

  test('come for the focused option, with what stands in the others', async () => {
    const { ana, bot } = withFind();
    bot.answers((asked) => asked.suggests('Maple', 'Marigold'));
    const choices = await ana.completes('/find', 'circle', 'Ma', { options: { day: 'Tuesday' } });
    expect(choices.map((choice) => choice.name)).toEqual(['Maple', 'Marigold']);
    expect(bot.last().payload).toMatchObject({
      type: InteractionType.ApplicationCommandAutocomplete,
      data: {
        options: [
          { name: 'day', value: 'Tuesday' },
          { name: 'circle', value: 'Ma', focused: true },
        ],
      },
    });
  });

  test('are asked for although a required option is still empty', async () => {
    const { ana, bot } = withFind();
    bot.answers((asked) => asked.suggests('Maple'));
    await expect(ana.completes('/find', 'circle', '')).resolves.toHaveLength(1);
  });

  test('that are the only one fitting are taken, and their value is sent', async () => {
    const { ana, bot } = withFind();
    bot.answers((asked) => {
      if (asked.payload.type === InteractionType.ApplicationCommandAutocomplete)
        asked.suggests('Maple – Tuesday', 'Oak');
    });
    await ana.uses('/find', { day: 'Tuesday', circle: 'Maple' });
    expect(bot.last().payload.data).toMatchObject({
      options: [{ name: 'day' }, { name: 'circle', value: 'value of Maple – Tuesday' }],
    });
  });

  test('that never come leave the words as she typed them', async () => {
    const { ana, bot } = withFind();
    await ana.uses('/find', { day: 'Tuesday', circle: 'Maple' });
    expect(bot.last().payload.data).toMatchObject({ options: [{ name: 'day' }, { value: 'Maple' }] });
  });

  test('are offered only where the command says so', async () => {
    const { ana } = withFind();
    await expect(ana.completes('/find', 'day', 'Tue')).rejects.toThrow('“day” offers no suggestions.');
  });
});
