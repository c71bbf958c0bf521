import { describe, expect, test } from 'vitest';
import { at } from '../../support/make.ts';
import {
  afterMove,
  ana,
  at2,
  atIn,
  attendee,
  ben,
  cleo,
  dan,
  hana,
  liveOf,
  may,
  outcome,
  refused,
} from './held.ts';

const live = liveOf();

describe('somebody steps out', () => {
  const out = { kind: 'step-out', by: may.be(live, ben), wants: 'nothing' } as const;

  test('and whoever guards the circle is told, once', () => {
    const gone = afterMove(atIn(live), out);
    expect(gone.people[2]).toEqual(attendee(ben, { away: at('19:01') }));
    expect(gone.notices).toEqual([{ number: 1, to: hana, about: ben, kind: 'out-ok' }]);
    const again = afterMove(atIn(gone, '19:02'), out);
    expect(again).toMatchObject({ counted: 1, people: gone.people });
    const needs = afterMove(atIn(gone, '19:02'), { ...out, wants: 'someone' });
    expect(needs.notices).toEqual([{ number: 2, to: hana, about: ben, kind: 'out-someone' }]);
    expect(afterMove(atIn(live), { ...out, wants: 'someone' }).notices).toMatchObject([
      { kind: 'out-someone' },
    ]);
  });

  test('and comes back to the same place', () => {
    const gone = afterMove(atIn(live), out);
    expect(afterMove(atIn(gone), { kind: 'come-back', by: may.be(gone, ben) }).people).toEqual(live.people);
  });

  test('with the floor: it goes on, and they are come back to', () => {
    const next = afterMove(atIn(live), { ...out, by: may.be(live, ana) });
    expect(next).toMatchObject({ bookmarks: [ana], course: { turn: { holder: ben } } });
  });

  test('who holds the circle: others are asked after a minute', () => {
    const next = afterMove(atIn(live), { ...out, by: may.be(live, hana) });
    expect(next.chair.lost).toEqual({ step: 'grace', until: at('19:02') });
  });
});

describe('a pause is asked for', () => {
  const ask = { kind: 'ask-pause', by: may.be(live, ben) } as const;
  const stop = { kind: 'stop', by: may.be(live, ben) } as const;

  test('and whoever keeps the circle has a while to answer, from the first time it was asked', () => {
    const asked = afterMove(atIn(live), ask);
    expect(asked).toMatchObject({ pause: null, pauseAsked: at('19:01') });
    expect(afterMove(atIn(asked, '19:01:05'), ask).pauseAsked).toEqual(at('19:01'));
  });

  test('with nobody to answer it is one at once', () => {
    const alone = liveOf({ chair: { ...live.chair, by: null } });
    expect(afterMove(atIn(alone), ask).pause).toEqual({ by: 'anyone', stop: false, since: at('19:01') });
  });

  test('in a pause there is nothing to ask, but stopping is always heard', () => {
    const paused = liveOf({ pause: { by: 'host', stop: false, since: at('19:00') } });
    expect(outcome(atIn(paused), ask)).toEqual(refused('paused'));
    const stopped = afterMove(atIn(paused), stop);
    expect(stopped).toMatchObject({
      pause: { by: 'anyone', stop: true, since: at('19:00') },
      notices: [{ to: hana, about: ben, kind: 'stopped' }],
    });
    expect(afterMove(atIn(stopped), stop).counted).toBe(1);
    const read = { ...stopped, notices: [] };
    expect(afterMove(atIn(read), stop).counted).toBe(2);
    const unread = { ...stopped, pause: { by: 'anyone', stop: false, since: at('19:00') } } as const;
    expect(afterMove(atIn(unread), stop).pause?.stop).toBe(true);
  });
});

describe('a role', () => {
  const offer = { kind: 'offer-role', by: may.chair(live), role: 'guardian', person: ben } as const;
  const answer = { kind: 'answer-role', by: may.be(live, ben), role: 'guardian', yes: true } as const;
  const offers = [{ number: 1, role: 'guardian', to: ben }] as const;

  test('is offered to one person at a time, and asked for once', () => {
    const asked = afterMove(atIn(live), offer);
    expect(asked).toMatchObject({ counted: 1, offers });
    expect(afterMove(atIn(asked), offer).counted).toBe(1);
    expect(afterMove(atIn(asked), { ...offer, person: cleo })).toMatchObject({
      offers: [{ number: 2, role: 'guardian', to: cleo }],
    });
    expect(afterMove(atIn(asked), { ...offer, role: 'scribe' }).offers).toEqual([
      offers[0],
      { number: 2, role: 'scribe', to: ben },
    ]);
    expect(outcome(atIn(live), { ...offer, person: dan })).toEqual(refused('not-callable'));
  });

  test('is taken or not by whoever was asked', () => {
    expect(afterMove(at2({ offers, roles: { scribe: cleo } }), answer)).toMatchObject({
      offers: [],
      roles: { scribe: cleo, guardian: ben },
    });
    expect(afterMove(at2({ offers }), { ...answer, yes: false })).toMatchObject({ offers: [], roles: {} });
    expect(outcome(atIn(live), answer)).toEqual(refused('role-not-offered'));
    expect(outcome(at2({ offers }), { ...answer, by: may.be(live, cleo) })).toEqual(
      refused('role-not-offered'),
    );
    expect(outcome(at2({ offers }), { ...answer, role: 'scribe' })).toEqual(refused('role-not-offered'));
    const both = [
      ...offers,
      { number: 2, role: 'guardian', to: cleo },
      { number: 3, role: 'scribe', to: ben },
    ] as const;
    expect(afterMove(at2({ offers: both }), answer).offers).toEqual([both[2]]);
    expect(afterMove(at2({ offers: both }), { ...answer, yes: false }).offers).toEqual([both[1], both[2]]);
  });

  test('of whoever holds the circle is taken by a successor', () => {
    const lost = liveOf({ chair: { ...live.chair, lost: { step: 'anyone', until: at('19:02') } } });
    expect(afterMove(atIn(lost), { kind: 'take-chair', by: may.succeed(lost) }).chair).toMatchObject({
      by: ben,
      was: hana,
      lost: null,
    });
  });
});
