import { describe, expect, test } from 'vitest';
import { comeBack, goAway } from '../../../src/features/session/events.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  afterMove,
  ana,
  atIn,
  attendee,
  ben,
  cleo,
  dan,
  focusOf,
  hana,
  handsOf,
  liveOf,
  may,
  outcome,
  refused,
  relayOf,
  roundOf,
} from './held.ts';

const live = liveOf();
const leaves = (given: Partial<Live>, person = ben, format = 'talking-piece'): Live =>
  afterMove(atIn(liveOf(given), '19:01', format), { kind: 'leave', person });
const others = [attendee(hana), attendee(ana), attendee(cleo)];

describe('whoever leaves the circle', () => {
  test('leaves nothing behind, and the others keep their order', () => {
    const turn = turnFor({ holder: ana, nods: [ben, cleo], answering: [ben, cleo], aside: [ben, cleo] });
    const left = leaves({
      course: roundOf({ turn, deferred: [ben, ana], waiting: [ben, cleo] }),
      roles: { guardian: ben, scribe: cleo },
      standby: [ben, dan],
      letIn: [ben, cleo],
      bookmarks: [ben, cleo],
      agenda: [ben, cleo],
      offers: [
        { number: 1, role: 'scribe', to: ben },
        { number: 2, role: 'greeter', to: cleo },
      ],
      notices: [
        { number: 3, to: ben, about: cleo, kind: 'out-ok' },
        { number: 4, to: hana, about: ben, kind: 'out-ok' },
        { number: 5, to: hana, about: cleo, kind: 'out-ok' },
      ],
      calledBack: [ben, cleo],
      nods: { to: ben, count: 1, beat: 9 },
    });
    expect(left).toEqual({
      ...live,
      people: others,
      course: roundOf({
        turn: { ...turn, nods: [cleo], answering: [cleo], aside: [cleo] },
        deferred: [ana],
        waiting: [cleo],
      }),
      roles: { scribe: cleo },
      standby: [dan],
      letIn: [cleo],
      bookmarks: [cleo],
      agenda: [cleo],
      offers: [{ number: 2, role: 'greeter', to: cleo }],
      notices: [{ number: 5, to: hana, about: cleo, kind: 'out-ok' }],
      calledBack: [cleo],
      nods: null,
    });
    const nods = { to: cleo, count: 1, beat: 9 };
    expect(leaves({ nods }).nods).toEqual(nods);
  });

  test('with the floor hands it on, and is in no line', () => {
    const left = leaves({}, ana);
    expect(left).toMatchObject({ beat: 11, course: { turn: { holder: ben }, waiting: [cleo] } });
    expect(JSON.stringify(left)).not.toContain(ana);
  });

  test('as the one the time was for: the part is over', () => {
    const focus = { course: focusOf({ turn: null, step: 1 }), at: 4, phase: 'focus' } as const;
    expect(leaves(focus, ana, 'focus-person')).toMatchObject({ at: 5, phase: 'round' });
    expect(leaves(focus, ben, 'focus-person')).toMatchObject({ at: 4, course: { person: ana } });
  });

  test('is in no queue, no agenda and no pair', () => {
    const hands = {
      course: handsOf({ turn: turnFor({ holder: ana }), raised: [ben, cleo], had: [ben, ana] }),
    };
    expect(leaves({ ...hands, at: 5, phase: 'queue' }, ben, 'check-in-working-time').course).toMatchObject({
      raised: [cleo],
      had: [ana],
    });
    const agenda = { course: { kind: 'agenda', wanting: [ben, cleo] }, at: 4, phase: 'agenda-set' } as const;
    expect(leaves(agenda, ben, 'check-in-working-time').course).toEqual({ kind: 'agenda', wanting: [cleo] });
    const relay = {
      course: relayOf({ spoke: [ben, cleo], listened: [cleo, ben] }),
      at: 2,
      phase: 'relay',
    } as const;
    expect(leaves(relay, ben, 'empathy-relay').course).toMatchObject({
      speaker: ana,
      listener: null,
      spoke: [cleo],
      listened: [cleo],
    });
    const choosing = { ...relay, course: relayOf({ turn: null, speaker: ben, listener: ana }) };
    expect(leaves(choosing, ben, 'empathy-relay').course).toMatchObject({ speaker: null, listener: ana });
    expect(leaves({ course: { kind: 'plain' } }).course).toEqual({ kind: 'plain' });
  });

  test('with a choice: it is made without them at once', () => {
    const choice = { by: ben, until: at('19:02') };
    const round = leaves({ course: roundOf({ turn: null, choice, waiting: [cleo] }) });
    expect(round.course).toMatchObject({ choice: null, turn: { holder: cleo } });
    const kept = leaves({ course: roundOf({ turn: null, choice: { ...choice, by: ana } }) });
    expect(kept.course).toMatchObject({ choice: { by: ana, until: at('19:02') }, turn: null });
    const relay = {
      course: relayOf({ turn: null, speaker: ben, listener: null, choice }),
      at: 2,
      phase: 'relay',
    } as const;
    expect(leaves(relay, ben, 'empathy-relay').course).toMatchObject({ turn: { holder: ana } });
  });

  test('as the last one: there is nothing to hold any more', () => {
    const last = atIn(liveOf({ people: [attendee(ben)] }));
    expect(outcome(last, { kind: 'leave', person: ben })).toEqual({
      ok: true,
      value: { phase: 'closed', ended: 'held' },
    });
    const door = liveOf({
      begunAt: null,
      phase: 'gather',
      at: 0,
      course: { kind: 'plain' },
      people: [attendee(ben)],
    });
    expect(outcome(atIn(door), { kind: 'leave', person: ben })).toMatchObject({ value: { people: [] } });
  });

  test('and held the circle: others are asked at once', () => {
    const left = leaves({}, hana);
    expect(left.chair).toEqual({
      by: null,
      was: null,
      lost: { step: 'anyone', until: at('19:02') },
      changes: 0,
    });
  });
});

describe('a connection', () => {
  test('is lost and found again, with the place and the time as they were', () => {
    const gone = afterMove(atIn(live), { kind: 'disconnected', person: ana });
    expect(gone.people[1]).toEqual(attendee(ana, { away: at('19:01') }));
    expect(afterMove(atIn(gone, '19:01:30'), { kind: 'disconnected', person: ana }).people).toEqual(
      gone.people,
    );
    const back = afterMove(atIn(gone, '19:01:30'), { kind: 'connected', person: ana });
    expect(back.people).toEqual(live.people);
    expect(turnOf(back)?.endsAt).toEqual(at('19:04:30'));
    for (const kind of ['connected', 'disconnected'] as const)
      expect(outcome(atIn(live), { kind, person: dan })).toEqual(refused('not-here'));
  });

  test('of whoever holds the circle: they are waited for, and found', () => {
    const gone = goAway(live, hana, at('19:01'));
    expect(gone.chair.lost).toEqual({ step: 'grace', until: at('19:02') });
    expect(comeBack(gone, hana, at('19:01:30'))).toEqual(live);
    expect(goAway(live, dan, at('19:01'))).toBe(live);
    expect(goAway(live, ben, at('19:01')).chair).toEqual(live.chair);
  });

  test('of whoever pressed something is there: nobody looks for them', () => {
    const lost = liveOf({ chair: { ...live.chair, lost: { step: 'anyone', until: at('19:02') } } });
    const by = may.chair(lost);
    expect(afterMove(atIn(lost), { kind: 'reopen-door', by }).chair.lost).toBeNull();
    expect(
      afterMove(atIn(lost), { kind: 'step-out', by: may.be(lost, hana), wants: 'nothing' }).chair.lost,
    ).not.toBeNull();
    expect(
      afterMove(atIn(lost), { kind: 'calm', by: may.be(lost, ben), yes: true }).chair.lost,
    ).not.toBeNull();
  });
});

describe('people come', () => {
  const comes = (person = dan): Move => ({
    kind: 'arrive',
    person,
    byPlace: [hana, ana, ben, cleo, dan],
    newcomer: false,
  });

  test('late: the greeter is told; at the door nobody is', () => {
    const greeted = { roles: { greeter: cleo } };
    const late = afterMove(atIn(liveOf({ ...greeted, doorUntil: at('19:10') })), comes());
    expect(late.notices).toMatchObject([{ to: cleo, about: dan, kind: 'late' }]);
    const door = liveOf({ ...greeted, begunAt: null, phase: 'gather', at: 0, course: { kind: 'plain' } });
    expect(afterMove(atIn(door), comes())).toMatchObject({ notices: [], people: { length: 5 } });
    expect(outcome(atIn(live), comes())).toEqual(refused('door-closed'));
    const lost = liveOf({
      people: [attendee(ana)],
      doorUntil: at('19:10'),
      chair: { ...live.chair, lost: { step: 'anyone', until: at('19:09') } },
    });
    expect(afterMove(atIn(lost), comes(hana)).chair.lost).toBeNull();
  });

  test('to stand by, while the door is open', () => {
    const open = liveOf({ doorUntil: at('19:10') });
    expect(afterMove(atIn(open), { kind: 'stand-by', person: dan }).standby).toEqual([dan]);
    expect(outcome(atIn(live), { kind: 'stand-by', person: dan })).toEqual(refused('door-closed'));
  });

  test('back from a breath', () => {
    const away = liveOf({
      people: [
        attendee(hana),
        attendee(ana),
        attendee(ben, { away: at('19:00') }),
        attendee(cleo, { away: at('19:00') }),
      ],
    });
    expect(afterMove(atIn(away), { kind: 'rejoin', people: [ben, cleo] }).people).toEqual(live.people);
  });

  test('and a private word is read by whom it was for', () => {
    const notices = [
      { number: 1, to: hana, about: ben, kind: 'out-ok' },
      { number: 2, to: hana, about: cleo, kind: 'out-ok' },
    ] as const;
    const told = atIn(liveOf({ notices }));
    expect(afterMove(told, { kind: 'read', person: hana, notice: 1 }).notices).toEqual([notices[1]]);
    expect(afterMove(told, { kind: 'read', person: ben, notice: 1 }).notices).toEqual(notices);
  });
});
