import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { DatabaseRefusal } from './refusal.ts';

/** Milliseconds to wait for a connection, when the server is away or all connections are in use. */
const connectionTimeoutMillis = 30_000;
/** One process; PostgreSQL allows 100 connections unless told otherwise, and several processes share them. */
const max = 10;

export function postgresqlAdapter(url: string): PrismaPg {
  return new PrismaPg({ connectionString: url, connectionTimeoutMillis, max });
}

/** One connection outside the pool, or a sentence that says what is wrong without repeating the URL. */
export async function connectPostgresql(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    return client;
  } catch (cause) {
    throw new DatabaseRefusal(`PostgreSQL: ${reason(cause)}`, { cause });
  }
}

const reasons: Readonly<Record<string, string>> = {
  '28P01': 'the server does not accept this user and password. Check both in DATABASE_URL.',
  '28000':
    'the server does not let this user in. Check the user in DATABASE_URL and the server’s pg_hba.conf.',
  '3D000': 'the server has no database of this name. Create it first, or correct the name in DATABASE_URL.',
  '53300': 'the server has no connection left. Stop another program, or raise max_connections.',
  '57P03': 'the server is starting or stopping. Try again in a moment.',
  ECONNREFUSED: 'nobody answers at the host and port in DATABASE_URL. Is the server running?',
  ENOTFOUND: 'the host in DATABASE_URL is not known. Check its name.',
  ETIMEDOUT: 'the host in DATABASE_URL did not answer in time.',
  ERR_INVALID_URL:
    'DATABASE_URL cannot be read as an address. Signs such as @ : / # in a password are written as %40 %3A %2F %23.',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    reasons[code] ?? 'no connection could be made. Check host, port, user, password and name in DATABASE_URL.'
  );
}
