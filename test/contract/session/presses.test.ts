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
    const { sessions, session, state } = await evening();
    const both = await Promise.all([sessions.pass(session.id, ana, 1), sessions.pass(session.id, ana, 1)]);
    expect(told(both)).toEqual(['done', 'turn-over']);
    expect(await state()).toMatchObject({ round: { speaker: ben, turn: 2, waiting: [cleo] } });
  });

  test('to move on, from a panel and another at the same moment, passes nobody over', async () => {
    const { sessions, session, state } = await evening();
    const presses = Array.from({ length: 10 }, () => sessions.moveOn(session.id, hana, 1));
    expect(told(await Promise.all(presses)).filter((one) => one === 'done')).toHaveLength(1);
    expect(await state()).toMatchObject({ round: { speaker: ben, turn: 2 } });
  });

  test('of the speaker and of the host at the same moment hands the floor on once', async () => {
    const { sessions, session, state } = await evening();
    const both = await Promise.all([sessions.done(session.id, ana, 1), sessions.moveOn(session.id, hana, 1)]);
    expect(told(both)).toEqual(['done', 'turn-over']);
    expect(await state()).toMatchObject({ round: { speaker: ben } });
  });

  test('of everybody for themselves at the same moment counts for who has the floor', async () => {
    const { sessions, session, state } = await evening();
    const presses = [ana, ben, cleo].map((person) => sessions.pass(session.id, person, 1));
    expect((await Promise.all(presses)).filter((one) => one.ok)).toHaveLength(1);
    expect(await state()).toMatchObject({ round: { speaker: ben, waiting: [cleo] } });
  });

  describe('is refused', () => {
    test('to somebody who does not have the floor', async () => {
      const { sessions, session } = await evening();
      expect(await sessions.pass(session.id, ben, 1)).toEqual({ ok: false, refusal: 'not-your-turn' });
      expect(await sessions.later(session.id, cleo, 1)).toEqual({ ok: false, refusal: 'not-your-turn' });
    });

    test('to somebody who is not in the circle', async () => {
      const { sessions, session } = await evening();
      const refused = { ok: false, refusal: 'not-in-circle' };
      expect(await sessions.agree(session.id, user('eve'))).toEqual(refused);
      expect(await sessions.done(session.id, user('eve'), 1)).toEqual(refused);
    });

    test('to members where only the host may press', async () => {
      const { sessions, session, state } = await evening();
      const before = await state();
      const { begin, close, moreTime, moveOn, next } = sessions;
      const pressed = await Promise.all([
        begin(session.id, ana),
        close(session.id, ana),
        moreTime(session.id, ana, 1, 0),
        moveOn(session.id, ana, 1),
        next(session.id, ana),
      ]);
      expect(new Set(told(pressed))).toEqual(new Set(['not-the-host']));
      expect(await state()).toEqual(before);
    });

    test('in a session that does not exist', async () => {
      const { sessions } = await evening();
      const refused = { ok: false, refusal: 'no-session' };
      expect(await sessions.agree(sessionId('none'), ana)).toEqual(refused);
      expect(await sessions.close(sessionId('none'), hana)).toEqual(refused);
    });

    test('in a session that is over', async () => {
      const { sessions, session } = await evening();
      accepted(await sessions.close(session.id, hana));
      expect(await sessions.pass(session.id, ana, 1)).toEqual({ ok: false, refusal: 'session-closed' });
      expect(await sessions.agree(session.id, ana)).toEqual({ ok: false, refusal: 'session-closed' });
    });
  });

  test('to give up the seat hands the floor on in mid-turn, and later leaves no trace in the session', async () => {
    const { sessions, circles, circle, session, state, stores } = await evening();
    accepted(await sessions.later(session.id, ana, 1));
    accepted(await circles.leave(guild(), circle.id, ben, 'leave-button'));
    expect(await state()).toMatchObject({ present: [ana, cleo], round: { speaker: cleo, waiting: [ana] } });
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    expect(JSON.stringify(await stores.sessions.find(session.id))).not.toContain(ana);
  });

  test('of the last person who leaves closes the session', async () => {
    const { circles, circle, state } = await evening();
    for (const person of [ben, ana, cleo])
      accepted(await circles.leave(guild(), circle.id, person, 'leave-command'));
    expect(await state()).toEqual({ phase: 'closed' });
  });
});

onEveryDatabase('what a host means by next', (open) => {
  test('begins, and then moves on, but not twice in one breath', async () => {
    const { sessions, session, state, clock } = await eveningOn(await open());
    expect(await sessions.next(session.id, hana)).toEqual({ ok: false, refusal: 'nobody-here' });
    for (const person of [ana, ben, cleo]) accepted(await sessions.agree(session.id, person));
    accepted(await sessions.next(session.id, hana));
    expect(await sessions.next(session.id, hana)).toEqual({ ok: false, refusal: 'just-moved' });
    clock.passes(5_000);
    const both = await Promise.all([sessions.next(session.id, hana), sessions.next(session.id, hana)]);
    expect(told(both)).toEqual(['done', 'just-moved']);
    expect(await state()).toMatchObject({ round: { speaker: ben, turn: 2, startedAt: at('18:00:05') } });
  });

  test('begins once, when two begin at the same moment', async () => {
    const { sessions, session, state } = await eveningOn(await open());
    accepted(await sessions.agree(session.id, ana));
    const both = await Promise.all([sessions.begin(session.id, hana), sessions.begin(session.id, hana)]);
    expect(told(both)).toEqual(['begun-already', 'done']);
    expect(await state()).toMatchObject({ phase: 'round', round: { turn: 1 } });
  });
});
