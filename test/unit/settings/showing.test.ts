import { expect, test } from 'vitest';
import { showingOf } from '../../../src/features/settings/showing.ts';
import { circleOf } from '../../support/make.ts';

const here = { hasList: true, letsList: true, roomKind: 'voice' } as const;
const fortnightly = { schedule: { ...circleOf().schedule, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' } };

test('where a circle is shown stays as it is, unless the host says otherwise', () => {
  const shown = { listed: true, mirrored: true };
  expect(showingOf(circleOf(), {}, here)).toEqual({ ok: true, value: { listed: false, mirrored: false } });
  expect(showingOf(circleOf(shown), {}, here)).toEqual({ ok: true, value: shown });
  expect(showingOf(circleOf(), shown, here)).toEqual({ ok: true, value: shown });
  expect(showingOf(circleOf(shown), { listed: false, mirrored: false }, here)).toEqual({
    ok: true,
    value: { listed: false, mirrored: false },
  });
});

test('the public list takes a circle only where there is one, and only if it meets every week', () => {
  const listed = { listed: true };
  expect(showingOf(circleOf(), listed, { ...here, hasList: false })).toMatchObject({ refusal: 'list-off' });
  expect(showingOf(circleOf(fortnightly), listed, here)).toMatchObject({ refusal: 'list-needs-weekly' });
  // Out of it, a circle comes at any time.
  const out = showingOf(
    circleOf({ ...fortnightly, ...listed }),
    { listed: false },
    { ...here, hasList: false },
  );
  expect(out).toMatchObject({ ok: true, value: { listed: false } });
});

test('a circle in writing has no event, also when it had one before', () => {
  for (const roomKind of ['text', 'thread'] as const) {
    const where = { ...here, roomKind };
    expect(showingOf(circleOf(), { mirrored: true }, where)).toMatchObject({ refusal: 'mirror-needs-voice' });
    expect(showingOf(circleOf({ mirrored: true }), {}, where)).toMatchObject({ value: { mirrored: false } });
  }
});
