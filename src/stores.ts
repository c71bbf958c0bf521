import type { Database } from './db/open.ts';
import { circleStore } from './features/circle/store.ts';
import { consentStore } from './features/consent/store.ts';
import { dueStore } from './features/due-work/store.ts';
import { formatStore } from './features/format/store.ts';
import { postingStore } from './features/posting/store.ts';
import { privacyStore } from './features/privacy/store.ts';
import { sessionStore } from './features/session/store.ts';

type Tables = Pick<
  Database,
  'circle' | 'seat' | 'reply' | 'session' | 'consent' | 'document' | 'dueWork' | 'posting' | 'format'
>;

export type Stores = ReturnType<typeof storesOn>;

/** Runs a piece of work in one transaction over all stores: everything it wrote is kept, or nothing. */
export type Transact = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;

/** Every feature's store on one connection: the database, or a transaction of it. */
export const storesOn = (db: Tables) => ({
  circles: circleStore(db),
  consents: consentStore(db),
  due: dueStore(db),
  formats: formatStore(db),
  postings: postingStore(db),
  privacy: privacyStore(db),
  sessions: sessionStore(db),
});
