import { expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, user } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from './evening.ts';

onEveryDatabase('an evening', (open) => {
  test('is opened once, and its room is made with everybody in it', async () => {
    const { sessions, openings, circle, session, place, stores } = await eveningOn(await open());
    const again = await openings.open(accepted(proveHost(circle, hana)));
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
    const { openings, circle, presses, database } = await eveningOn(await open());
    accepted(await presses.close(hana));
    const host = accepted(proveHost(circle, hana));
    const both = await Promise.all([openings.open(host), openings.open(host)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await database.db.session.count()).toBe(2);
  });

  test('gives everybody the floor, then the check-out, then thanks, and remembers nobody', async () => {
    const { presses, begin, turn, live, state, place, clock, due, database } = await eveningOn(await open());
    await begin();
    const floors: unknown[] = [];
    for (let turns = 1; turns <= 6; turns++) {
      if ((await live()).phase === 'silence') {
        clock.passes(60_000);
        await due.runAll();
      }
      const { holder } = await turn();
      expect(place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [holder], firm: true });
      floors.push([(await live()).phase, holder]);
      accepted(await presses.done(holder));
    }
    const order = [ana, ben, cleo];
    expect(floors).toEqual([...order.map((one) => ['round', one]), ...order.map((one) => ['checkout', one])]);
    // The closing words, and the time after them for whoever would like to stay.
    for (const minutes of [1, 15]) {
      clock.passes(minutes * 60_000);
      await due.runAll();
    }
    expect(await state()).toEqual({ phase: 'closed', ended: 'held' });
    expect(place.rooms()[0]?.plan).toMatchObject({ live: false, floor: { kind: 'open' } });
    const [row] = await database.db.session.findMany();
    expect(row).toMatchObject({ phase: 'closed', state: { phase: 'closed', ended: 'held' } });
  });

  test.for(['before', 'after'] as const)(
    'a panel that was being sent when the connection broke, %s it was there, has no buttons once the circle is further on',
    async (when) => {
      const { presses, begin, place, beat, database, session } = await eveningOn(await open());
      await begin();
      place.breakAt('post', when);
      accepted(await presses.done(ana));
      accepted(await presses.pass(ben));
      const marks = await database.db.posting.findMany({ where: { subject: session.id, kind: 'panel' } });
      const awake = marks.filter(({ restedAt }) => restedAt === null);
      expect(awake.map(({ turn }) => turn)).toEqual([await beat()]);
      const withDone = place.messages().filter(({ view }) => JSON.stringify(view).includes('turn.pass'));
      expect(withDone.map(({ called }) => called)).toEqual([[cleo]]);
    },
  );

  test('shows one panel for each turn, pings who has the floor, and lets old panels rest', async () => {
    const { presses, begin, place } = await eveningOn(await open());
    await begin();
    const before = place.messages().length;
    accepted(await presses.done(ana));
    expect(place.messages()).toHaveLength(before + 1);
    expect(place.messages().at(-1)?.view.allowed_mentions.users).toEqual([ben]);
    const old = place.messages().at(-2);
    expect(old?.called).toEqual([ana]);
    expect(JSON.stringify(old?.view)).not.toContain('turn.pass');
  });

  test('warns quietly, and then waits for the host to decide', async () => {
    const { begin, presses, turn, place, clock, due } = await eveningOn(await open());
    await begin();
    accepted(await presses.starts(ana));
    const panels = place.messages().length;
    clock.passes(209_000);
    await due.runAll();
    expect(place.messages()).toHaveLength(panels);
    clock.passes(1_000);
    await due.runAll();
    expect(place.messages()).toHaveLength(panels + 1);
    expect(place.messages().at(-1)?.called).toEqual([]);
    clock.passes(60_000);
    await due.runAll();
    expect(await turn()).toMatchObject({ holder: ana, told: 'host' });
    accepted(await presses.moveOn(hana));
    expect(await turn()).toMatchObject({ holder: ben, step: 'offered' });
  });

  test('that nobody begins closes by itself after three hours', async () => {
    const { state, clock, due } = await eveningOn(await open());
    clock.is(at('20:59:59'));
    await due.runAll();
    expect(await state()).toMatchObject({ phase: 'gather' });
    clock.is(at('21:00'));
    await due.runAll();
    expect(await state()).toEqual({ phase: 'closed', ended: 'unheld' });
  });

  test('gives somebody else the first place the next time, and knows who has been there before', async () => {
    const held = await eveningOn(await open());
    await held.begin();
    accepted(await held.presses.close(hana));
    const next = accepted(await held.openings.open(accepted(proveHost(held.circle, hana))));
    expect(next.number).toBe(2);
    for (const person of [cleo, ana, ben]) accepted(await held.sessions.agree(next.id, person));
    const { state } = (await held.stores.sessions.find(next.id)) ?? next;
    const people = 'people' in state ? state.people : [];
    expect(people.map(({ user: one, newcomer }) => [one, newcomer])).toEqual([
      [ana, false],
      [ben, false],
      [cleo, false],
    ]);
    const begun = await held.sessions.asChair(next.id, hana, (by) => ({ kind: 'begin', by, few: false }));
    expect(accepted(begun).after).toMatchObject({ phase: 'opening' });
    for (let step = 0; step < 3; step++)
      await held.sessions.asChair(next.id, hana, (by, { beat }) => ({ kind: 'move-on', by, beat }));
    expect((await held.stores.sessions.find(next.id))?.state).toMatchObject({
      course: { turn: { holder: ben }, waiting: [cleo, ana] },
    });
  });

  test('lets the host sit in the round, and who comes late listen first', async () => {
    const { presses, begin, line, turn } = await eveningOn(await open());
    await begin([ana, hana]);
    accepted(await presses.agree(cleo));
    expect(await line()).toEqual([hana, ana, cleo]);
    expect(await presses.agree(cleo)).toEqual({ ok: false, refusal: 'already-agreed' });
    accepted(await presses.starts(hana));
    accepted(await presses.moreTime(hana));
    expect(await turn()).toMatchObject({ endsAt: at('18:05'), extensions: 1 });
  });

  test('goes on after a restart where it was: no panel twice, the clock still set', async () => {
    const held = await eveningOn(await open());
    await held.begin();
    accepted(await held.presses.starts(ana));
    const before = held.place.messages().map(({ id }) => id);
    held.clock.is(at('18:03:45'));
    const { due, reports } = await held.restart();
    expect(reports.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    await due.runAll();
    expect(await held.turn()).toMatchObject({ holder: ana, told: 'warned', endsAt: at('18:04') });
    expect(held.place.messages().map(({ id }) => id)).toEqual([...before, expect.any(String)]);
    expect(held.place.rooms()).toHaveLength(1);
    expect(held.place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ana], firm: true });
  });

  test('is decided though Discord is away, and shown when it is back', async () => {
    const { presses, begin, place, clock, due } = await eveningOn(await open());
    await begin();
    place.breakAt('arrange', 'before');
    accepted(await presses.done(ana));
    expect(place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ana], firm: true });
    clock.passes(2_000);
    await due.runAll();
    expect(place.rooms()[0]?.plan.floor).toEqual({ kind: 'held', speakers: [ben], firm: true });
    expect(place.messages().at(-1)?.view.allowed_mentions.users).toEqual([ben]);
  });

  test('goes on in a new room when somebody deleted the old one', async () => {
    const { presses, begin, place } = await eveningOn(await open());
    await begin();
    place.deleteRooms();
    accepted(await presses.done(ana));
    expect(place.rooms()).toHaveLength(1);
    expect(place.messages().at(-1)?.view.allowed_mentions.users).toEqual([ben]);
  });

  test('of a stranger cannot be opened: nobody but the host can prove to be it', async () => {
    const { circle } = await eveningOn(await open());
    expect(proveHost(circle, user('eve'))).toEqual({ ok: false, refusal: 'not-the-host' });
  });
});
