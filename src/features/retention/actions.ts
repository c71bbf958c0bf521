import type { InLine } from '../../lib/in-line.ts';
import { after, hours, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { IsGone } from '../circle/gone.ts';
import { forgetConcerns } from '../concern/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import type { Due } from '../due-work/schema.ts';
import type { IsHere } from '../guild-end/here.ts';
import { askToEndNote } from '../note/actions.ts';
import { leaveHeld } from '../seating/actions.ts';
import type { Server } from '../server/schema.ts';
import { forgetSteps } from '../step/actions.ts';
import { kept, keptIn } from './retention.ts';
import type { Whose } from './schema.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  isGone: IsGone;
  isHere: IsHere;
  /** Takes what was deleted out of the files of the database too. */
  scrub(): Promise<void>;
  now: Now;
  inLine: InLine;
  /** Lets go of what the list beside the backups has no more use for. */
  shorten(): Promise<void>;
}>;

/** Sees to it that nothing is kept longer than `kept` says. Once a day, and repeatable. */
export function retentionActions({ transact, stores, isGone, isHere, scrub, now, inLine, shorten }: Needs) {
  const before = (ms: number): Date => after(now(), -ms);

  async function forgetRows(): Promise<void> {
    await stores.due.forgetFinishedBefore(before(kept.dueWork));
    await stores.answers.forgetBefore(before(kept.answer));
    await stores.sessions.forgetClosedBefore(before(kept.session));
    await stores.postings.forgetBefore(before(kept.posting));
    await forgetConcerns(stores, { before: before(kept.concern), now: now() });
    await forgetSteps(stores, { before: before(kept.concern), now: now() });
    await stores.concernNotes.forgetBefore(before(kept.concern));
    await stores.audit.forgetBefore(before(kept.concern));
    await stores.postings.forgetBefore(before(kept.concern + hours(24 * 30)), 'concern');
    await stores.retention.forgetConsentsBefore(before(kept.consent));
    for (const note of await stores.notes.unusedSince(before(kept.note)))
      await askToEndNote(stores, note, now());
  }

  /** Some servers keep less. What is kept of everybody has gone already. */
  async function forgetSooner(servers: readonly Server[]): Promise<void> {
    for (const { guildId: guild, ...keeps } of servers) {
      const sooner = keptIn(keeps);
      if (sooner.concern < kept.concern) {
        const old = { before: before(sooner.concern), guild, now: now() };
        await forgetConcerns(stores, old);
        await forgetSteps(stores, old);
        await stores.concernNotes.forgetBefore(old.before, guild);
        await stores.audit.forgetBefore(before(sooner.concern), guild);
      }
      if (sooner.left < kept.consent) await stores.retention.forgetConsentsBefore(before(sooner.left), guild);
    }
  }

  /** Whoever was asked in and has said nothing to it is not known to the circle any more. They can still join. */
  async function endInvitations(): Promise<void> {
    for (const { circleId, userId } of await stores.retention.invitedBefore(before(kept.invitation)))
      await inLine(`join:${circleId}`, () =>
        transact(async (held) => {
          const circle = await held.circles.hold(circleId);
          const seat = await held.seats.find(circleId, userId);
          if (circle !== undefined && seat?.state === 'invited') await leaveHeld(held, circle, userId, now());
        }),
      );
  }

  /** Deletes what is left of somebody in one server, all or nothing, unless they have taken a place meanwhile. */
  async function eraseWishes(whose: Whose): Promise<void> {
    const { guildId, userId } = whose;
    await inLine(`person:${userId}`, () =>
      transact(async (held) => {
        for (const note of await held.notes.ofPerson(userId))
          if (note.guildId === guildId) await askToEndNote(held, note, now());
        await held.retention.eraseWishes(whose);
      }),
    );
  }

  /**
   * Who has no place in any circle of a server and is not in it either: what is left of them there waits for them for a
   * while, and then goes. Nobody tells the bot who leaves, so it asks.
   */
  async function letGoOfWhoLeft(servers: readonly Server[]): Promise<void> {
    const leftIn = new Map(servers.map((server) => [server.guildId, keptIn(server).left]));
    const all = await stores.retention.withoutPlace();
    // Of a server that the bot is not in nothing can be asked. What is stored about it has a time of its own.
    for (const guild of new Set(all.map(({ guildId }) => guildId)))
      if (await isHere(guild))
        for (const whose of all)
          if (whose.guildId === guild) await letGoIfLeft(whose, leftIn.get(guild) ?? kept.wishes);
  }

  async function letGoIfLeft(whose: Whose, keptFor: number): Promise<void> {
    const since = await stores.retention.departedAt(whose);
    if (!(await isGone(whose.guildId, whose.userId))) {
      if (since !== undefined) await stores.retention.isBack(whose);
    } else if (since === undefined) await stores.retention.departed(whose, now());
    else if (since <= before(keptFor)) await eraseWishes(whose);
  }

  /** Once a day: what has no more use is thrown away. */
  const tidy: Doer = async ({ key }) => {
    const servers = await stores.servers.all();
    await forgetRows();
    await forgetSooner(servers);
    await endInvitations();
    await letGoOfWhoLeft(servers);
    await shorten();
    await scrub();
    await stores.due.ask({ key, kind: 'tidy', subject: 'all', dueAt: after(now(), hours(24)) });
    return 'done';
  };

  const row = (): Due => ({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: now() });

  return {
    tidy,
    /** After a start: what is planned stays as it is. */
    begin: (): Promise<void> => stores.due.plan(row()),
    /** Tidies now, also where it is planned for later. */
    again: (): Promise<void> => stores.due.ask(row()),
  };
}
