import { describe, expect, test } from 'vitest';
import { offerUntil, quietUntil } from '../../../src/features/seat/offer-time.ts';
import { hours, minutes, after as plus } from '../../../src/lib/time.ts';
import { at } from '../../support/make.ts';

const noon = at('12:00');

describe('a seat that is offered is kept', () => {
  test.for([
    ['twelve hours, when the meeting is three days away', hours(72), hours(12)],
    ['two hours, when it is two days away', hours(48), hours(2)],
    ['two hours, when it is seven hours away', hours(7), hours(2)],
    ['half an hour, when it is six hours away', hours(6), minutes(30)],
    ['half an hour, when it is two hours away', hours(2), minutes(30)],
    ['ten minutes, when it is an hour away', hours(1), minutes(10)],
    ['ten minutes, when it is twelve minutes away', minutes(12), minutes(10)],
  ] as const)('%s', ([, away, kept]) => {
    expect(offerUntil(noon, plus(noon, away), undefined)).toEqual(plus(noon, kept));
  });

  test('not beyond the start of the meeting', () => {
    const meeting = plus(noon, minutes(4));
    expect(offerUntil(noon, meeting, undefined)).toEqual(meeting);
  });

  test('twelve hours where no meeting is planned', () => {
    expect(offerUntil(noon, undefined, undefined)).toEqual(plus(noon, hours(12)));
  });
});

const berlin = { from: '22:00', to: '09:00', zone: 'Europe/Berlin' };

describe('in quiet hours', () => {
  test('the time of an offer begins when they are over', () => {
    const night = at('23:30');
    const meeting = at('18:00', '2026-12-01');
    expect(offerUntil(night, meeting, berlin)).toEqual(at('20:00', '2026-11-25'));
  });

  test('an offer does not wait for the morning when the meeting is five hours away', () => {
    const night = at('02:00');
    expect(offerUntil(night, plus(night, hours(5)), berlin)).toEqual(plus(night, minutes(30)));
    expect(offerUntil(night, plus(night, hours(5) + minutes(1)), berlin)).toEqual(
      plus(night, hours(5) + minutes(1)),
    );
  });

  test.for([
    ['before midnight', at('22:30'), at('08:00', '2026-11-25')],
    ['after midnight', at('01:00'), at('08:00')],
    ['a minute before they are over', at('07:59'), at('08:00')],
    ['when they are just over', at('08:00'), at('08:00')],
    ['in the middle of the day', noon, noon],
    ['when they begin', at('21:00'), at('08:00', '2026-11-25')],
  ] as const)('nobody is disturbed %s', ([, now, until]) => {
    expect(quietUntil(now, berlin)).toEqual(until);
  });

  test('that lie within one day nobody is disturbed either', () => {
    const siesta = { from: '13:00', to: '15:00', zone: 'Europe/Berlin' };
    expect(quietUntil(at('12:30'), siesta)).toEqual(at('14:00'));
    expect(quietUntil(at('11:59'), siesta)).toEqual(at('11:59'));
  });

  test('of the night in which the clocks change end by the clock on the wall', () => {
    expect(quietUntil(at('23:00', '2027-03-27'), berlin)).toEqual(at('07:00', '2027-03-28'));
  });

  test('that begin when they end are none', () => {
    expect(quietUntil(noon, { from: '08:00', to: '08:00', zone: 'Europe/Berlin' })).toEqual(noon);
  });
});
