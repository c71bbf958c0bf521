import type { OpenDatabase } from './db/open.ts';
import { erasureActions, noting } from './features/erasure/actions.ts';
import type { ErasedList } from './features/erasure/list.ts';
import { guildEndActions } from './features/guild-end/actions.ts';
import { privacyActions } from './features/privacy/actions.ts';
import { retentionActions } from './features/retention/actions.ts';
import type { UserId } from './lib/ids.ts';
import type { InLine } from './lib/in-line.ts';
import type { Now } from './lib/time.ts';
import type { Ports } from './ports.ts';
import type { Stores, Transact } from './stores.ts';

type Privacy = Parameters<typeof privacyActions>[0];

type Needs = Pick<Ports, 'isGone' | 'isHere'> &
  Pick<Privacy, 'decide' | 'notesBy'> &
  Readonly<{
    database: OpenDatabase;
    transact: Transact;
    stores: Stores;
    /** What must stay erased whatever is put back; nothing where no backups are kept. */
    list: ErasedList | undefined;
    takeBack(person: UserId, entry: string): Promise<Readonly<{ ok: boolean }>>;
    now: Now;
    inLine: InLine;
  }>;

/** How what is stored about people is shown to them, kept no longer than it has to be, and erased for good. */
export function keepingData({ database, list, decide, notesBy, takeBack, isGone, isHere, ...held }: Needs) {
  const { scrub, ids } = database;
  const { transact, stores, now, inLine } = held;
  const listed = { stores, list, now, inLine };
  const noted = noting(listed);
  const guilds = guildEndActions({ transact, stores, isHere, noted, scrub, now });
  const privacy = privacyActions({ ...held, decide, notesBy, noted, scrub });
  const erasures = erasureActions(listed, {
    noted,
    ids,
    ways: {
      person: privacy.eraseAgain,
      server: guilds.erase,
      consent: async (person, entry) => (await takeBack(person, entry)).ok,
    },
  });
  const retention = retentionActions({ ...held, isGone, isHere, scrub, shorten: erasures.shorten });
  return { guilds, privacy, erasures, retention };
}
