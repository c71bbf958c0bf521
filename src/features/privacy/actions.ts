import type { CircleId, UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import type { Result } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { askToShow } from '../concern/actions.ts';
import type { Noted } from '../erasure/actions.ts';
import { askToEndNote } from '../note/actions.ts';
import type { OwnMove } from '../seat/moves.ts';
import { leaveHeld, stepOut } from '../seating/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { goesOn, rests } from './pause.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  /** Says something about somebody's own place, as they would themselves. */
  decide(guild: undefined, circle: CircleId, person: UserId, move: OwnMove): Promise<Result<unknown, string>>;
  /** Takes what was deleted out of the files of the database too. */
  scrub(): Promise<void>;
  noted: Noted;
  /** What somebody has written to moderators, in their own words again. */
  notesBy(person: UserId): Promise<readonly unknown[]>;
  now: Now;
  inLine: InLine;
}>;

export function privacyActions({ transact, stores, decide, scrub, noted, notesBy, now, inLine }: Needs) {
  /** Moves every place of a person that can be moved so, one circle after another. Says how many were. */
  async function moveAll(person: UserId, moveFor: typeof rests): Promise<number> {
    let moved = 0;
    for (const { circleId, state } of await stores.seats.ofPerson(person)) {
      const move = moveFor(state);
      if (move !== undefined && (await decide(undefined, circleId, person, move)).ok) moved += 1;
    }
    return moved;
  }

  /**
   * Deletes everything stored about a person, all or nothing: seats, answers, consents, hosting and their place in
   * running sessions. Circles are taken in the order of their ids, so that two people who leave at once do not wait
   * for each other. One person's joins wait meanwhile: a consent never goes without the seat it allows.
   */
  async function erase(person: UserId): Promise<void> {
    const work = async (held: Stores): Promise<void> => {
      const at = now();
      const seats = (await held.seats.ofPerson(person)).map((seat) => seat.circleId);
      const hosted = (await held.circles.hostedBy(person)).map((circle) => circle.id);
      // Where a mute or a place in a thread of theirs still stands, it is undone when the circle is arranged.
      const standing = [...(await held.mutes.ofPerson(person)), ...(await held.threads.ofPerson(person))];
      const left = [
        ...standing.flatMap(({ circleId }) => circleId ?? []),
        ...(await held.careRooms.circlesOf(person)),
      ];
      for (const id of [...new Set<CircleId>([...seats, ...hosted, ...left])].sort()) {
        const circle = await held.circles.hold(id);
        if (circle === undefined) continue;
        if (circle.hostId === person) await held.circles.keepHost(id, null);
        if (await leaveHeld(held, { ...circle, hostId: null }, person, at)) continue;
        // A host without a seat of their own, or somebody who has left before.
        await stepOut(held, circle, person, at);
        await askToArrange(held, id, at);
      }
      for (const note of await held.notes.ofPerson(person)) await askToEndNote(held, note, at);
      await held.concernNotes.forgetOf(person);
      for (const concern of await held.concerns.unname(person)) await askToShow(held, concern, at);
      for (const concern of await held.votes.unname(person)) await askToShow(held, concern, at);
      await held.steps.unname(person);
      await held.privacy.erase(person);
    };
    await inLine(`person:${person}`, () => transact(work));
    await scrub();
  }

  return {
    /** A copy of everything stored about a person, as JSON they can keep. Says after each table how many are read. */
    async exportFor(
      person: UserId,
      progress: (done: number, of: number) => void = () => undefined,
    ): Promise<string> {
      const about = { exportedAt: now().toISOString(), about: person };
      const stored = await stores.privacy.collect(person, progress);
      return JSON.stringify({ ...about, ...stored, notesToModerators: await notesBy(person) }, null, 2);
    },

    /** Names of the circles that would lose their host, for the question before deleting. */
    async hosted(person: UserId): Promise<readonly string[]> {
      return (await stores.circles.hostedBy(person)).map((circle) => circle.name);
    },

    /** Every place of theirs rests: it is kept, and nothing is done with it until they go on. Says in how many circles. */
    pause: (person: UserId): Promise<number> => moveAll(person, rests),

    /** Every place of theirs that rests is taken up again. */
    goOn: (person: UserId): Promise<number> => moveAll(person, goesOn),

    /** Deletes everything stored about a person, and keeps an older copy of the database from bringing it back. */
    erase: (person: UserId): Promise<void> => noted('person', person, () => erase(person)),

    /** The same for somebody who is on the list already. */
    eraseAgain: erase,
  };
}
