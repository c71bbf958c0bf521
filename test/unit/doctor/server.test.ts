import { describe, expect, test } from 'vitest';
import { headerAhead } from '../../../src/discord/header-clock.ts';
import { crisisAge } from '../../../src/features/doctor/crisis-age.ts';
import { inOrder, onTheWhole } from '../../../src/features/doctor/finding.ts';
import { type ServerFacts, serverFindings } from '../../../src/features/doctor/server.ts';
import type { Permission } from '../../../src/features/room/room.ts';
import { translator } from '../../../src/i18n/index.ts';
import { at, channel } from '../../support/make.ts';

const operator = { name: 'Circle Friends', contact: 'circles@example.org', country: undefined };
const fine: ServerFacts = {
  server: [{ wanted: 'text', used: true, missing: [] }],
  rooms: [{ circle: 'Maple', channel: channel('maple'), lacking: [] }],
  isAdministrator: false,
  setup: { operator, encryption: 'on' },
  crisis: { lines: 90, stale: 0, oldest: new Date('2026-09-30T00:00:00Z') },
  choices: { moderators: undefined, rolesGone: [], lines: { count: 0, old: 0, unsaid: 0 } },
  consentsWaiting: 0,
  late: 0,
  clockAhead: 900,
  isConnected: true,
};

const found = (given: Partial<ServerFacts>) =>
  serverFindings(
    { ...fine, ...given },
    { t: translator('en-US'), locale: 'en-US', command: (path) => `/${path}` },
  );
const wordsOf = (given: Partial<ServerFacts>, is: 'do' | 'look') =>
  found(given).flatMap((one) => (one.is === is ? [one.words] : []));

describe('the doctor of a server', () => {
  test('says that all is well where it is', () => {
    expect(onTheWhole(found({}))).toBe('well');
    expect(found({}).map(({ words }) => words)).toContain(
      'Each of the 90 crisis lines was looked at on September 30, 2026 or later.',
    );
  });

  test('names what a room needs that a circle has, and what others would only need', () => {
    const missing: readonly Permission[] = ['Connect', 'MuteMembers'];
    expect(wordsOf({ server: [{ wanted: 'voice', used: true, missing }] }, 'do')).toEqual([
      'For circles in a voice channel I need in this server: Connect and Mute Members.',
    ]);
    const server = [{ wanted: 'event', used: false, missing: ['CreateEvents'] }] as const;
    expect(wordsOf({ server }, 'do')).toEqual([]);
    expect(wordsOf({ server }, 'look')).toEqual([
      'Only if meetings are to be shown as events, I would need: Create Events.',
    ]);
  });

  test('names a permission with the channel it is missing in, channels that lack the same together', () => {
    const rooms = (['maple', 'oak', 'birch'] as const).map((name) => ({
      circle: name,
      channel: channel(name),
      lacking: [name === 'oak' ? 'SendMessages' : 'ViewChannel'] as const,
    }));
    expect(wordsOf({ rooms }, 'do')).toEqual([
      `In **maple** (<#${channel('maple')}>), **birch** (<#${channel('birch')}>) I need: View Channel. Give it to my role in the settings of that channel, or of this server.`,
      `In **oak** (<#${channel('oak')}>) I need: Send Messages. Give it to my role in the settings of that channel, or of this server.`,
    ]);
    const many = Array.from({ length: 20 }, (_, one) => ({
      circle: `Number ${one}`,
      channel: channel(`${one}`),
      lacking: ['Connect'] as const,
    }));
    expect(wordsOf({ rooms: many }, 'do')[1]).toMatch(/^16 more rooms lack something else;/u);
  });

  test.for([
    [{ late: 1 }, 'do', /^1 thing is late/u],
    [{ clockAhead: 61_000 }, 'do', /^My clock is 61 seconds ahead/u],
    [{ clockAhead: -61_000 }, 'do', /^My clock is 61 seconds behind/u],
    [{ clockAhead: undefined }, 'look', /^Discord did not answer just now/u],
    [{ isConnected: false }, 'do', /^The connection to Discord is being made again/u],
    [{ isAdministrator: true }, 'look', /Administrator, which is more than I need/u],
    [{ consentsWaiting: 2 }, 'look', /^2 people are asked anew/u],
    [{ setup: { ...fine.setup, encryption: 'off' } }, 'look', /^I do not encrypt what is stored/u],
    [{ setup: { ...fine.setup, operator: { ...operator, name: undefined } } }, 'do', /OPERATOR_NAME/u],
    [{ crisis: { ...fine.crisis, stale: 3 } }, 'do', /^3 of the 90 crisis lines/u],
    [
      { choices: { ...fine.choices, moderators: { channel: channel('mods'), is: 'gone' } } },
      'do',
      /is gone/u,
    ],
    [
      { choices: { ...fine.choices, moderators: { channel: channel('mods'), is: 'open-to-all' } } },
      'do',
      /^Everybody can read/u,
    ],
    [
      { choices: { ...fine.choices, moderators: { channel: channel('mods'), is: 'not-writable' } } },
      'do',
      /^I cannot write in/u,
    ],
    [{ choices: { ...fine.choices, rolesGone: ['organiser-role'] } }, 'do', /may start circles is gone/u],
    [
      { choices: { ...fine.choices, lines: { count: 3, old: 1, unsaid: 0 } } },
      'do',
      /^1 of this server’s own crisis lines/u,
    ],
    [{ choices: { ...fine.choices, lines: { count: 3, old: 0, unsaid: 2 } } }, 'look', /are not shown yet/u],
  ] as const)('with %o has a word of kind "%s"', ([given, is, words]) => {
    expect(wordsOf(given, is)).toEqual([expect.stringMatching(words)]);
    expect(onTheWhole(found(given))).toBe(is);
  });

  test('says nothing of consents where nobody is asked anew, and what needs doing first', () => {
    expect(found({ consentsWaiting: undefined }).some(({ words }) => words.includes('consent'))).toBe(false);
    expect(
      inOrder(found({ late: 2, isAdministrator: true }))
        .map(({ is }) => is)
        .slice(0, 3),
    ).toEqual(['do', 'look', 'well']);
  });
});

test('crisis lines grow old half a year after somebody looked at them', () => {
  const { lines, oldest } = crisisAge(new Date());
  expect(lines).toBeGreaterThan(30);
  const days = (count: number) => new Date(oldest.getTime() + count * 86_400_000);
  expect(crisisAge(days(180)).stale).toBe(0);
  expect(crisisAge(days(181)).stale).toBeGreaterThan(0);
});

test('a clock is compared with the date of an answer, to about a second', () => {
  const date = at('19:00').toUTCString();
  expect(headerAhead(date, at('19:00:00'), at('19:00:01'))).toBe(0);
  expect(headerAhead(date, at('19:01:00'), at('19:01:01'))).toBe(60_000);
  for (const nonsense of [null, '', 'soon'])
    expect(headerAhead(nonsense, at('19:00'), at('19:00'))).toBe(undefined);
});
