import { expect, test } from 'vitest';
import { lookedAt } from '../../../src/features/appeal/appeal.ts';
import { at, user } from '../../support/make.ts';
import { concernOf } from '../concern/concerns.ts';

const reader = { user: user('nele'), isOwner: false };
const ending = { outcome: 'stays', at: at('19:00') } as const;

test('another look ends with what came of it, and is only for what somebody asked it for', () => {
  expect(lookedAt(concernOf({ kind: 'appeal' }), reader, ending)).toMatchObject({
    value: { state: 'closed', outcome: 'stays', closedAt: at('19:00') },
  });
  expect(lookedAt(concernOf(), reader, ending)).toEqual({ ok: false, refusal: 'no-such-concern' });
});
