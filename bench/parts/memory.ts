import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BotProcess } from '../../rehearsal/bot-process.ts';
import { createChannel } from '../../rehearsal/world/channels.ts';
import type { Options } from '../options.ts';
import { times } from '../percentiles.ts';
import { places } from '../places.ts';
import { bareVisitor, pressesBare } from '../rounds.ts';
import { Stage } from '../stage.ts';
import { row, table } from '../table.ts';

const about =
  'Resident memory of each process, after its garbage was collected, and how many times as much as the bare bot’s. Aim: at most 1.3 with 1,000 servers.';

/** Channels of each server, beside its first. */
const channels = 20;
const node = ['--expose-gc', '--import', fileURLToPath(new URL('../collect.js', import.meta.url))];

/** MB that the process holds, after it has let go of what it does not need. Linux says it in /proc. */
async function resident(bot: BotProcess): Promise<number> {
  if (bot.id === undefined) throw new Error('The bot is not there.');
  for (let collected = 0; collected < 3; collected += 1) {
    process.kill(bot.id, 'SIGUSR2');
    await pause(500);
  }
  const status = await readFile(`/proc/${bot.id}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1_024;
}

async function measured(database: Options['databases'][number], guilds: number): Promise<void> {
  const place = await places[database]();
  const stage = await Stage.open();
  try {
    for (let guild = 1; guild < guilds; guild += 1) {
      const guildId = stage.addGuild(`Server ${guild}`);
      for (let channel = 0; channel < channels; channel += 1)
        createChannel(stage.discord.world, stage.ownerOf(guildId), guildId, { name: `channel-${channel}` });
    }
    const bare = await stage.starts('bare', node);
    const ours = await stage.starts(place, node);
    const figures = async (when: string): Promise<void> => {
      const [own, other] = [await resident(ours), await resident(bare)];
      row(when, place.name, guilds, own.toFixed(0), other.toFixed(0), times(own, other));
    };
    await figures('after the start');
    const visitor = await bareVisitor(stage);
    for (let press = 0; press < 500; press += 1) {
      await (await visitor.uses('/circle browse')).shown();
      await (await pressesBare(visitor, 'command')).shown();
    }
    await figures('after 500 presses');
  } finally {
    await stage.close();
    await place.remove();
  }
}

export async function memory({ databases, guilds }: Options): Promise<void> {
  table('Memory', about, 'when', 'database', 'servers', 'ours, MB', 'bare, MB', 'ratio');
  for (const database of databases) await measured(database, guilds);
}
