import { expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import { kept } from '../../../src/features/retention/retention.ts';
import { after, hours, seconds } from '../../../src/lib/time.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, at, guild, user } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';

const day = hours(24);
const eve = user('eve');

onEveryDatabase('what is kept', (open) => {
  /** An evening at 18:00. The day can be moved to, and then what is due that day has been done. */
  async function evening() {
    const held = await eveningOn(await open());
    const tidiedAt = async (time: Date): Promise<void> => {
      held.clock.is(time);
      await held.stores.due.ask({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: time });
      await held.due.runAll();
    };
    /** What is there shortly before a time is over, and when it is. */
    const around = async (end: Date, count: () => Promise<number>): Promise<readonly number[]> => {
      await tidiedAt(after(end, -seconds(1)));
      const before = await count();
      await tidiedAt(after(end, seconds(1)));
      return [before, await count()];
    };
    return { ...held, tidiedAt, around, db: held.database.db };
  }

  test('an answer is there for a day after the meeting it was given to', async () => {
    const { circles, circle, around, db } = await evening();
    const startsAt = at('18:00', '2026-12-01');
    accepted(await circles.answer(guild(), ana, { circleId: circle.id, startsAt }, 'away'));
    expect(await around(after(startsAt, kept.answer), () => db.reply.count())).toEqual([1, 0]);
  });

  test('a session is a row without anybody in it from its close on, and gone after thirty days', async () => {
    const { begin, presses, around, db, database, clock } = await evening();
    await begin();
    accepted(await presses.close(hana));
    for (const person of [ana, ben, cleo, hana])
      expect(await placesOf(database, person)).not.toContain('Session.state');
    const ofThisEvening = () => db.session.count({ where: { number: 1 } });
    expect(await around(after(clock.now(), kept.session), ofThisEvening)).toEqual([1, 0]);
  });

  test('what was posted is known for forty days', async () => {
    const { begin, presses, around, db, clock, due } = await evening();
    await begin();
    accepted(await presses.close(hana));
    await due.runAll();
    const posted = { createdAt: { lte: clock.now() } };
    const [before, then] = await around(after(clock.now(), kept.posting), () =>
      db.posting.count({ where: posted }),
    );
    expect(before).toBeGreaterThan(0);
    expect(then).toBe(0);
  });

  test('finished work is known for fourteen days, and what is still to be done stays', async () => {
    const { stores, around, db, clock } = await evening();
    const key = 'note-end:100000000000000001';
    await stores.due.plan({ key, kind: 'note-end', subject: '100000000000000001', dueAt: clock.now() });
    await db.dueWork.update({ where: { key }, data: { finishedAt: clock.now() } });
    const open = await db.dueWork.count({ where: { finishedAt: null } });
    const end = after(clock.now(), kept.dueWork);
    expect(await around(end, () => db.dueWork.count({ where: { key } }))).toEqual([1, 0]);
    expect(await db.dueWork.count({ where: { finishedAt: null } })).toBeGreaterThanOrEqual(open);
  });

  test('a note for one person is deleted fourteen days after the last word in it, with its thread', async () => {
    const { circle, circles, around, db, clock, due, place } = await evening();
    accepted(await circles.invite(accepted(proveHost(circle, hana)), eve));
    await due.runAll();
    expect(place.notes(eve)).toHaveLength(1);
    expect(await around(after(clock.now(), kept.note), () => db.noteThread.count())).toEqual([1, 0]);
    await due.runAll();
    expect(place.notes(eve)).toEqual([]);
  });

  test('an invitation nobody has answered is over after thirty days, and nothing is left of whoever was asked', async () => {
    const { circle, circles, around, db, clock, due, database, tidiedAt } = await evening();
    accepted(await circles.invite(accepted(proveHost(circle, hana)), eve));
    await due.runAll();
    const asked = () => db.seat.count({ where: { userId: eve } });
    expect(await around(after(clock.now(), kept.invitation), asked)).toEqual([1, 0]);
    await tidiedAt(after(clock.now(), day));
    expect(await placesOf(database, eve)).toEqual([]);
  });

  test('what somebody agreed to is kept as long as their seat, and thirty days after they gave it up', async () => {
    const { circle, circles, around, db, clock, tidiedAt } = await evening();
    const ofAna = () => db.consent.count({ where: { userId: ana } });
    await tidiedAt(after(clock.now(), 400 * day));
    expect(await ofAna()).toBe(2);
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    expect(await around(after(clock.now(), kept.consent), ofAna)).toEqual([3, 0]);
    expect(await db.consent.count({ where: { userId: ben } })).toBe(2);
  });

  test('what somebody agreed to for a whole server is kept while they have a place there, and thirty days after', async () => {
    const { circle, circles, around, wishes, db, clock, tidiedAt } = await evening();
    await wishes.change({ guild: guild(), person: ana }, { kindNotes: true });
    const notes = () => db.consent.count({ where: { userId: ana, purpose: 'kind-notes' } });
    await tidiedAt(after(clock.now(), 400 * day));
    expect(await notes()).toBe(1);
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    expect((await around(after(clock.now(), kept.consent), notes))[1]).toBe(0);
  });

  test('whoever comes back is kept with what they agree to now', async () => {
    const { circle, circles, around, db, clock } = await evening();
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    const end = after(clock.now(), kept.consent);
    clock.is(after(end, -day));
    accepted(await circles.join(guild(), circle.id, ana, agreed));
    expect(await around(end, () => db.consent.count({ where: { userId: ana } }))).toEqual([5, 5]);
  });

  test('tidying is asked for again every day, and doing it twice does nothing more', async () => {
    const { stores, tidiedAt, clock, db } = await evening();
    await tidiedAt(after(clock.now(), day));
    const row = await db.dueWork.findUnique({ where: { key: 'tidy' } });
    expect(row).toMatchObject({ dueAt: after(clock.now(), day), finishedAt: null });
    const all = await stores.guilds.all();
    await tidiedAt(clock.now());
    expect(await stores.guilds.all()).toEqual(all);
  });
});
