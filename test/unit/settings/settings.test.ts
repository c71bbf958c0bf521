import { expect, test } from 'vitest';
import { furnish, usualRoom } from '../../../src/features/settings/settings.ts';

const muting = { roomKind: 'voice', mutes: true, keepsDays: 3 } as const;

test.for([
  ['what is left out stays', muting, {}, muting],
  ['a voice room may mute', usualRoom, { room: 'voice', mute: true }, { ...muting, keepsDays: null }],
  ['a circle that leaves voice stops muting', muting, { room: 'text' }, { ...usualRoom, keepsDays: 3 }],
  ['0 days mean that the room stays', muting, { keep: 0 }, { ...muting, keepsDays: null }],
  ['90 days are the most', usualRoom, { keep: 90 }, { ...usualRoom, keepsDays: 90 }],
] as const)('%s', ([, before, wish, value]) => {
  expect(furnish(before, wish)).toEqual({ ok: true, value });
});

test.for([
  ['nobody can be muted in a text room', usualRoom, { mute: true }, 'mute-needs-voice'],
  ['nor in one that the circle moves to', muting, { room: 'stage', mute: true }, 'mute-needs-voice'],
  ['a room is not kept for 91 days', usualRoom, { keep: 91 }, 'keep-out-of-range'],
  ['nor for -1', usualRoom, { keep: -1 }, 'keep-out-of-range'],
] as const)('%s', ([, before, wish, refusal]) => {
  expect(furnish(before, wish)).toEqual({ ok: false, refusal });
});
