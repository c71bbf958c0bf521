import type { Translate } from '../../i18n/index.ts';
import { type FormView, form } from '../../lib/form.ts';
import { formText } from '../../lib/form-questions.ts';
import type { ConcernId } from '../../lib/ids.ts';
import { button, card, type MessageView, plain, row, text } from '../../lib/markup.ts';
import { hours } from '../../lib/time.ts';
import { kept } from '../retention/retention.ts';
import { addNoteButton, type NoteReaders, noteForm } from './buttons.ts';

/** Letters of a note: enough to say what happened, and too few to write down what others said. */
export const longestNote = 1_000;

/** What is told after something was said to moderators, with the offer to add a few words to it. */
export const toldCard = (
  t: Translate,
  told: string,
  { id, readers }: Readonly<{ id: ConcernId; readers: NoteReaders }>,
): MessageView =>
  card([], text(told), row(button(t('concern-note.add'), addNoteButton.write([id, readers]))));

/** The form for it. Says first who will read it, and for how long. */
export const noteFormView = (t: Translate, id: ConcernId, readers: NoteReaders): FormView =>
  form(
    t('concern-note.form.title'),
    noteForm.write([id]),
    text(
      t('concern-note.form.who', { who: t(`concern.readers.${readers}`), days: kept.concern / hours(24) }),
    ),
    formText({
      long: true,
      label: t('concern-note.form.label'),
      description: t('concern-note.form.hint'),
      customId: 'words',
      required: true,
      most: longestNote,
    }),
  );

/** A note as one moderator reads it, alone. */
export const noteCard = (t: Translate, words: string): MessageView =>
  card([], text(t('concern-note.title')), text(inLines(words)), text(t('concern-note.foot')));

/** Letter by letter, with the lines it was written in. */
const inLines = (words: string): string =>
  words
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
    .join('\n');
