import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newStepId } from '../../../src/lib/ids.ts';
import { hours, seconds } from '../../../src/lib/time.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, guild, user, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';
import { keeper, nele, otto, pia, reported, rosa, voteOn, withVotes } from './said.ts';

onEveryDatabase('moderators who vote', (open) => {
  async function evening(votes: number | null = 2) {
    const held = await eveningOn(await open());
    await held.due.runAll();
    await withVotes(held.database, held.place, votes);
    const { database, stores, circle } = held;
    const { db } = database;
    const ended = () => db.auditLine.count({ where: { action: 'vote-end' } });
    const closedTo = async (person: typeof ana) =>
      (await stores.seats.of(circle.id)).find(({ userId }) => userId === person)?.state === 'removed';
    const asked = async () => {
      const concern = await reported(held, { by: ana, about: ben, circle: circle.id });
      return { concern, vote: await voteOn(held, database, concern) };
    };
    return { ...held, db, ended, closedTo, asked };
  }

  test('and press at the same moment all count, and what they agree on is done once', async () => {
    const { asked, voting, stores, ended, closedTo, due } = await evening(3);
    const { vote, concern } = await asked();
    const presses = [otto, pia, rosa, otto, pia, rosa].map((one) => voting.cast(keeper(one), vote.id, true));
    await Promise.all([...presses, due.runAll()]);
    expect(await stores.votes.find(vote.id)).toMatchObject({ state: 'agreed' });
    expect((await stores.votes.find(vote.id))?.ballots).toHaveLength(3);
    expect(await ended()).toBe(1);
    expect(await closedTo(ben)).toBe(true);
    expect([await closedTo(ana), await closedTo(cleo)]).toEqual([false, false]);
    expect(await stores.steps.of(guild(), ben)).toMatchObject([
      { kind: 'remove', byId: null, concernId: concern },
    ]);
  });

  test('decide whatever they press and in whatever order: agreed with so many, and else nothing is done', async () => {
    const held = await evening(3);
    const { circles, circle, database, stores, voting, closedTo } = held;
    const mods = [nele, otto, pia, rosa, user('sam')];
    const pressed = fc.record({ by: fc.constantFrom(...mods), yes: fc.boolean() });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(pressed, { maxLength: 4 }), { maxLength: 4 }), async (batches) => {
        const [about, by] = [user(`about ${run}`), user(`by ${run++}`)];
        accepted(await circles.join(guild(), circle.id, about, agreed));
        const concern = await reported(held, { by, about, circle: circle.id });
        const { id } = await voteOn(held, database, concern);
        for (const batch of batches)
          await Promise.all(batch.map((one) => voting.cast(keeper(one.by), id, one.yes)));
        const vote = await stores.votes.find(id);
        const count = (yes: boolean) => vote?.ballots.filter((one) => one.yes === yes).length ?? 0;
        expect(Math.max(count(true), count(false))).toBeLessThanOrEqual(3);
        const state = count(true) === 3 ? 'agreed' : count(false) === 3 ? 'declined' : 'open';
        expect(vote?.state).toBe(state);
        expect(await closedTo(about)).toBe(state === 'agreed');
        expect(await stores.steps.of(guild(), about)).toHaveLength(state === 'agreed' ? 1 : 0);
      }),
      { numRuns: 8 },
    );
  });

  test('have two days; what is undecided then stays, once, and nobody votes any more', async () => {
    const { asked, voting, stores, ended, closedTo, due, clock } = await evening();
    const { vote, concern } = await asked();
    clock.passes(hours(48) - seconds(1));
    await due.runAll();
    expect((await stores.votes.find(vote.id))?.state).toBe('open');
    clock.passes(seconds(1));
    const late = await voting.cast(keeper(otto), vote.id, true);
    expect(late).toEqual({ ok: false, refusal: 'vote-over' });
    await Promise.all([due.runAll(), due.runAll()]);
    expect((await stores.votes.find(vote.id))?.state).toBe('undecided');
    expect(await ended()).toBe(1);
    expect(await closedTo(ben)).toBe(false);
    expect(await stores.due.due(clock.now(), 10)).not.toContain(`vote:${vote.id}`);
    expect(concern).toBeDefined();
  });

  test('have no say about themselves, about what they said, or about who holds a circle of theirs', async () => {
    const held = await evening();
    const { circles, circle, database, voting, stores, db } = held;
    accepted(await circles.join(guild(), circle.id, pia, agreed));
    const concern = await reported(held, { by: rosa, about: hana, circle: circle.id });
    const { id } = await voteOn(held, database, concern);
    const refusals = [];
    for (const one of [hana, rosa, pia, ana]) refusals.push(await voting.cast(keeper(one), id, false));
    expect(refusals.map((one) => (one.ok ? 'done' : one.refusal))).toEqual([
      'about-you',
      'said-by-you',
      'part-of-circle',
      'part-of-circle',
    ]);
    const reader = await voting.cast({ ...keeper(otto), keepsSafe: false }, id, true);
    expect(reader).toEqual({ ok: false, refusal: 'not-a-moderator' });
    accepted(await voting.cast(keeper(otto), id, true));
    expect(await stores.circles.find(circle.id)).toMatchObject({ hostId: null });
    const outcomes = (await db.auditLine.findMany({ where: { action: 'vote' } })).map((line) => line.outcome);
    expect(outcomes.toSorted()).toEqual(
      ['about-you', 'done', 'not-a-moderator', 'part-of-circle', 'part-of-circle', 'said-by-you'].toSorted(),
    );
  });

  test('in a circle whose session somebody holds beside its host do not decide about them, also when it is over', async () => {
    const held = await evening(null);
    const { circles, circle, concerns, live, presses, session, stores, clock, begin } = held;
    accepted(await circles.join(guild(), circle.id, pia, agreed));
    await begin();
    const state = { ...(await live()), roles: { cohost: ben } };
    await stores.sessions.save({ ...session, state }, clock.now());
    const said = await reported(held, { by: ana, about: ben, circle: circle.id });
    const takes = async (person: typeof ana) => await concerns.take(keeper(person), said);
    expect(await takes(pia)).toEqual({ ok: false, refusal: 'part-of-circle' });
    accepted(await presses.close(hana));
    expect(await takes(pia)).toEqual({ ok: false, refusal: 'part-of-circle' });
    accepted(await takes(nele));
    const member = await reported(held, { by: ana, about: cleo, circle: circle.id });
    accepted(await concerns.take(keeper(pia), member));
  });

  test('are asked for one step; two who press for the same one, or one who presses twice, take it once', async () => {
    const held = await evening(null);
    const { appeals, circle, circles, closedTo, concerns, ladder, stores } = held;
    const concern = await reported(held, { by: ana, about: ben, circle: circle.id });
    accepted(await concerns.take(keeper(nele), concern));
    const step = newStepId();
    const meant = { concern, choice: 'close-all', step } as const;
    const both = await Promise.all([1, 2].map(() => ladder.take(keeper(nele), meant)));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await stores.steps.of(guild(), ben)).toHaveLength(1);
    // A circle that is founded later is closed to him too, and opens with the others.
    const oak = accepted(await circles.found(guild(), hana, 'en-US', wishOf({ name: 'Oak' })));
    const joins = () => circles.join(guild(), oak.id, ben, agreed);
    expect(await joins()).toEqual({ ok: false, refusal: 'not-open-to-you' });
    const appeal = accepted(await appeals.ask(ben, step));
    accepted(await appeals.look(keeper(pia), appeal.id, 'taken-back'));
    expect((await joins()).ok).toBe(true);
    expect(await closedTo(ben)).toBe(false);
    expect(await ladder.take(keeper(otto), { ...meant, step: newStepId() })).toEqual({
      ok: false,
      refusal: 'take-first',
    });
  });
});
