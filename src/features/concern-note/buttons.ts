import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { ConcernId } from '../../lib/ids.ts';

/** Who will read a note, as far as that is known when it is offered. */
export const NoteReaders = z.enum(['moderators', 'owner']);
export type NoteReaders = z.infer<typeof NoteReaders>;

export const addNoteButton = customId('concern-note.add', z.tuple([ConcernId, NoteReaders]));
export const noteForm = customId('concern-note.form', z.tuple([ConcernId]));
export const readNoteButton = customId('concern-note.read', z.tuple([ConcernId]));
