import { describe, expect, test } from 'vitest';
import { onTheWhole } from '../../../src/features/doctor/finding.ts';
import { type MachineFacts, machineFindings } from '../../../src/features/doctor/machine.ts';

const operator = { name: 'Circle Friends', contact: 'circles@example.org', country: 'CA' };
const application = '123456789012345678';
const day = 24 * 60 * 60 * 1_000;
const backups = {
  is: 'on',
  folder: 'backups',
  newest: day,
  oldest: 29 * day,
  foreign: 0,
  list: { is: 'ready', lines: 3 },
} as const;
const set: NonNullable<MachineFacts['set']> = {
  setup: { operator, encryption: 'on' },
  database: { is: 'ready' },
  backups,
  token: { is: 'known', application, ahead: 300 },
};
const fine: MachineFacts = {
  node: '20.19.0',
  badSettings: [],
  openFiles: [],
  free: 10 ** 10,
  crisis: { lines: 90, stale: 0 },
  set,
};
const found = (given: Partial<MachineFacts>) => machineFindings({ ...fine, ...given });
const wordsOf = (given: Partial<MachineFacts>, is: 'do' | 'look') =>
  found(given).flatMap((one) => (one.is === is ? [one.words] : []));

describe('the doctor of the machine', () => {
  test('says that all is well where it is, and where the bot is invited', () => {
    expect(onTheWhole(found({}))).toBe('well');
    expect(
      found({})
        .map(({ words }) => words)
        .join('\n'),
    ).toContain(
      `https://discord.com/oauth2/authorize?client_id=${application}&permissions=1777210515115088&scope=bot+applications.commands`,
    );
    for (const is of ['new', 'in-use'] as const)
      expect(onTheWhole(found({ set: { ...set, database: { is } } }))).toBe('well');
    expect(onTheWhole(found({ set: { ...set, database: { is: 'behind', steps: 2 } } }))).toBe('well');
    for (const node of ['20.19.1', '22.3.0', '24.0.0']) expect(onTheWhole(found({ node }))).toBe('well');
  });

  test.for<[Partial<MachineFacts>, 'do' | 'look', RegExp]>([
    [{ node: '20.18.9' }, 'do', /^Node\.js 20\.18\.9 is too old: version 20\.19/u],
    [{ node: '18.20.0' }, 'do', /too old/u],
    [{ openFiles: ['.env'] }, 'do', /chmod 600 \.env/u],
    [{ free: 50 * 1024 * 1024 }, 'do', /^There are only 50 MB left/u],
    [{ crisis: { lines: 90, stale: 2 } }, 'do', /^2 of the 90 crisis lines/u],
    [
      { set: { ...set, database: { is: 'refused', sentence: 'The key is another one.' } } },
      'do',
      /^The key is another one\.$/u,
    ],
    [{ set: { ...set, backups: { is: 'off' } } }, 'look', /^No backups are kept: set a BACKUP_KEY/u],
    [{ set: { ...set, backups: { ...backups, newest: 4 * day } } }, 'look', /is 4 days old/u],
    [{ set: { ...set, backups: { ...backups, newest: undefined } } }, 'look', /no backup in backups yet/u],
    [{ set: { ...set, backups: { ...backups, oldest: 31 * day } } }, 'do', /older than 30 days/u],
    [{ set: { ...set, backups: { ...backups, foreign: 2 } } }, 'look', /^2 backups in backups were made/u],
    [
      { set: { ...set, backups: { ...backups, list: { is: 'none' } } } },
      'do',
      /no erasure list: put it back/u,
    ],
    [
      { set: { ...set, backups: { ...backups, list: { is: 'refused', sentence: 'It is damaged.' } } } },
      'do',
      /^It is damaged\.$/u,
    ],
    [
      { set: { ...set, token: { is: 'unknown', ahead: 0 } } },
      'do',
      /^Discord does not know this DISCORD_TOKEN/u,
    ],
    [{ set: { ...set, token: { is: 'unanswered' } } }, 'look', /^Discord did not answer/u],
    [{ set: { ...set, token: { ...set.token, is: 'unknown', ahead: 0 } } }, 'do', /DISCORD_TOKEN/u],
    [
      { set: { ...set, token: { is: 'known', application, ahead: -90_000 } } },
      'do',
      /^The clock is 90 seconds behind/u,
    ],
    [
      { set: { ...set, setup: { ...set.setup, encryption: 'off' } } },
      'look',
      /^The database file is not encrypted/u,
    ],
    [
      { set: { ...set, setup: { ...set.setup, encryption: 'server' } } },
      'look',
      /^PostgreSQL does not encrypt/u,
    ],
    [
      {
        set: {
          ...set,
          setup: { ...set.setup, operator: { ...operator, name: undefined, contact: undefined } },
        },
      },
      'do',
      /set OPERATOR_NAME and OPERATOR_CONTACT\.$/u,
    ],
    [
      { set: { ...set, setup: { ...set.setup, operator: { ...operator, country: undefined } } } },
      'look',
      /OPERATOR_COUNTRY/u,
    ],
  ])('of %o says what to do', ([given, is, words]) => {
    expect(wordsOf(given, is)).toEqual([expect.stringMatching(words)]);
    expect(onTheWhole(found(given))).toBe(is);
  });

  test('says of each thing that is well what was looked at', () => {
    expect(found({})).toEqual(
      [
        'Node.js 20.19.0 is new enough.',
        'The settings can be used.',
        `There is room on the disk: ${Math.floor(10 ** 10 / 1024 / 1024)} MB.`,
        'The crisis lines were looked at within half a year.',
        'The database can be opened and is up to date.',
        'The database file is encrypted.',
        'There is a backup in backups of the last two days.',
        'The erasure list in backups can be read (lines: 3).',
        '/privacy and /terms say who runs the bot.',
        expect.stringMatching(/^Discord knows the token\. The bot is invited here: https:/u),
        'The clock goes like Discord’s.',
      ].map((words) => ({ is: 'well', words })),
    );
  });

  test.for<[Partial<NonNullable<MachineFacts['set']>>, string]>([
    [{ database: { is: 'new' } }, 'There is no database yet: the first start makes it.'],
    [{ database: { is: 'in-use' } }, 'The database is open in a bot that runs now.'],
    [
      { database: { is: 'behind', steps: 2 } },
      'The database can be opened; the next start brings it up to date (migrations: 2).',
    ],
    [
      { backups: { ...backups, newest: undefined, list: { is: 'none' } } },
      'There is no erasure list yet: the next start of the bot begins it.',
    ],
  ])('with %o it is well, too', ([given, words]) => {
    expect(found({ set: { ...set, ...given } })).toContainEqual({ is: 'well', words });
  });

  test('worries only beyond two days without a backup, thirty days of one, and 200 MB', () => {
    const aged = (newest: number, oldest: number) =>
      onTheWhole(found({ set: { ...set, backups: { ...backups, newest, oldest } } }));
    expect([aged(2 * day, 30 * day), aged(2 * day + 1, 30 * day), aged(2 * day, 30 * day + 1)]).toEqual([
      'well',
      'look',
      'do',
    ]);
    const megabytes = 200 * 1024 * 1024;
    expect([megabytes, megabytes - 1].map((free) => onTheWhole(found({ free })))).toEqual(['well', 'do']);
    const unknown = found({ free: undefined });
    expect([onTheWhole(unknown), unknown.some(({ words }) => words.includes('disk:'))]).toEqual([
      'well',
      false,
    ]);
  });

  test('names what of the operator is not said, and looks at no clock that it was not told of', () => {
    const unsaid = { ...set.setup, operator: { ...operator, contact: undefined } };
    expect(wordsOf({ set: { ...set, setup: unsaid } }, 'do')).toEqual([
      '/privacy and /terms cannot say who runs the bot: set OPERATOR_CONTACT.',
    ]);
    const token = { is: 'known', application, ahead: undefined } as const;
    expect(found({ set: { ...set, token } }).some(({ words }) => words.includes('clock'))).toBe(false);
    expect(wordsOf({ set: { ...set, token: { ...token, ahead: 90_400 } } }, 'do')).toEqual([
      'The clock is 90 seconds ahead of Discord’s: let the network set it.',
    ]);
  });

  test('names every bad setting, and then asks nothing more', () => {
    const badSettings = ['DISCORD_TOKEN must be one.', 'LOG_LEVEL must be another.'];
    expect(wordsOf({ badSettings, set: undefined }, 'do')).toEqual(badSettings);
    expect(found({ badSettings, set: undefined }).some(({ words }) => words.includes('Discord knows'))).toBe(
      false,
    );
  });
});
