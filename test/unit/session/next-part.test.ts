import { describe, expect, test } from 'vitest';
import type { Live, State } from '../../../src/features/session/schema.ts';
import { accepted, at } from '../../support/make.ts';
import { afterMove, ana, atIn, attendee, ben, cleo, hana, liveOf, outcome } from './held.ts';

const tick = { kind: 'tick' } as const;
const ticked = (given: Partial<Live>, time: string, format = 'talking-piece'): Live =>
  afterMove(atIn(liveOf(given), time, format), tick);
const ended = (given: Partial<Live>, time: string, format = 'talking-piece'): State =>
  accepted(outcome(atIn(liveOf(given), time, format), tick));
const alone = { chair: { ...liveOf().chair, by: null } };

describe('the next part', () => {
  const silence = { course: { kind: 'plain' }, phase: 'silence', at: 5, phaseEndsAt: at('19:30') } as const;
  const working = { course: { kind: 'plain' }, phase: 'round', at: 3, phaseEndsAt: at('19:30') } as const;
  const part = (given: Partial<Live>, time = '19:30', format = 'talking-piece') =>
    ticked(given, time, format);

  test('comes back to whoever is marked, and is left out without them', () => {
    expect(part(silence)).toMatchObject({
      at: 7,
      phase: 'checkout',
      beat: 12,
      since: at('19:30'),
      phaseEndsAt: at('19:41'),
    });
    expect(part({ ...silence, bookmarks: [cleo] })).toMatchObject({
      at: 6,
      bookmarks: [],
      phaseEndsAt: at('19:35'),
      course: { turn: { holder: cleo } },
    });
  });

  test('sets the agenda, and keeps as many as there is time for, of those who are here', () => {
    const agenda = part({ ...working, agenda: [ben] }, '19:30', 'check-in-working-time');
    expect(agenda).toMatchObject({
      at: 4,
      phase: 'agenda-set',
      agenda: [],
      course: { kind: 'agenda', wanting: [ben] },
    });
    const people = [attendee(hana), attendee(ana, { listening: true }), attendee(ben), attendee(cleo)];
    const wanting = { kind: 'agenda', wanting: [ana, hana, ben, cleo] } as const;
    const set = { phase: 'agenda-set', at: 4, course: wanting, people, phaseEndsAt: at('19:30') } as const;
    expect(part(set, '19:30', 'check-in-working-time')).toMatchObject({
      at: 5,
      course: { turn: { holder: hana }, raised: [ben, cleo] },
    });
    const many = { ...set, people: liveOf().people };
    expect(part(many, '19:30', 'check-in-working-time').course).toMatchObject({
      turn: { holder: ana },
      raised: [hana, ben],
    });
  });

  test('gets what time there is: talk gives way, a round keeps half, and the check-out everything', () => {
    const topics = {
      course: { kind: 'plain' },
      phase: 'agenda-set',
      at: 4,
      phaseEndsAt: at('19:30'),
    } as const;
    const endsIn = (endsAt: string) =>
      part({ ...topics, endsAt: at(endsAt) }, '19:30', 'check-in-working-time');
    expect(endsIn('20:30')).toMatchObject({ at: 5, phaseEndsAt: at('20:10') });
    expect(endsIn('20:00')).toMatchObject({ at: 5, phaseEndsAt: at('19:46') });
    expect(endsIn('19:45')).toMatchObject({ at: 5, phaseEndsAt: at('19:31') });
    expect(endsIn('19:44:59')).toMatchObject({ at: 7, phaseEndsAt: at('19:42') });
    expect(
      part({ ...topics, endsAt: at('20:00'), bookmarks: [ben] }, '19:30', 'check-in-working-time'),
    ).toMatchObject({ phaseEndsAt: at('19:41') });
    const checkIn = { course: { kind: 'plain' }, phase: 'round', at: 3, phaseEndsAt: at('19:30') } as const;
    expect(part({ ...checkIn, endsAt: at('20:38') })).toMatchObject({ at: 4, phaseEndsAt: at('20:25') });
    expect(part({ ...checkIn, endsAt: at('20:30') })).toMatchObject({ at: 4, phaseEndsAt: at('20:17') });
    expect(part({ ...checkIn, endsAt: at('19:40') })).toMatchObject({ at: 4, phaseEndsAt: at('19:57:30') });
    expect(part({ ...checkIn, endsAt: null })).toMatchObject({ at: 4, phaseEndsAt: at('20:25') });
  });

  test('is none that needs somebody to hold it, where nobody does', () => {
    const talk = { ...silence, phase: 'round', at: 5 } as const;
    expect(part({ ...talk, endsAt: at('21:30') }, '19:30', 'grief-circle')).toMatchObject({
      at: 6,
      phase: 'open',
    });
    expect(part({ ...talk, ...alone, endsAt: at('21:30') }, '19:30', 'grief-circle')).toMatchObject({
      at: 8,
    });
    expect(ended({ ...silence, ...alone, phase: 'closing', at: 8 }, '19:30')).toEqual({
      phase: 'closed',
      ended: 'held',
    });
    expect(part({ ...silence, phase: 'closing', at: 8 })).toMatchObject({ at: 9, phase: 'afterglow' });
    expect(ended({ ...silence, phase: 'afterglow', at: 9 }, '19:30')).toEqual({
      phase: 'closed',
      ended: 'held',
    });
  });

  test('is a relay, the time for one person, or all at once', () => {
    const relay = part({ ...silence, phase: 'opening', at: 1 }, '19:30', 'empathy-relay');
    expect(relay).toMatchObject({ at: 2, course: { kind: 'relay', seconds: 300 } });
    expect(part({ ...silence, phase: 'round', at: 3 }, '19:30', 'focus-person').course).toMatchObject({
      kind: 'focus',
    });
    const free = part({ ...silence, phase: 'round', at: 5 }, '19:30', 'grief-circle');
    expect(free.course).toMatchObject({ kind: 'hands', turn: null });
    const atOnce = part({ ...silence, phase: 'round', at: 3 }, '19:30', 'empathy-relay');
    expect(atOnce).toMatchObject({ at: 4, phase: 'checkout', course: { kind: 'plain' } });
    const two = { people: [attendee(ana)] };
    expect(part({ ...silence, ...two, phase: 'opening', at: 1 }, '19:30', 'empathy-relay')).toMatchObject({
      at: 3,
    });
  });
});
