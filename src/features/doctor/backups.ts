import { hours } from '../../lib/time.ts';
import { type Finding, look, todo, well } from './finding.ts';

/** What was found out about backups. Ages in ms; nothing where there is no backup. */
export type BackupFacts = Readonly<
  | { is: 'off' }
  | {
      is: 'on';
      folder: string;
      newest: number | undefined;
      oldest: number | undefined;
      /** Backups in the folder that were made with another key. */
      foreign: number;
      /** The list of what was erased; a sentence where it cannot be used. */
      list: Readonly<{ is: 'none' } | { is: 'ready'; lines: number } | { is: 'refused'; sentence: string }>;
    }
>;

const day = hours(24);
/** A backup is to be made every day; one that was forgotten once is no reason to worry. */
const soon = 2 * day;
/** What people delete has to be gone from the backups as well by then. */
const longest = 30 * day;

const daysOf = (ms: number): number => Math.floor(ms / day);

export function backupFindings(facts: BackupFacts): readonly Finding[] {
  if (facts.is === 'off')
    return [
      look(
        'No backups are kept: set a BACKUP_KEY (`openssl rand -hex 32`), keep a copy of it elsewhere, and let `npm run backup` run every day.',
      ),
    ];
  return [newestFinding(facts), ...oldestFinding(facts), ...foreignFinding(facts), listFinding(facts)];
}

type On = Extract<BackupFacts, { is: 'on' }>;

function newestFinding({ folder, newest }: On): Finding {
  if (newest === undefined)
    return look(`There is no backup in ${folder} yet: \`npm run backup\` makes one while the bot works.`);
  return newest > soon
    ? look(
        `The newest backup in ${folder} is ${daysOf(newest)} days old: let \`npm run backup\` run every day.`,
      )
    : well(`There is a backup in ${folder} of the last two days.`);
}

function oldestFinding({ folder, oldest = 0 }: On): readonly Finding[] {
  return oldest > longest
    ? [
        todo(
          `The oldest backup in ${folder} is ${daysOf(oldest)} days old: delete what is older than 30 days, here and wherever copies are.`,
        ),
      ]
    : [];
}

function foreignFinding({ folder, foreign }: On): readonly Finding[] {
  return foreign > 0
    ? [look(`${foreign} backups in ${folder} were made with another BACKUP_KEY: only that one opens them.`)]
    : [];
}

function listFinding({ folder, newest, list }: On): Finding {
  if (list.is === 'refused') return todo(list.sentence);
  if (list.is === 'ready') return well(`The erasure list in ${folder} can be read (lines: ${list.lines}).`);
  return newest === undefined
    ? well('There is no erasure list yet: the next start of the bot begins it.')
    : todo(`There are backups in ${folder} and no erasure list: put it back, a restore needs it.`);
}
