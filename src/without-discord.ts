import { PlainError } from './lib/plain-error.ts';
import type { Ports } from './ports.ts';

const away = (): never => {
  throw new PlainError('Discord was asked for something where there is no Discord.');
};

/** For what is done to the database alone: what Discord has to be told of it waits as due work for the next start. */
export const withoutDiscord: Ports = {
  room: {
    arrange: away,
    look: away,
    isThere: away,
    remove: away,
    missing: away,
    lacking: away,
    offered: away,
  },
  voice: { of: away, setMute: away },
  threads: { letIn: away, letOut: away, isIn: away },
  notes: { ready: away, remove: away },
  sideRooms: { settle: away },
  events: { keep: away, remove: away, missing: away },
  isGone: away,
  people: { ownerOf: away, permitted: away },
  fitsModerators: away,
  isHere: away,
  messenger: { post: away, edit: away, find: away },
  direct: { send: away, find: away },
  whisper: away,
  platform: { clockAhead: away, isConnected: away, hasRole: away, isAdministrator: away },
};
