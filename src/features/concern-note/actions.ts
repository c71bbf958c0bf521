import type { ConcernId, GuildId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { askToShow, concernKey } from '../concern/actions.ts';
import { type LookRefusal, mayLookAt } from '../concern/concern.ts';
import type { People } from '../concern/people.ts';
import { readerOf } from '../conflict/actions.ts';
import { lock, type NoteKeys, unlock } from './secret.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  people: Pick<People, 'ownerOf'>;
  /** None where whoever runs the bot has set none: then nothing here is offered. */
  keys: NoteKeys;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type Who = Readonly<{ guild: GuildId; user: UserId }>;

export type ReadRefusal = LookRefusal | 'no-such-concern' | 'no-note' | 'note-locked';

/** The one thing in words that is kept anywhere: what somebody adds to what they tell the moderators. Locked, and read by few. */
export function concernNoteActions({ transact, stores, people, keys, now, run }: Needs) {
  /** Decides who reads, and answers the words; nothing is shown that was not asked for by name. */
  async function opened(
    held: Stores,
    { guild, user }: Who,
    id: ConcernId,
  ): Promise<Result<string, ReadRefusal>> {
    const concern = await held.concerns.find(id);
    if (concern?.guildId !== guild) return refuse('no-such-concern');
    const may = mayLookAt(concern, await readerOf(held, people, concern, user));
    if (!may.ok) return may;
    const note = await held.concernNotes.of(id);
    if (note === undefined) return refuse('no-note');
    const words = unlock(keys, id, note);
    return words === undefined ? refuse('note-locked') : accept(words);
  }

  return {
    /** Whether a note can be written at all. */
    isOffered: keys.length > 0,

    /** Adds words to what somebody has said themselves. Nobody else can, and there is one note to each. */
    async write(
      { guild, user }: Who,
      id: ConcernId,
      words: string,
    ): Promise<Result<undefined, 'no-such-concern'>> {
      const locked = lock(keys, id, words);
      const written = await transact(async (held): Promise<Result<undefined, 'no-such-concern'>> => {
        const concern = await held.concerns.hold(id);
        if (locked === undefined || concern?.guildId !== guild || concern.byId !== user)
          return refuse('no-such-concern');
        await held.concernNotes.keep(id, locked, concern.createdAt);
        await askToShow(held, id, now());
        return accept(undefined);
      });
      if (written.ok) await run(concernKey(id));
      return written;
    },

    /** Shows a note to somebody who looks after such things. That they asked is one line in the audit, whatever came of it. */
    read: (who: Who, id: ConcernId): Promise<Result<string, ReadRefusal>> =>
      transact(async (held) => {
        const read = await opened(held, who, id);
        if (!read.ok && read.refusal === 'no-such-concern') return read;
        const about = { guildId: who.guild, actorId: who.user, concernId: id, circleId: null } as const;
        const outcome = read.ok ? 'done' : read.refusal;
        await held.audit.add({ ...about, action: 'read-note', outcome, at: now() });
        return read;
      }),

    /** What somebody has written, for their own copy of their data. What cannot be opened any more is said to be so. */
    async exportFor(person: UserId): Promise<readonly Readonly<{ since: Date; words: string | null }>[]> {
      const notes = await stores.concernNotes.by(person);
      return notes.map(({ concern, since, ...locked }) => ({
        since,
        words: unlock(keys, concern, locked) ?? null,
      }));
    },
  };
}
