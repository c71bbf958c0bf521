import { expect, test } from 'vitest';
import { snoozedTo, snoozesFor } from '../../../src/features/snooze/snooze.ts';
import { at } from '../../support/make.ts';

const times = { at: at('19:00'), door: at('18:55') };

test('somebody may be reminded again in an hour, half an hour or ten minutes before, or at the door', () => {
  const to = (kind: Parameters<typeof snoozedTo>[1]) => snoozedTo(times, kind, at('17:00'));
  expect(to('in-an-hour')).toEqual(at('18:00'));
  expect(to('half-hour-before')).toEqual(at('18:30'));
  expect(to('ten-before')).toEqual(at('18:50'));
  expect(to('door')).toEqual(at('18:55'));
});

test('only what lies ahead is offered, and nothing behind the start', () => {
  expect(snoozesFor(times, at('17:00'))).toEqual(['in-an-hour', 'half-hour-before', 'ten-before', 'door']);
  expect(snoozesFor(times, at('18:00'))).toEqual(['half-hour-before', 'ten-before', 'door']);
  expect(snoozesFor(times, at('18:30'))).toEqual(['ten-before', 'door']);
  expect(snoozesFor(times, at('18:55'))).toEqual([]);
});
