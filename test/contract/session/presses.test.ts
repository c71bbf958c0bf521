import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/lib/result.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, sessionId, user } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from './evening.ts';

const told = (results: readonly Result<unknown, string>[]): readonly string[] =>
  results.map((one) => (one.ok ? 'done' : one.refusal)).sort();

onEveryDatabase('a press in a session', (open) => {
  const evening = async () => {
    const held = await eveningOn(await open());
    await held.begin();
    return held;
  };

  test('that is done twice at the same moment counts once', async () => {
    const { presses, beat, line } = await evening();
    const on = await beat();
    const both = await Promise.all([presses.pass(ana, on), presses.pass(ana, on)]);
    expect(told(both)).toEqual(['done', 'turn-over']);
    expect(await line()).toEqual([ben, cleo]);
  });

  test('to move on, from a panel and another at the same moment, passes nobody over', async () => {
    const { presses, beat, line } = await evening();
    const on = await beat();
    const moves = await Promise.all(Array.from({ length: 10 }, () => presses.moveOn(hana, on)));
    expect(told(moves).filter((one) => one === 'done')).toHaveLength(1);
    expect(await line()).toEqual([ben, cleo]);
  });

  test('of the speaker and of the host at the same moment hands the floor on once', async () => {
    const { presses, beat, line } = await evening();
    const on = await beat();
    const both = await Promise.all([presses.done(ana, on), presses.moveOn(hana, on)]);
    expect(told(both)).toEqual(['done', 'turn-over']);
    expect(await line()).toEqual([ben, cleo]);
  });

  test('of everybody for themselves at the same moment counts for who has the floor', async () => {
    const { presses, beat, line } = await evening();
    const on = await beat();
    const passes = await Promise.all([ana, ben, cleo].map((person) => presses.pass(person, on)));
    expect(passes.filter((one) => one.ok)).toHaveLength(1);
    expect(await line()).toEqual([ben, cleo]);
  });

  test('of Done that is pressed twice leaves the others the time to answer', async () => {
    const held = await eveningOn(await open(), [ana, ben, cleo], 'week-in-review');
    await held.begin();
    accepted(await held.presses.starts(ana));
    const on = await held.beat();
    const both = await Promise.all([held.presses.done(ana, on), held.presses.done(ana, on)]);
    expect(told(both)).toEqual(['done', 'turn-over']);
    expect(await held.turn()).toMatchObject({ holder: ana, step: 'answers' });
  });

  test('to pass the time around one person gives it to somebody else, and asks nothing of who passed', async () => {
    const held = await eveningOn(await open(), [ana, ben, cleo], 'focus-person');
    await held.begin();
    const takes = async (person: typeof ana) => {
      const beat = await held.beat();
      const { sessions, session } = held;
      return sessions.asPresent(session.id, person, (by) => ({ kind: 'volunteer', by, beat }));
    };
    accepted(await takes(ana));
    expect(await held.turn()).toMatchObject({ holder: ana });
    accepted(await held.presses.pass(ana));
    expect((await held.live()).course).toMatchObject({ kind: 'focus', person: null, turn: null });
    accepted(await takes(ben));
    expect(await held.turn()).toMatchObject({ holder: ben });
    accepted(await held.presses.starts(ben));
    accepted(await held.presses.done(ben));
    expect((await held.live()).course).toMatchObject({ kind: 'focus', person: ben, step: 1 });
  });

  test('to stop everything in a pause takes no time from who has the floor', async () => {
    const { presses, sessions, session, clock, turn } = await evening();
    accepted(await presses.starts(ana));
    accepted(await sessions.asKeeper(session.id, hana, (by) => ({ kind: 'pause', by })));
    clock.passes(30_000);
    accepted(await sessions.asPresent(session.id, ben, (by) => ({ kind: 'stop', by })));
    clock.passes(30_000);
    accepted(await sessions.asKeeper(session.id, hana, (by) => ({ kind: 'resume', by })));
    expect((await turn()).endsAt).toEqual(at('18:05'));
  });

  test('for five minutes more, done twice on the same card, gives five', async () => {
    const { presses, sessions, session, live } = await eveningOn(await open());
    accepted(await presses.agree(ana));
    accepted(await presses.begin(hana));
    const before = (await live()).phaseEndsAt?.getTime() ?? 0;
    const more = () =>
      sessions.asChair(session.id, hana, (by) => ({ kind: 'more-minutes', by, until: before }));
    expect(told([await more(), await more()])).toEqual(['done', 'turn-over']);
    expect((await live()).phaseEndsAt?.getTime()).toBe(before + 5 * 60_000);
  });

  test('to step out for a turn, done twice, does not bring anybody back into it', async () => {
    const { presses, sessions, session, beat, turn } = await evening();
    accepted(await presses.starts(ana));
    const on = await beat();
    const aside = () => sessions.asPresent(session.id, ben, (by) => ({ kind: 'aside', by, beat: on }));
    for (const outcome of [await aside(), await aside()]) expect(outcome.ok).toBe(true);
    expect((await turn()).aside).toEqual([ben]);
  });

  test('to begin, when two begin at the same moment, begins once', async () => {
    const { presses, state } = await eveningOn(await open());
    accepted(await presses.agree(ana));
    const both = await Promise.all([presses.begin(hana), presses.begin(hana)]);
    expect(told(both)).toEqual(['begun-already', 'done']);
    expect(await state()).toMatchObject({ phase: 'opening' });
  });

  describe('is refused', () => {
    test('to somebody who does not have the floor', async () => {
      const { presses } = await evening();
      expect(await presses.pass(ben)).toEqual({ ok: false, refusal: 'not-your-turn' });
      expect(await presses.later(cleo)).toEqual({ ok: false, refusal: 'not-your-turn' });
    });

    test('to somebody who is not in the circle', async () => {
      const { presses } = await evening();
      const refused = { ok: false, refusal: 'not-in-circle' };
      expect(await presses.agree(user('eve'))).toEqual(refused);
      expect(await presses.done(user('eve'))).toEqual(refused);
    });

    test('in a session that does not exist', async () => {
      const { sessions } = await evening();
      const refused = { ok: false, refusal: 'no-session' };
      expect(await sessions.agree(sessionId('none'), ana)).toEqual(refused);
      expect(await sessions.end(sessionId('none'), hana, 'held')).toEqual(refused);
    });

    test('in a session that is over', async () => {
      const { presses, beat } = await evening();
      const on = await beat();
      accepted(await presses.close(hana));
      expect(await presses.pass(ana, on)).toEqual({ ok: false, refusal: 'session-closed' });
      expect(await presses.agree(ana)).toEqual({ ok: false, refusal: 'session-closed' });
    });
  });

  test('to give up the seat hands the floor on in mid-turn, and later leaves no trace in the session', async () => {
    const { presses, circles, circle, session, line, stores } = await evening();
    accepted(await presses.later(ana));
    accepted(await circles.leave(guild(), circle.id, ben, 'leave-button'));
    expect(await line()).toEqual([cleo, ana]);
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    expect(JSON.stringify(await stores.sessions.find(session.id))).not.toContain(ana);
  });

  test('of the last person who leaves closes the session', async () => {
    const { circles, circle, state } = await evening();
    for (const person of [ben, ana, cleo])
      accepted(await circles.leave(guild(), circle.id, person, 'leave-command'));
    expect(await state()).toEqual({ phase: 'closed', ended: 'held' });
  });
});

onEveryDatabase('what a host means by next', (open) => {
  test('begins, and then moves on, but not twice in one breath', async () => {
    const { sessions, session, presses, live, clock } = await eveningOn(await open());
    expect(await sessions.next(session.id, hana)).toEqual({ ok: false, refusal: 'nobody-here' });
    for (const person of [ana, ben, cleo]) accepted(await presses.agree(person));
    accepted(await sessions.next(session.id, hana));
    expect(await sessions.next(session.id, hana)).toEqual({ ok: false, refusal: 'just-moved' });
    clock.passes(5_000);
    const both = await Promise.all([sessions.next(session.id, hana), sessions.next(session.id, hana)]);
    expect(told(both)).toEqual(['done', 'just-moved']);
    expect((await live()).phase).toBe('agreements');
  });
});
