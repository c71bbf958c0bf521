import { makeApp } from '../../src/app.ts';
import type { OpenDatabase } from '../../src/db/open.ts';
import type { Report } from '../../src/features/due-work/actions.ts';
import { playedEvents } from './played-events.ts';
import type { PlayedPlace } from './played-room.ts';

/** The product on a database and a played place. Made again on the same two, it is the product after a restart. */
export function playedApp(
  database: OpenDatabase,
  place: PlayedPlace,
  now: () => Date,
  {
    events = playedEvents().list,
    erased,
    noteKeys,
  }: Partial<Pick<Parameters<typeof makeApp>[0], 'events' | 'erased' | 'noteKeys'>> = {},
) {
  const reports: Parameters<Report>[0][] = [];
  const app = makeApp({
    database,
    room: place.room,
    voice: place.voice,
    threads: place.threads,
    notes: place.noteThreads,
    sideRooms: place.sideRooms,
    events,
    messenger: place.messenger,
    direct: place.direct,
    whisper: place.whisper,
    platform: {
      clockAhead: async () => 0,
      isConnected: () => true,
      isAdministrator: () => false,
      hasRole: () => true,
    },
    isGone: async (_, person) => place.gone.has(person),
    people: { ownerOf: () => undefined, permitted: async () => undefined },
    fitsModerators: () => 'fits',
    isHere: async (guild) => !place.removedFrom.has(guild),
    now,
    erased,
    noteKeys,
    report: (report) => reports.push(report),
  });
  return { ...app, reports };
}

export type PlayedApp = ReturnType<typeof playedApp>;
