import {
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { announceEvent } from './event-access.ts';
import type { ScheduledEvent, World } from './state.ts';
import { archiveIdleThreads } from './threads.ts';

/** How long after its start Discord cancels an event nobody started, in ms. It says "some hours". */
const neverStarted = 6 * 3_600_000;

function statusBy(now: Date, { status, entityType, startsAt, endsAt }: ScheduledEvent): Status {
  const isExternal = entityType === Place.External;
  if (isExternal && status !== Status.Canceled && endsAt !== undefined && now >= endsAt)
    return Status.Completed;
  if (status !== Status.Scheduled || now < startsAt) return status;
  if (isExternal) return Status.Active;
  return now.getTime() - startsAt.getTime() >= neverStarted ? Status.Canceled : status;
}

function moveEvents(world: World): void {
  const now = world.clock.now();
  for (const guild of world.guilds.values()) {
    for (const event of guild.scheduledEvents.values()) {
      const status = statusBy(now, event);
      if (status === event.status) continue;
      event.status = status;
      announceEvent(world, event, 'GUILD_SCHEDULED_EVENT_UPDATE');
    }
  }
}

/** Does what Discord does by itself as time goes by: archives idle threads, starts and ends external events. */
function letTimePass(world: World): void {
  archiveIdleThreads(world);
  moveEvents(world);
}

/** Lets time pass at each move of the world's clock; returns how to stop. */
export const followTime = (world: World): (() => void) => world.clock.follow(() => letTimePass(world));
