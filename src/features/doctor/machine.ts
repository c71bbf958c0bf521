import type { Setup } from '../policy/setup.ts';
import { type BackupFacts, backupFindings } from './backups.ts';
import { compared } from './clocks.ts';
import { type Finding, look, todo, well } from './finding.ts';
import { inviteLink } from './invite-link.ts';

/** `refused`: it cannot be used, and the sentence says why. `in-use`: a bot has it open just now. */
export type DatabaseFacts = Readonly<
  | { is: 'new' }
  | { is: 'ready' }
  | { is: 'in-use' }
  | { is: 'behind'; steps: number }
  | { is: 'refused'; sentence: string }
>;

/** What Discord said to the token. `ahead`: our clock, in ms. `application`: whose token it is. */
export type TokenFacts = Readonly<
  | { is: 'known'; application: string; ahead: number | undefined }
  | { is: 'unknown'; ahead: number | undefined }
  | { is: 'unanswered' }
>;

/** What was found out about the machine. No secret is among it, so none can be said. */
export type MachineFacts = Readonly<{
  /** The version of Node.js, such as 20.19.0. */
  node: string;
  /** A sentence for each setting that cannot be used. */
  badSettings: readonly string[];
  /** Files that hold secrets or people's data and that others on this machine can read. */
  openFiles: readonly string[];
  /** Free space where the database is, in bytes; nothing where it cannot be known. */
  free: number | undefined;
  crisis: Readonly<{ lines: number; stale: number }>;
  /** Only where the settings can be used. */
  set:
    | Readonly<{ setup: Setup; database: DatabaseFacts; backups: BackupFacts; token: TokenFacts }>
    | undefined;
}>;

export function machineFindings(facts: MachineFacts): readonly Finding[] {
  const { badSettings, openFiles, crisis, set } = facts;
  return [
    nodeFinding(facts),
    ...(badSettings.length === 0 ? [well('The settings can be used.')] : badSettings.map(todo)),
    ...openFiles.map((name) =>
      todo(`Others on this machine can read ${name}: \`chmod 600 ${name}\` closes it.`),
    ),
    ...space(facts),
    crisis.stale === 0
      ? well('The crisis lines were looked at within half a year.')
      : todo(
          `${crisis.stale} of the ${crisis.lines} crisis lines have not been looked at for half a year: look for a newer version.`,
        ),
    ...(set === undefined
      ? []
      : [
          database(set.database),
          encryption(set.setup),
          ...backupFindings(set.backups),
          operator(set.setup),
          ...discord(set.token),
        ]),
  ];
}

/** As `engines` in package.json. */
const oldestNode = [20, 19] as const;

function nodeFinding({ node }: MachineFacts): Finding {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [least, leastMinor] = oldestNode;
  return major > least || (major === least && minor >= leastMinor)
    ? well(`Node.js ${node} is new enough.`)
    : todo(`Node.js ${node} is too old: version ${least}.${leastMinor} or newer is needed.`);
}

const megabyte = 1024 * 1024;
const enough = 200 * megabyte;

function space({ free }: MachineFacts): readonly Finding[] {
  if (free === undefined) return [];
  const left = `${Math.floor(free / megabyte)} MB`;
  return free >= enough
    ? [well(`There is room on the disk: ${left}.`)]
    : [
        todo(
          `There are only ${left} left on the disk of the database: make room, or it can keep nothing new.`,
        ),
      ];
}

function database(facts: DatabaseFacts): Finding {
  switch (facts.is) {
    case 'new':
      return well('There is no database yet: the first start makes it.');
    case 'ready':
      return well('The database can be opened and is up to date.');
    case 'in-use':
      return well('The database is open in a bot that runs now.');
    case 'behind':
      return well(
        `The database can be opened; the next start brings it up to date (migrations: ${facts.steps}).`,
      );
    case 'refused':
      return todo(facts.sentence);
  }
}

function encryption({ encryption: is }: Setup): Finding {
  if (is === 'on') return well('The database file is encrypted.');
  return is === 'off'
    ? look(
        'The database file is not encrypted. Start anew with a DATABASE_ENCRYPTION_KEY, or be sure that the disk is encrypted.',
      )
    : look('PostgreSQL does not encrypt what it stores: be sure that the disk of its server is encrypted.');
}

function operator({ operator: { name, contact, country } }: Setup): Finding {
  const needed = { OPERATOR_NAME: name, OPERATOR_CONTACT: contact };
  const unset = Object.entries(needed).flatMap(([variable, value]) =>
    value === undefined ? [variable] : [],
  );
  if (unset.length > 0)
    return todo(`/privacy and /terms cannot say who runs the bot: set ${unset.join(' and ')}.`);
  return country === undefined
    ? look('/privacy and /terms say who runs the bot; with OPERATOR_COUNTRY they also say from where.')
    : well('/privacy and /terms say who runs the bot.');
}

function discord(token: TokenFacts): readonly Finding[] {
  if (token.is === 'unanswered')
    return [look('Discord did not answer, so neither the token nor the clock could be looked at.')];
  const known =
    token.is === 'known'
      ? well(`Discord knows the token. The bot is invited here: ${inviteLink(token.application)}`)
      : todo(
          'Discord does not know this DISCORD_TOKEN: copy it again from the Bot page of your application.',
        );
  return [known, ...(token.ahead === undefined ? [] : [clock(token.ahead)])];
}

function clock(ahead: number): Finding {
  const by = compared(ahead);
  if (by === 'alike') return well('The clock goes like Discord’s.');
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  return todo(
    `The clock is ${seconds} seconds ${by === 'ahead' ? 'ahead of' : 'behind'} Discord’s: let the network set it.`,
  );
}
