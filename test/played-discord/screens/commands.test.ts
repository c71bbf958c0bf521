import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commandsOnScreen, entriesOnScreen } from '../../../rehearsal/screens/commands.ts';
import { asksForSuggestions } from '../../../rehearsal/screens/deeds.ts';
import type { CommandBody } from '../people/evening.ts';
import { atTheScreen } from './at-the-screen.ts';

describe('the list of commands', () => {
  const circle: CommandBody = {
    name: 'circle',
    name_localizations: { de: 'kreis' },
    description: 'Circles',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'join',
        name_localizations: { de: 'beitreten' },
        description: 'Join one',
        description_localizations: { de: 'Einem beitreten' },
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'circle',
            name_localizations: { de: 'kreis' },
            description: 'Which',
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  };

  test('is in the language of the person, and says what each option wants', () => {
    const { ana, ben, client, maple, registers } = atTheScreen();
    registers([circle]);
    expect(commandsOnScreen(client(ana), maple.id)).toMatchObject([
      { line: '/circle join', shown: '/circle join' },
    ]);
    expect(commandsOnScreen(client(ben), maple.id)).toMatchObject([
      {
        line: '/circle join',
        shown: '/kreis beitreten',
        description: 'Einem beitreten',
        application: 'Circlekeeper',
        options: [{ name: 'circle', shown: 'kreis', required: true, suggests: true }],
      },
    ]);
  });

  test('brings suggestions, and sends the one that was taken', async () => {
    const { ben, bot, client, does, maple, registers } = atTheScreen();
    registers([circle]);
    bot.answers((asked) =>
      asked.payload.type === 4 ? asked.suggests('Maple', 'Oak') : asked.replies('Yes'),
    );
    const line = '/circle join';
    const suggested = await asksForSuggestions(client(ben), {
      channelId: maple.id,
      line,
      option: 'circle',
      text: 'ma',
      options: {},
    });
    expect(suggested.map(({ name }) => name)).toEqual(['Maple', 'Oak']);
    const [taken] = suggested;
    await does(ben, { kind: 'command', channelId: maple.id, line, options: { circle: taken ?? '' } });
    expect(bot.last().payload.data).toMatchObject({
      options: [{ name: 'join', options: [{ name: 'circle', value: 'value of Maple' }] }],
    });
  });

  test('has no command for those who may not use it, and an entry in the menus for those who may', async () => {
    const { ana, ben, bot, client, does, guild, maple, people, registers } = atTheScreen();
    registers([
      {
        type: ApplicationCommandType.User,
        name: 'Flag for care',
        default_member_permissions: String(PermissionFlagsBits.ModerateMembers),
      },
    ]);
    expect(entriesOnScreen(client(ana), maple.id, 'person')).toEqual([]);
    const noor = people.join(guild.id, { name: 'Noor', permissions: PermissionFlagsBits.ModerateMembers });
    expect(entriesOnScreen(client(noor), maple.id, 'person')).toEqual([
      { name: 'Flag for care', application: 'Circlekeeper' },
    ]);
    expect(entriesOnScreen(client(noor), maple.id, 'message')).toEqual([]);
    await does(noor, {
      kind: 'use-on-person',
      channelId: maple.id,
      personId: ben.id,
      entry: 'Flag for care',
    });
    expect(bot.last().payload.data).toMatchObject({ target_id: ben.id });
  });
});
