import { expect, test } from 'vitest';
import { standingIn } from '../../../src/features/server/standing.ts';
import { RoleId } from '../../../src/lib/ids.ts';

const [carers, hosts] = [RoleId.parse('300000000000000001'), RoleId.parse('300000000000000002')];
const nobody = { organiser: false, mayMute: false, keepsSafe: false, roles: [carers] };

test('the role of a moderator adds what keeps people safe, and takes nothing away from anybody', () => {
  const server = { moderatorRole: carers, organiserRole: hosts };
  expect(standingIn(nobody, server)).toMatchObject({ organiser: false, mayMute: true, keepsSafe: true });
  expect(standingIn({ ...nobody, roles: [hosts] }, server)).toMatchObject({
    organiser: true,
    mayMute: false,
    keepsSafe: false,
  });
  const timesOut = { ...nobody, keepsSafe: true, roles: [] };
  expect(standingIn(timesOut, server)).toEqual(timesOut);
});

test('without a chosen role, and before anything is known of the server, Discord alone decides', () => {
  expect(standingIn(nobody, { moderatorRole: null, organiserRole: null })).toEqual(nobody);
  expect(standingIn(nobody, undefined)).toEqual(nobody);
});
