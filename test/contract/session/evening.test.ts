import { expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, user } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from './evening.ts';

onEveryDatabase('an evening', (open) => {
  test('is opened once, and its room is made with everybody in it', async () => {
    const { sessions, circle, session, place, stores } = await eveningOn(await open());
    const again = await sessions.open(accepted(proveHost(circle, hana)));
    expect(again).toEqual({ ok: false, refusal: 'session-open-already' });
    const [room, ...others] = place.rooms();
    expect(others).toEqual([]);
    expect(room?.plan).toMatchObject({
      name: 'Maple',
      people: [hana, ana, ben, cleo],
      floor: { kind: 'open' },
    });
    expect(await sessions.running(circle.id)).toEqual(session);
    expect(await stores.circles.find(circle.id)).toMatchObject({
      sessionsHeld: 1,
      roomId: expect.any(String),
    });
  });

  test('opened by two presses at the same moment is one session', async () => {
    const { sessions, circle, session, database } = await eveningOn(await open());
    accepted(await sessions.close(session.id, hana));
    const host = accepted(proveHost(circle, hana));
    const both = await Promise.all([sessions.open(host), sessions.open(host)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await database.db.session.count()).toBe(2);
  });

  test('gives everybody the floor, then the check-out, then thanks, and remembers nobody', async () => {
    const { sessions, session, begin, state, place, database } = await eveningOn(await open());
    await begin();
    const floors: unknown[] = [];
    for (let turn = 1; turn <= 6; turn++) {
      const now = await state();
      if (now === undefined || !('round' in now)) throw new Error('There is no turn.');
      expect(place.rooms()[0]?.plan.floor).toEqual({
        kind: 'held',
        speakers: [now.round.speaker],
        firm: true,
      });
      floors.push([now.phase, now.round.speaker]);
      accepted(await sessions.done(session.id, now.round.speaker, turn));
    }
    const order = [ana, ben, cleo];
    expect(floors).toEqual([...order.map((one) => ['round', one]), ...order.map((one) => ['checkout', one])]);
    expect(await state()).toEqual({ phase: 'closed' });
    expect(place.rooms()[0]?.plan).toMatchObject({ live: false, floor: { kind: 'open' } });
    const [row] = await database.db.session.findMany();
    expect(row).toMatchObject({ phase: 'closed', closedAt: at('18:00'), state: { phase: 'closed' } });
  });

  test('shows one panel for each turn, pings who has the floor, and lets old panels rest', async () => {
    const { sessions, session, begin, place } = await eveningOn(await open());
    await begin();
    accepted(await sessions.done(session.id, ana, 1));
    const pings = place.messages().map(({ view }) => view.allowed_mentions.users);
    expect(place.messages().map(({ mark }) => mark)).toEqual(
      [0, 1, 2].map((turn) => `panel:${session.id}:${turn}`),
    );
    expect(pings).toEqual([[], [], [ben]]);
    const [, old] = place.messages();
    expect(JSON.stringify(old?.view)).not.toContain('turn.pass');
  });

  test('warns quietly, and moves on by itself when a turn is over', async () => {
    const { begin, state, place, clock, due } = await eveningOn(await open());
    await begin();
    clock.is(at('18:03:29'));
    await due.runAll();
    expect(place.messages()).toHaveLength(2);
    clock.is(at('18:03:30'));
    await due.runAll();
    expect(place.messages().map(({ view }) => view.allowed_mentions.users)).toEqual([[], [ana], []]);
    clock.is(at('18:04:30'));
    await due.runAll();
    expect(await state()).toMatchObject({ round: { speaker: ben, turn: 2, startedAt: at('18:04:30') } });
  });

  test('that nobody begins closes by itself after three hours', async () => {
    const { state, clock, due } = await eveningOn(await open());
    clock.is(at('20:59:59'));
    await due.runAll();
    expect(await state()).toMatchObject({ phase: 'gather' });
    clock.is(at('21:00'));
    await due.runAll();
    expect(await state()).toEqual({ phase: 'closed' });
  });

  test('gives somebody else the first place the next time', async () => {
    const held = await eveningOn(await open());
    await held.begin();
    accepted(await held.sessions.close(held.session.id, hana));
    const next = accepted(await held.sessions.open(accepted(proveHost(held.circle, hana))));
    expect(next.number).toBe(2);
    for (const person of [cleo, ana, ben]) accepted(await held.sessions.agree(next.id, person));
    const begun = accepted(await held.sessions.begin(next.id, hana));
    expect(begun).toMatchObject({ present: [ana, ben, cleo], round: { speaker: ben, waiting: [cleo, ana] } });
  });

  test('lets the host sit in the round, and who comes late listen first', async () => {
    const { sessions, session, begin, state } = await eveningOn(await open());
    await begin([ana, hana]);
    accepted(await sessions.agree(session.id, cleo));
    expect(await state()).toMatchObject({ round: { speaker: hana, waiting: [ana, cleo] } });
    expect(await sessions.agree(session.id, cleo)).toEqual({ ok: false, refusal: 'already-agreed' });
    accepted(await sessions.moreTime(session.id, hana, 1, 0));
    expect(await state()).toMatchObject({ round: { endsAt: at('18:05'), extensions: 1 } });
  });

  test('goes on after a restart where it was: no panel twice, the clock still set', async () => {
    const held = await eveningOn(await open());
    await held.begin();
    const before = held.place.messages().map(({ id }) => id);
    held.clock.is(at('18:10'));
    const { due, reports } = await held.restart();
    expect(reports.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    await due.runAll();
    expect(await held.state()).toMatchObject({ round: { speaker: ben, turn: 2 } });
    expect(held.place.messages().map(({ id }) => id)).toEqual([...before, expect.any(String)]);
    expect(held.place.rooms()).toHaveLength(1);
    expect(held.place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ben], firm: true });
  });

  test('is decided though Discord is away, and shown when it is back', async () => {
    const { sessions, session, begin, place, clock, due } = await eveningOn(await open());
    await begin();
    place.breakAt('arrange', 'before');
    accepted(await sessions.done(session.id, ana, 1));
    expect(place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ana], firm: true });
    clock.passes(2_000);
    await due.runAll();
    expect(place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ben], firm: true });
    expect(place.messages().at(-1)?.view.allowed_mentions.users).toEqual([ben]);
  });

  test('goes on in a new room when somebody deleted the old one', async () => {
    const { sessions, session, begin, place } = await eveningOn(await open());
    await begin();
    place.deleteRooms();
    accepted(await sessions.done(session.id, ana, 1));
    expect(place.rooms()).toHaveLength(1);
    expect(place.messages().at(-1)?.view.allowed_mentions.users).toEqual([ben]);
  });

  test('of a stranger cannot be opened: nobody but the host can prove to be it', async () => {
    const { circle } = await eveningOn(await open());
    expect(proveHost(circle, user('eve'))).toEqual({ ok: false, refusal: 'not-the-host' });
  });
});
