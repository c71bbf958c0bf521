import { z } from 'zod';
import type { RequestFault } from '../../rehearsal/faults.ts';
import type { Dice } from './dice.ts';
import type { Machine } from './machine.ts';

/** What goes wrong while people do one thing, until it is over. */
export type Trouble = Readonly<{ name: string; ends(): Promise<void> }>;

const minute = 60_000;
const nothing = async (): Promise<void> => undefined;
const Raised = z.object({ id: z.string() });
const answers = /^\/(interactions|webhooks)\//u;

type Makes = (machine: Machine, dice: Dice) => Promise<Trouble['ends']>;

/** discord.js tries four times before it gives up on a request. */
const givesUp = 4;

function request(fault: (dice: Dice) => RequestFault['answer']): Makes {
  return async (machine, dice) => {
    const times = dice.between(1, 6);
    const path = dice.oneOf(undefined, answers, /messages/u, /channels/u, /members/u);
    const answer = fault(dice);
    machine.discord.faults.next({ answer, times, ...(path && { path }) });
    // Whoever is refused so often that the bot gives up cannot be told anything.
    if (times >= givesUp) machine.excuses('Discord refused every answer');
    return nothing;
  };
}

function events(how: 'drop' | 'double' | 'reorder'): Makes {
  return async (machine, dice) => {
    const least = dice.between(0, 2);
    let seen = 0;
    const which = ({ name, data }: Readonly<{ name: string; data: unknown }>): boolean => {
      seen += 1;
      if (seen <= least) return false;
      const raised = Raised.safeParse(data);
      if (how !== 'double' && name === 'INTERACTION_CREATE' && raised.success) machine.loses(raised.data.id);
      return true;
    };
    machine.discord.faults.events[how](which, dice.between(1, 2));
    return nothing;
  };
}

const trap =
  (at: 'request' | 'moment'): Makes =>
  async (machine, dice) => {
    machine.traps({ at, count: dice.between(1, at === 'request' ? 6 : 40) });
    return nothing;
  };

const clock =
  (sign: 1 | -1): Makes =>
  async (machine, dice) => {
    await machine.isSet(sign * dice.between(1, 5) * minute);
    return nothing;
  };

function gateway(does: (machine: Machine) => void): Makes {
  return async (machine) => {
    does(machine);
    return nothing;
  };
}

/** Without a way to break it nothing happens. */
const database: Makes = async (machine) => {
  const broken = machine.bot;
  await broken?.breaks?.(true);
  return async () => {
    if (machine.store.kind === 'postgresql') await machine.passes(30_000);
    if (machine.bot === broken) await broken?.breaks?.(false);
    await machine.settles();
  };
};

/** Everything that can go wrong, by name. */
export const troubles: Readonly<Record<string, Makes>> = {
  'killed at a request': trap('request'),
  'killed at a statement': trap('moment'),
  'killed at rest': async (machine) => {
    await machine.dies();
    return nothing;
  },
  'events dropped': events('drop'),
  'events doubled': events('double'),
  'events out of order': events('reorder'),
  'refused (503)': request(() => 'refused'),
  'done, the answer lost (502)': request(() => 'lost'),
  'done, the connection cut': request(() => 'cut'),
  'too many requests (429)': request((dice) => ({ retryAfter: 0.05, scope: dice.oneOf('user', 'shared') })),
  'too many requests of the bot (429 global)': request(() => ({ retryAfter: 0.05, scope: 'global' })),
  'answers slow': request((dice) => ({ slow: dice.oneOf(50, 200, 1_000) })),
  'gateway closed (4000)': gateway(({ discord }) => discord.gateway.drop()),
  'gateway asks to reconnect (op 7)': gateway(({ discord }) => discord.gateway.reconnect()),
  'gateway session to resume (op 9)': gateway(({ discord }) => discord.gateway.invalidate(true)),
  'gateway session gone (op 9)': async (machine) => {
    machine.excuses('the session was gone');
    machine.discord.gateway.invalidate(false);
    return nothing;
  },
  'clock forward': clock(1),
  'clock back': clock(-1),
  'database broken': database,
};
