import { ApplicationCommandType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  bulkOverwriteCommands,
  commandsFor,
  deleteCommand,
  editCommand,
  upsertCommand,
} from '../../../rehearsal/world/commands.ts';
import { commandToWire } from '../../../rehearsal/world/wire-command.ts';
import { harbour, refusalOf } from './harbour.ts';

const circle = { name: 'circle', description: 'Circles', name_localizations: { de: 'kreis' } } as const;
const report = { name: 'circle', type: ApplicationCommandType.Message } as const;

test('the same list twice keeps ids and versions; the same name of another type is another command', () => {
  const { world, bot } = harbour();
  const first = bulkOverwriteCommands(world, bot, undefined, [circle, report]);
  const again = bulkOverwriteCommands(world, bot, undefined, [report, circle]);

  expect(again).toEqual([...first].reverse());
  expect(new Set(first.map(({ id }) => id)).size).toBe(2);
});

test('a changed command keeps its id and gets a new version; what is left out is deleted', () => {
  const { world, bot } = harbour();
  const [first] = bulkOverwriteCommands(world, bot, undefined, [circle, report]);
  const [changed] = bulkOverwriteCommands(world, bot, undefined, [{ ...circle, description: 'All circles' }]);

  expect(changed?.id).toBe(first?.id);
  expect(changed?.version).not.toBe(first?.version);
  expect(commandsFor(world, bot, undefined)).toHaveLength(1);
});

test('new names count towards the day’s limit, old ones do not', async () => {
  const { world, clock, bot, guild } = harbour({ commandCreatesADay: 1 });
  const put = (...names: string[]) =>
    refusalOf(() =>
      bulkOverwriteCommands(
        world,
        bot,
        undefined,
        names.map((name) => ({ name, description: 'x' })),
      ),
    );

  expect([put('one'), put('one'), put('one', 'two')]).toEqual([undefined, undefined, 30034]);
  expect(refusalOf(() => upsertCommand(world, bot, guild.id, circle))).toBeUndefined();
  await clock.move(24 * 3_600_000);
  expect(put('one', 'two')).toBeUndefined();
});

test('a command can be upserted, changed in one field, and deleted once', () => {
  const { world, bot, guild } = harbour();
  const { command, created } = upsertCommand(world, bot, guild.id, circle);
  const one = { applicationId: bot, guildId: guild.id, commandId: command.id };

  expect([created, upsertCommand(world, bot, guild.id, circle).created]).toEqual([true, false]);
  expect(editCommand(world, one, { description: 'New' })).toMatchObject({
    description: 'New',
    nameLocalizations: { de: 'kreis' },
  });
  deleteCommand(world, one);
  expect(refusalOf(() => deleteCommand(world, one))).toBe(10063);
});

test('dictionaries are told only to whoever asks for them', () => {
  const { world, bot } = harbour();
  const { command } = upsertCommand(world, bot, undefined, circle);

  expect(commandToWire(command, false)).not.toHaveProperty('name_localizations');
  expect(commandToWire(command, true).name_localizations).toEqual({ de: 'kreis' });
});
