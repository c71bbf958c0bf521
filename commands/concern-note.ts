import { z } from 'zod';
import { inGuild, on, opensForm, type Press, say, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { addNoteButton, noteForm, readNoteButton } from '../src/features/concern-note/buttons.ts';
import { longestNote, noteCard, noteFormView } from '../src/features/concern-note/views.ts';
import { asReader, readerIn } from './only-for.ts';

const adds = opensForm(z.object({ args: addNoteButton.schema }), ({ t }, { args: [id, readers] }) =>
  noteFormView(t, id, readers),
);

const writes = inGuild({
  ack: 'redraw',
  input: z.object({
    args: noteForm.schema,
    fields: z.object({ words: z.string().trim().min(1).max(longestNote) }),
  }),
  async run(context, { args: [id], fields: { words } }) {
    const { app, actor, t, mention } = context;
    const written = await app.concernNotes.write({ guild: actor.guild, user: actor.user }, id, words);
    return written.ok
      ? tell(t('concern-note.kept', { data: mention('my-data export') }))
      : refused(written.refusal, context);
  },
});

/** Shown to whoever pressed, and to nobody else in the channel. */
const reads = asReader(z.object({ args: readNoteButton.schema }), async (context, { args: [id] }) => {
  const { app, t } = context;
  const read = await app.concernNotes.read(readerIn(context), id);
  return read.ok ? say(noteCard(t, read.value)) : refused(read.refusal, context);
});

export const concernNotePresses: readonly Press[] = [
  on(addNoteButton, adds),
  on(noteForm, writes),
  on(readNoteButton, reads),
];
