import { describe, expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { State } from '../../../src/features/session/schema.ts';
import { accepted, at, circleOf, sessionIn } from '../../support/make.ts';
import { ana, atIn, ben, cleo, dan, hana, liveOf, may, outcome, refused } from './held.ts';

const live = liveOf();
const host = accepted(proveHost(circleOf(), hana));

describe('what does not fit just now is refused by name', () => {
  const paused = liveOf({ pause: { by: 'host', stop: false, since: at('19:00') }, doorUntil: at('19:30') });
  const door = liveOf({
    begunAt: null,
    phase: 'gather',
    at: 0,
    course: { kind: 'plain' },
    endsAt: null,
    phaseEndsAt: null,
  });
  const by = may.chair(live);
  const be = may.be(live, ben);

  test('after the close', () => {
    const closed = sessionIn({ phase: 'closed', ended: 'held' });
    expect(outcome({ ...atIn(live), session: closed }, { kind: 'calm', by: be, yes: true })).toEqual(
      refused('session-closed'),
    );
  });

  test('in a pause nobody is moved on, but people come, go and hold roles', () => {
    const refusedThen: readonly Move[] = [
      { kind: 'pass', by: may.hold(live) },
      { kind: 'nod', by: be, beat: 10 },
      { kind: 'hand', by: be, yes: true },
      { kind: 'mark', by: be, yes: true },
      { kind: 'early', by: be, yes: true },
      { kind: 'ask-pause', by: be },
      { kind: 'move-on', by, beat: 10 },
      { kind: 'begin', by, few: true },
      { kind: 'more-minutes', by, until: 0 },
      { kind: 'more-time', by: may.time(live), beat: 10, extensions: 0 },
    ];
    for (const move of refusedThen) expect(outcome(atIn(paused), move), move.kind).toEqual(refused('paused'));
    const taken: readonly Move[] = [
      { kind: 'resume', by: may.keep(live) },
      { kind: 'care', by, person: ben, along: cleo },
      { kind: 'rejoin', people: [ben] },
      { kind: 'stop', by: be },
      { kind: 'step-out', by: be, wants: 'nothing' },
      { kind: 'come-back', by: be },
      { kind: 'leave', person: ben },
      { kind: 'arrive', person: dan, byPlace: [], newcomer: false },
      { kind: 'stand-by', person: dan },
      { kind: 'connected', person: ben },
      { kind: 'disconnected', person: ben },
      { kind: 'offer-role', by, role: 'scribe', person: ben },
      { kind: 'read', person: hana, notice: 1 },
      { kind: 'calm', by: be, yes: true },
      { kind: 'listen', by: be, yes: true },
      { kind: 'reopen-door', by },
      { kind: 'close', by, ended: 'held' },
      { kind: 'tick' },
    ];
    for (const move of taken) expect(outcome(atIn(paused), move).ok, move.kind).toBe(true);
    expect(outcome(atIn(paused), { kind: 'pause', by: may.keep(live) })).toEqual(refused('paused-already'));
    const offers = [{ number: 1, role: 'scribe', to: ben }] as const;
    expect(
      outcome(atIn({ ...paused, offers }), { kind: 'answer-role', by: be, role: 'scribe', yes: true }).ok,
    ).toBe(true);
    const alone = { ...paused, chair: { ...live.chair, by: null } };
    expect(outcome(atIn(alone), { kind: 'take-chair', by: may.succeed(alone) }).ok).toBe(true);
  });

  test('at the door there is nothing to move on, but much to say', () => {
    const early: readonly Move[] = [
      { kind: 'nod', by: be, beat: 10 },
      { kind: 'hand', by: be, yes: true },
      { kind: 'mark', by: be, yes: true },
      { kind: 'move-on', by, beat: 10 },
      { kind: 'more-minutes', by, until: 0 },
      { kind: 'reopen-door', by },
      { kind: 'more-time', by: may.time(live), beat: 10, extensions: 0 },
    ];
    for (const move of early) expect(outcome(atIn(door), move), move.kind).toEqual(refused('not-begun'));
    const fits: readonly Move[] = [
      { kind: 'listen', by: be, yes: true },
      { kind: 'calm', by: be, yes: true },
      { kind: 'early', by: be, yes: true },
      { kind: 'step-out', by: be, wants: 'nothing' },
      { kind: 'come-back', by: be },
      { kind: 'offer-role', by, role: 'scribe', person: ben },
      { kind: 'ask-pause', by: be },
      { kind: 'stop', by: be },
      { kind: 'begin', by, few: false },
      { kind: 'pause', by: may.keep(live) },
    ];
    for (const move of fits) expect(outcome(atIn(door), move).ok, move.kind).toBe(true);
    const offers = [{ number: 1, role: 'scribe', to: ben }] as const;
    expect(
      outcome(atIn({ ...door, offers }), { kind: 'answer-role', by: be, role: 'scribe', yes: true }).ok,
    ).toBe(true);
    const alone = { ...door, chair: { ...live.chair, by: null } };
    expect(outcome(atIn(alone), { kind: 'take-chair', by: may.succeed(alone) }).ok).toBe(true);
  });

  test('once the door is open, what is asked before it', () => {
    const before: readonly Move[] = [
      { kind: 'ready', by: host, yes: true },
      { kind: 'hold-today', person: ana },
      { kind: 'open', by: host },
      { kind: 'call-off', by: host },
      { kind: 'move-away', by: host },
    ];
    for (const move of before) expect(outcome(atIn(live), move), move.kind).toEqual(refused('begun-already'));
  });
});

describe('before the door opens', () => {
  const awaited = {
    phase: 'awaited',
    startsAt: at('19:00'),
    medium: 'text',
    seats: 4,
    host: hana,
    ready: 'asked',
  } as const;
  const does = (move: Move, state: State = awaited) =>
    outcome({ ...atIn(live, '18:40'), session: sessionIn(state) }, move);

  test('the host opens it, calls the meeting off or has moved it', () => {
    expect(does({ kind: 'open', by: host })).toMatchObject({
      value: { phase: 'gather', since: at('18:40'), chair: { by: hana, lost: null } },
    });
    expect(does({ kind: 'call-off', by: host })).toEqual({
      ok: true,
      value: { phase: 'closed', ended: 'cancelled' },
    });
    expect(does({ kind: 'move-away', by: host })).toEqual({
      ok: true,
      value: { phase: 'closed', ended: 'moved' },
    });
    expect(does({ kind: 'ready', by: host, yes: true })).toEqual({
      ok: true,
      value: { ...awaited, ready: 'yes' },
    });
    expect(does({ kind: 'hold-today', person: ana })).toEqual(refused('chair-held'));
    expect(does({ kind: 'tick' })).toEqual({ ok: true, value: awaited });
  });

  test('a host who leaves is not waited for, and there is nothing else to do', () => {
    expect(does({ kind: 'leave', person: hana })).toEqual({
      ok: true,
      value: { ...awaited, host: null, ready: 'no' },
    });
    expect(does({ kind: 'leave', person: ben })).toEqual({ ok: true, value: awaited });
    expect(does({ kind: 'connected', person: ben })).toEqual(refused('not-begun'));
  });
});

test('it is closed as whoever holds it says', () => {
  const by = may.chair(live);
  expect(outcome(atIn(live), { kind: 'close', by, ended: 'few' })).toEqual({
    ok: true,
    value: { phase: 'closed', ended: 'few' },
  });
});
