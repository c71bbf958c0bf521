import type { Database } from './db/open.ts';
import { answerStore } from './features/answer/store.ts';
import { apartStore } from './features/apart/store.ts';
import { auditStore } from './features/audit/store.ts';
import { careRoomStore } from './features/care-room/store.ts';
import { circleStore } from './features/circle/store.ts';
import { concernStore } from './features/concern/store.ts';
import { concernNoteStore } from './features/concern-note/store.ts';
import { consentStore } from './features/consent/store.ts';
import { directoryStore } from './features/directory/store.ts';
import { dueStore } from './features/due-work/store.ts';
import { erasureStore } from './features/erasure/store.ts';
import { feedStore } from './features/feed/store.ts';
import { formatStore } from './features/format/store.ts';
import { guildStore } from './features/guild-end/store.ts';
import { mirrorStore } from './features/mirror/store.ts';
import { muteStore } from './features/mute/store.ts';
import { noteStore } from './features/note/store.ts';
import { postingStore } from './features/posting/store.ts';
import { privacyStore } from './features/privacy/store.ts';
import { wishStore } from './features/reminder-wish/store.ts';
import { retentionStore } from './features/retention/store.ts';
import { seatStore } from './features/seat/store.ts';
import { serverStore } from './features/server/store.ts';
import { serverLineStore } from './features/server-line/store.ts';
import { sessionStore } from './features/session/store.ts';
import { oneForAll, type Shards } from './features/shard/shard.ts';
import { shardStore } from './features/shard/store.ts';
import { stepStore } from './features/step/store.ts';
import { threadStore } from './features/thread/store.ts';
import { voteStore } from './features/vote/store.ts';

type Tables = Pick<
  Database,
  | 'circle'
  | 'seat'
  | 'reply'
  | 'session'
  | 'consent'
  | 'document'
  | 'dueWork'
  | 'posting'
  | 'mute'
  | 'threadMember'
  | 'format'
  | 'apart'
  | 'reminderWish'
  | 'noteThread'
  | 'feed'
  | 'mirroredEvent'
  | 'server'
  | 'serverLine'
  | 'concern'
  | 'concernNote'
  | 'auditLine'
  | 'careRoom'
  | 'departure'
  | 'erasureMark'
  | 'step'
  | 'vote'
  | 'ballot'
  | 'shardLease'
  | 'identifySlot'
  | 'jobRun'
  | '$queryRawUnsafe'
  | '$executeRawUnsafe'
>;

export type Stores = ReturnType<typeof storesOn>;

/** Runs a piece of work in one transaction over all stores: everything it wrote is kept, or nothing. */
export type Transact = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;

/**
 * Every feature's store on one connection: the database, or a transaction of it. Where several processes share the servers, what is due, what runs, who is muted and which servers there are is told of those
 * on these shards alone.
 */
export const storesOn = (db: Tables, shards: Shards = oneForAll) => ({
  answers: answerStore(db),
  apart: apartStore(db),
  audit: auditStore(db),
  careRooms: careRoomStore(db),
  circles: circleStore(db),
  concernNotes: concernNoteStore(db),
  concerns: concernStore(db),
  consents: consentStore(db),
  directory: directoryStore(db),
  due: dueStore(db, shards),
  erasures: erasureStore(db),
  feeds: feedStore(db),
  formats: formatStore(db),
  guilds: guildStore(db, shards),
  mirrors: mirrorStore(db),
  mutes: muteStore(db, shards),
  notes: noteStore(db),
  postings: postingStore(db),
  privacy: privacyStore(db),
  retention: retentionStore(db),
  seats: seatStore(db),
  serverLines: serverLineStore(db),
  servers: serverStore(db),
  sessions: sessionStore(db, shards),
  shards: shardStore(db),
  steps: stepStore(db),
  threads: threadStore(db),
  votes: voteStore(db),
  wishes: wishStore(db),
});
