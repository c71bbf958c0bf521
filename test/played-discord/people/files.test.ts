import { InteractionType, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startDiscord } from '../../../rehearsal/discord.ts';
import { CannotDo } from '../../../rehearsal/people/cannot.ts';
import { bulkOverwriteCommands } from '../../../rehearsal/world/commands.ts';
import { allPermissions } from '../../../rehearsal/world/permissions.ts';
import { PlayedBot } from './bot.ts';
import { type CommandBody, evening } from './evening.ts';

const check: CommandBody = {
  name: 'check',
  description: 'Check a file',
  options: [
    { type: Option.Attachment, name: 'file', description: 'Which file', required: true },
    { type: Option.String, name: 'for', description: 'For what', autocomplete: true },
    { type: Option.User, name: 'buddy', description: 'With whom' },
  ],
};

const Carried = z.object({
  resolved: z.object({ attachments: z.record(z.string(), z.looseObject({ url: z.string() })) }),
});
const attachmentsIn = (data: unknown) => Object.values(Carried.parse(data).resolved.attachments);

const note = { filename: 'my note.json', content: '{"a": 1}', contentType: 'application/json' };

describe('giving a file to a command', () => {
  test('sends its id, and the attachment beside what else was picked', async () => {
    const { ana, ben, bot, registers } = evening();
    registers([check]);
    await ana.uses('/check', { file: note, buddy: ben });
    const { data } = bot.last().payload;
    const id = expect.stringMatching(/^\d{17,20}$/);
    expect(data).toMatchObject({
      options: [
        { name: 'file', type: Option.Attachment, value: id },
        { name: 'buddy', type: Option.User, value: ben.id },
      ],
      resolved: { users: { [ben.id]: { id: ben.id } } },
    });
    expect(attachmentsIn(data)).toEqual([
      {
        id,
        filename: 'my_note.json',
        size: 8,
        url: expect.stringMatching(/\/ephemeral-attachments\/\d+\/\d+\/my_note\.json$/),
        proxy_url: expect.any(String),
        content_type: 'application/json',
        ephemeral: true,
      },
    ]);
  });

  test('uploads it once, with the command, and not while something else is typed', async () => {
    const { ana, bot, registers } = evening();
    registers([check]);
    bot.answers((asked) => {
      if (asked.payload.type === InteractionType.ApplicationCommandAutocomplete) asked.suggests('Maple');
    });
    await ana.uses('/check', { file: note, for: 'Maple' });
    const [typing, sent] = bot.asked.map(({ payload }) => payload.data);
    expect(typing).toMatchObject({ options: [{ name: 'for', focused: true }] });
    expect(typing).not.toHaveProperty('resolved');
    expect(sent).toMatchObject({ options: [{ name: 'file' }, { name: 'for', value: 'value of Maple' }] });
  });

  test('is not possible without one, with words in its place, or with one of more than 10 MB', async () => {
    const { ana, registers } = evening();
    registers([check]);
    await expect(ana.uses('/check')).rejects.toThrow('needs “file”');
    await expect(ana.uses('/check', { file: 'note.json' })).rejects.toThrow('wants a file');
    const large = { filename: 'large.json', content: Buffer.alloc(10 * 1024 * 1024 + 1) };
    await expect(ana.uses('/check', { file: large })).rejects.toThrow(CannotDo);
  });

  test('lets the bot read what is in it, and nobody find one that was never given', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.stop());
    const applicationId = discord.addApplication({ name: 'Circlekeeper', token: 'played.token.files' });
    const guildId = discord.addGuild({ name: 'Harbour', channels: ['maple'] });
    discord.invite(applicationId, guildId, allPermissions);
    bulkOverwriteCommands(discord.world, applicationId, undefined, [check]);
    const bot = new PlayedBot(discord.world, applicationId);
    const ana = discord.people.join(guildId, { name: 'Ana' });
    await ana.uses('/check', { file: note });
    const url = attachmentsIn(bot.last().payload.data)[0]?.url ?? '';
    const read = await fetch(url);
    expect(read.headers.get('content-type')).toBe('application/json');
    expect(await read.text()).toBe('{"a": 1}');
    expect((await fetch(`${url}x`)).status).toBe(404);
  });
});
