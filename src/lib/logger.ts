import { createHmac, randomBytes } from 'node:crypto';
import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import { loggedError } from './logged-error.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Everything a log line may say. `who`, `guild`, `circle` and `session` take ids and come out as keyed hashes; `name`,
 * `refusal` and `errorId` are single words of ours such as `circle.join`. There is no place for free text.
 */
export type LogLine = Readonly<{
  event: 'interaction' | 'job' | 'start' | 'stop' | 'discord' | 'http';
  name: string;
  outcome: 'ok' | 'refused' | 'failed' | 'late' | 'retried' | 'skipped';
  refusal?: string | undefined;
  /** How long it took, in milliseconds. */
  ms?: number | undefined;
  who?: string | undefined;
  guild?: string | undefined;
  circle?: string | undefined;
  session?: string | undefined;
  shard?: number | undefined;
  count?: number | undefined;
  attempt?: number | undefined;
  errorId?: string | undefined;
  error?: unknown;
}>;

export type { DestinationStream };

export type Logger = Readonly<{
  line(fields: LogLine): void;
  /** The 12 hex digits an id is logged as: the same id gives the same digits as long as the key stays. */
  hash(id: string): string;
}>;

type Options = Readonly<{ level: LogLevel; key: string | undefined; destination?: DestinationStream }>;

/** A logger of one wide JSON line for each thing that happened. Without a key, hashes change with every start. */
export function createLogger({ level, key, destination }: Options): Logger {
  const secret = key ?? randomBytes(32);
  const hash = (id: string): string => createHmac('sha256', secret).update(id).digest('hex').slice(0, 12);
  const settings = { level, base: null, timestamp: stdTimeFunctions.isoTime };
  const out = destination === undefined ? pino(settings) : pino(settings, destination);
  return {
    hash,
    line: (fields) => out[levelOf(fields)](allowed(fields, hash)),
  };
}

function levelOf({ outcome }: LogLine): 'info' | 'warn' | 'error' {
  if (outcome === 'failed') return 'error';
  return outcome === 'late' || outcome === 'retried' ? 'warn' : 'info';
}

/** Names each field once more: a field that arrives uninvited at run time does not get out. */
function allowed(fields: LogLine, hash: (id: string) => string): Record<string, unknown> {
  const hashed = (id: string | undefined): string | undefined => (id === undefined ? undefined : hash(id));
  return {
    event: word(fields.event),
    name: word(fields.name),
    outcome: word(fields.outcome),
    refusal: word(fields.refusal),
    ms: amount(fields.ms),
    who: hashed(fields.who),
    guild: hashed(fields.guild),
    circle: hashed(fields.circle),
    session: hashed(fields.session),
    shard: amount(fields.shard),
    count: amount(fields.count),
    attempt: amount(fields.attempt),
    errorId: word(fields.errorId),
    error: fields.error === undefined ? undefined : loggedError(fields.error),
  };
}

/** A word of ours: no spaces, so no sentence, and no run of digits long enough to be an id. */
function word(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^[A-Za-z0-9._:/-]{1,80}$/.test(text) && !/\d{15,}/.test(text) ? text : '(withheld)';
}

function amount(value: number | undefined): number | undefined {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : undefined;
}
