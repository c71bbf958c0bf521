import { ChannelId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Doer } from '../due-work/actions.ts';
import type { Notes } from './notes.ts';
import type { NoteThread } from './schema.ts';

/** Forgets whose note it was, and asks for the thread to be deleted. */
export async function askToEndNote(stores: Stores, note: NoteThread, now: Date): Promise<void> {
  const { channelId } = note;
  if (channelId !== null)
    await stores.due.plan({ key: `note-end:${channelId}`, kind: 'note-end', subject: channelId, dueAt: now });
  await stores.notes.remove(note);
}

/** Deletes the thread of a note, with everything in it. */
export const noteEnding =
  (notes: Notes): Doer =>
  async ({ subject }) => {
    await notes.remove(ChannelId.parse(subject));
    return 'done';
  };
