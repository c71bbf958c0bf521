import { expect, test } from 'vitest';
import { CircleId, newCircleId, newSessionId, SessionId, UserId } from '../../../src/lib/ids.ts';

test.for([
  ['1234567890123456', false],
  ['12345678901234567', true],
  ['12345678901234567890', true],
  ['123456789012345678901', false],
  ['<@12345678901234567>', false],
] as const)('Discord’s id %s is taken: %s', ([id, taken]) => {
  expect(UserId.safeParse(id).success).toBe(taken);
});

test('new ids are of the right form and not twice the same', () => {
  const circles = Array.from({ length: 1_000 }, newCircleId);
  expect(new Set(circles).size).toBe(1_000);
  for (const id of circles) expect(CircleId.parse(id)).toMatch(/^[a-z0-9]{12}$/);
  expect(SessionId.safeParse(newSessionId()).success).toBe(true);
});
