import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Encryption, Operator } from './features/policy/setup.ts';
import { allOf, isAll, readShards, type Shards, type Wanted } from './features/shard/shard.ts';
import { type LogLevel, logLevels } from './lib/logger.ts';

/** One sentence per variable: what belongs there, with an example. It is all that is ever said of a bad value. */
const sentences = {
  DISCORD_TOKEN:
    'DISCORD_TOKEN must be the token of your bot, from the Bot page of your application on ' +
    'https://discord.com/developers/applications, without "Bot " in front. ' +
    'No token yet? `npm run rehearse` plays a whole evening without one.',
  DISCORD_API_BASE:
    'DISCORD_API_BASE must be a web address without a version, such as https://discord.com/api.',
  DATABASE_URL:
    'DATABASE_URL must be a file such as file:./data/circlekeeper.sqlite, ' +
    'or a server such as postgres://circlekeeper:password@localhost:5432/circlekeeper.',
  DATABASE_ENCRYPTION_KEY:
    'DATABASE_ENCRYPTION_KEY must have at least 16 characters; `openssl rand -hex 32` prints a good one.',
  BACKUP_KEY:
    'BACKUP_KEY must be 64 of the signs 0 to 9 and a to f; `openssl rand -hex 32` prints one. Keep a copy of it elsewhere.',
  BACKUP_FOLDER: 'BACKUP_FOLDER must be a folder such as ./backups or /mnt/other-disk/circlekeeper.',
  NOTE_KEY:
    'NOTE_KEY must be 64 of the signs 0 to 9 and a to f; `openssl rand -hex 32` prints one. Earlier keys may follow after commas.',
  HTTP_HOST: 'HTTP_HOST must be the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  PUBLIC_URL:
    'PUBLIC_URL must be the address at which people reach the pages of this bot, such as https://circles.example.org.',
  OPERATOR_NAME:
    'OPERATOR_NAME must be the name of the person or organisation that runs this bot, on one line of up to 100 letters.',
  OPERATOR_CONTACT:
    'OPERATOR_CONTACT must be an e-mail address such as circles@example.org, or a page such as https://example.org/contact.',
  OPERATOR_COUNTRY:
    'OPERATOR_COUNTRY must be the two letters of the country that this bot is run from, such as DE, CA or IN.',
  HTTP_PORT: 'HTTP_PORT must be a number from 0 (any free port) to 65535, such as 8080, or off.',
  SHARDS:
    'SHARDS must be the shards of this process such as 0-3 or 0,1,2, each below SHARD_COUNT, or spare for a process that waits ' +
    'to take those of one that is no longer there. One process alone needs no SHARDS.',
  SHARD_COUNT:
    'SHARD_COUNT must be the number of shards that all processes of this bot have together, from 1 to 16000, and the same for each of them.',
  LOG_LEVEL: `LOG_LEVEL must be one of ${logLevels.join(', ')}; info is usual.`,
  LOG_KEY: 'LOG_KEY must have at least 16 characters; `openssl rand -hex 32` prints a good one.',
} as const;

const keyForPostgres =
  'DATABASE_ENCRYPTION_KEY works for SQLite files only: for PostgreSQL leave it out and encrypt the disk of the server.';

const noteKeyOfItsOwn =
  'NOTE_KEY must be a key of its own: who has the key of the database, the backups or the log must not be able to read notes by it.';

const publicNeedsPages =
  'PUBLIC_URL needs the pages of this bot: set HTTP_PORT to a number, or leave PUBLIC_URL out.';

const shardsNeedCount =
  'SHARDS needs SHARD_COUNT: the number of shards that all processes of this bot have together.';

const oneProcessPerFile =
  'SHARDS names a part of the shards, but a SQLite file serves one process only: use PostgreSQL, or leave SHARDS out.';

const oneListOfErased =
  'BACKUP_KEY works where one process runs alone: with SHARDS leave it out, and let backups be made of the PostgreSQL server. ' +
  'What that means for people who have erased their data is in docs/scaling.md.';

/** Knows every country there is, and says nothing of any other two letters. */
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const Environment = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/),
  DISCORD_API_BASE: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
    .default('file:./data/circlekeeper.sqlite'),
  DATABASE_ENCRYPTION_KEY: z.string().min(16).optional(),
  BACKUP_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  BACKUP_FOLDER: z.string().default('./backups'),
  NOTE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/)
    .transform((keys) => keys.split(','))
    .optional(),
  HTTP_HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  HTTP_PORT: z
    .union([z.literal('off'), z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535))])
    .default(8080),
  // Never without encryption: the address of a calendar is its key.
  PUBLIC_URL: z
    .url({ protocol: /^https$/ })
    .refine((url) => !/[?#@]/.test(url))
    .optional(),
  OPERATOR_NAME: z
    .string()
    .trim()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u)
    .optional(),
  OPERATOR_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/ }).regex(/^[^\s<>"`*|\\]+$/)])
    .refine((contact) => contact.length <= 200)
    .optional(),
  OPERATOR_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .pipe(z.string().refine((code) => countries.of(code) !== undefined))
    .optional(),
  SHARDS: z
    .string()
    .transform(readShards)
    .refine((own) => own !== undefined)
    .optional(),
  SHARD_COUNT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(16_000))
    .optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  LOG_KEY: z.string().min(16).optional(),
});

/** The names of all variables this file reads; `.env.example` explains the same ones. */
export const variables: readonly string[] = Object.keys(Environment.shape);

export type Config = Readonly<{
  token: string;
  /** Without a version and without a slash at the end, as discord.js wants it. */
  discordApiBase: string;
  database: Readonly<{ url: string; encryptionKey: string | undefined }>;
  /** `undefined`: no page at all. Port 0: any free one. */
  http: Readonly<{ host: string; port: number }> | undefined;
  /** Where backups lie, and the list of what must not come back with them. Without a key there are none. */
  backups: Readonly<{ folder: string; key: string | undefined }>;
  /** By which notes to moderators are locked, the newest first. None: no note is offered. */
  noteKeys: readonly string[];
  /** Where people reach those pages, without a slash at the end. `undefined`: nothing is shown to the outside. */
  publicUrl: string | undefined;
  /** Who runs the bot, and how they are asked. */
  operator: Operator;
  /** Which part of the servers this process answers for. Left out: all of them, on one shard. */
  shards?: Parted | undefined;
  logLevel: LogLevel;
  logKey: string | undefined;
}>;

/** `shared`: other processes have the other shards, or may come to have these. */
type Parted = Readonly<(Shards & { shared: false }) | (Wanted & { shared: true })>;

export type ConfigRead =
  | Readonly<{ ok: true; config: Config }>
  | Readonly<{ ok: false; sentences: readonly string[] }>;

/**
 * Reads the settings, or says for each bad one what to put there. Values are never repeated: some are secrets. An empty
 * value counts as not set.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigRead {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const bad = new Set(read.error.issues.map(({ path }) => path[0]));
    const found = Object.entries(sentences).filter(([name]) => bad.has(name));
    return { ok: false, sentences: found.map(([, sentence]) => sentence) };
  }
  const { DATABASE_URL, DATABASE_ENCRYPTION_KEY } = read.data;
  if (DATABASE_ENCRYPTION_KEY !== undefined && !DATABASE_URL.startsWith('file:')) {
    return { ok: false, sentences: [keyForPostgres] };
  }
  if (read.data.PUBLIC_URL !== undefined && read.data.HTTP_PORT === 'off') {
    return { ok: false, sentences: [publicNeedsPages] };
  }
  const { NOTE_KEY = [], BACKUP_KEY, LOG_KEY } = read.data;
  if (
    [DATABASE_ENCRYPTION_KEY, BACKUP_KEY, LOG_KEY].some((key) => key !== undefined && NOTE_KEY.includes(key))
  )
    return { ok: false, sentences: [noteKeyOfItsOwn] };
  const shards = partedBy(read.data);
  if (typeof shards === 'string') return { ok: false, sentences: [shards] };
  return { ok: true, config: { ...configOf(read.data), shards } };
}

/** The part of this process, or a sentence that says why it cannot be had. */
function partedBy(read: z.output<typeof Environment>): Parted | string | undefined {
  const { SHARDS: own, SHARD_COUNT: count, BACKUP_KEY, DATABASE_URL } = read;
  if (count === undefined) return own === undefined ? undefined : shardsNeedCount;
  if (own === undefined) return { own: allOf(count), count, shared: false };
  if (own !== 'spare' && own.some((shard) => shard >= count)) return sentences.SHARDS;
  if (DATABASE_URL.startsWith('file:'))
    return own === 'spare' || !isAll({ own, count }) ? oneProcessPerFile : { own, count, shared: false };
  return BACKUP_KEY === undefined ? { own, count, shared: true } : oneListOfErased;
}

/** Whether what is stored is encrypted where it lies, as far as these settings decide it. */
export function encryptionOf({ url, encryptionKey }: Config['database']): Encryption {
  if (!url.startsWith('file:')) return 'server';
  return encryptionKey === undefined ? 'off' : 'on';
}

/** The environment of this process, completed by a `.env` file in the folder it was started in. Set values win. */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function configOf(read: z.output<typeof Environment>): Config {
  return {
    token: read.DISCORD_TOKEN,
    discordApiBase: read.DISCORD_API_BASE.replace(/\/+$/, ''),
    database: { url: read.DATABASE_URL, encryptionKey: read.DATABASE_ENCRYPTION_KEY },
    backups: { folder: read.BACKUP_FOLDER, key: read.BACKUP_KEY },
    noteKeys: read.NOTE_KEY ?? [],
    http: read.HTTP_PORT === 'off' ? undefined : { host: read.HTTP_HOST, port: read.HTTP_PORT },
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
    operator: {
      name: read.OPERATOR_NAME,
      contact: read.OPERATOR_CONTACT,
      country: read.OPERATOR_COUNTRY,
    },
    logLevel: read.LOG_LEVEL,
    logKey: read.LOG_KEY,
  };
}
