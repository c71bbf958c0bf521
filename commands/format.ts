import { z } from 'zod';
import { AttachedFile } from '../src/discord/attached-file.ts';
import { type Answer, type Command, inGuild, type MemberContext, say, tell } from '../src/discord/command.ts';
import { command, fileOption, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { type Checked, checkFile } from '../src/features/format/check.ts';
import { fileOf } from '../src/features/format/file.ts';
import type { Format } from '../src/features/format/schema.ts';
import * as views from '../src/features/format/views.ts';
import { listOf } from '../src/i18n/index.ts';
import { plain } from '../src/lib/markup.ts';
import { showsEditing } from './format-edit.ts';
import { chosenFormat, formatOption, suggestsFormats } from './format-option.ts';

const Named = z.object({ format: z.string() });

const list = inGuild({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t, mention }) =>
    say(
      views.listCard(t, await app.formats.all(actor.guild), {
        view: mention('format view'),
        copy: mention('format copy'),
      }),
    ),
});

const view = inGuild({
  ack: 'private',
  input: Named,
  async run(context, { format: words }) {
    const { app, actor, t, mention } = context;
    const format = await chosenFormat(context, words);
    if (format === undefined) return refused('no-such-format', context);
    const { own } = await app.formats.all(actor.guild);
    const shown = views.formatCard(t, format, {
      own: own.some(({ key }) => key === format.key),
      copy: mention('format copy'),
      edit: mention('format edit'),
    });
    return { kind: 'say', view: shown, file: fileOf(format) };
  },
});

const copy = inGuild({
  ack: 'private',
  organiser: true,
  input: Named.extend({ name: z.string() }),
  async run(context, { format: words, name }) {
    const { app, actor, t, mention } = context;
    const format = await chosenFormat(context, words);
    if (format === undefined) return refused('no-such-format', context);
    const copied = await app.formats.copy(actor.guild, format.key, name);
    if (!copied.ok) return refused(copied.refusal, context);
    const commands = { edit: mention('format edit'), create: mention('circle create') };
    return {
      kind: 'say',
      view: views.copiedCard(t, copied.value, commands),
      file: fileOf(copied.value),
    };
  },
});

/** Reads a file that was given, and checks it in the language of whoever gave it. */
async function checked(
  { readFile, ...context }: MemberContext,
  file: AttachedFile,
  then: (found: Checked) => Answer | Promise<Answer>,
): Promise<Answer> {
  const read = await readFile(file);
  return read.ok ? await then(checkFile(context.t, read.value)) : refused(read.refusal, context);
}

const check = inGuild({
  ack: 'private',
  input: z.object({ file: AttachedFile }),
  run: async (context, { file }) =>
    await checked(context, file, (found) => say(views.checkedCard(context.t, found))),
});

const edit = inGuild({
  ack: 'private',
  organiser: true,
  input: Named.extend({ file: AttachedFile.optional() }),
  async run(context, { format: words, file }) {
    const format = await chosenFormat(context, words);
    if (format === undefined) return refused('no-such-format', context);
    if (file !== undefined)
      return await checked(context, file, async (found) => await replaced(context, format, found));
    const own = await context.app.formats.own(context.actor.guild, format.key, format.version);
    return own.ok ? showsEditing(context, own.value) : refused(own.refusal, context);
  },
});

async function replaced(context: MemberContext, { key }: Format, found: Checked): Promise<Answer> {
  const { app, actor, t } = context;
  if (!found.ok)
    return { kind: 'say', view: views.unsavedCard(t, found.faults), refusal: 'format-does-not-fit' };
  const edited = await app.formats.edit(actor.guild, key, { edit: () => found.format });
  if (!edited.ok) return refused(edited.refusal, context);
  const { value } = edited;
  return { kind: 'say', view: views.editedCard(t, value, found.notes), file: fileOf(value) };
}

const remove = inGuild({
  ack: 'private',
  organiser: true,
  input: Named,
  async run(context, { format: words }) {
    const { app, actor, t } = context;
    const format = await chosenFormat(context, words);
    if (format === undefined) return refused('no-such-format', context);
    const removed = await app.formats.remove(actor.guild, format.key);
    if (removed.ok) return tell(t('formats.removed', { name: plain(removed.value.name) }));
    const example = 'circles' in removed ? listOf(actor.locale, removed.circles.map(plain)) : '';
    return refused(removed.refusal, { ...context, example });
  },
});

export const format: Command = {
  data: command('format', [
    subcommand('format.list'),
    subcommand('format.view', [formatOption()]),
    subcommand('format.copy', [formatOption(), textOption('new-name', { required: true, most: 60 })]),
    subcommand('format.edit', [formatOption(), fileOption('file')]),
    subcommand('format.check', [fileOption('file', { required: true })]),
    subcommand('format.remove', [formatOption()]),
  ]),
  uses: { list, view, copy, edit, check, remove },
  completes: { format: suggestsFormats },
};
