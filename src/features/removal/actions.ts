import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { Result } from '../../lib/result.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { SeatRefusal } from '../seat/moves.ts';
import { changeSeat, stepOut } from '../seating/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { askToTell } from '../step/actions.ts';
import { keepsClosed, without } from '../step/step.ts';

/** Holds circles in the order of their ids, so that two who need several do not wait for each other. */
export async function holdInOrder(held: Stores, ids: readonly CircleId[]): Promise<readonly Circle[]> {
  const circles: Circle[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const circle = await held.circles.hold(id);
    if (circle !== undefined) circles.push(circle);
  }
  return circles;
}

type Where = Readonly<{ guild: GuildId; circle: CircleId | null; everywhere: boolean }>;

/** The circles that a removal is about: one, or all of the server. */
export async function circlesMeant(
  held: Stores,
  { guild, circle, everywhere }: Where,
): Promise<readonly CircleId[]> {
  if (everywhere) return await held.circles.idsIn(guild);
  return circle === null ? [] : [circle];
}

/**
 * Closes circles that are held to somebody: their seat, their turn and their place in the line go, and what was planned for
 * them. Where they host one it is left without a host, and can be taken over. What was closed to them before stays so.
 */
export async function closeTo(
  held: Stores,
  circles: readonly Circle[],
  person: UserId,
  now: Date,
): Promise<void> {
  for (const circle of circles) {
    const hosts = circle.hostId === person;
    if (hosts) await held.circles.keepHost(circle.id, null);
    const left = hosts ? { ...circle, hostId: null } : circle;
    await changeSeat(held, left, { kind: 'remove', person }, now);
    // Somebody can hold a session without a seat.
    await stepOut(held, left, person, now);
    if (hosts) await askToArrange(held, circle.id, now);
  }
}

/** A new circle is closed from the start to whom all circles of its server were closed, and opens with the others. */
export async function closeFounded(held: Stores, circle: Circle, now: Date): Promise<void> {
  for (const step of await held.steps.everywhereIn(circle.guildId)) {
    if (step.personId === null || step.personId === circle.hostId) continue;
    await closeTo(held, [circle], step.personId, now);
    await held.steps.save({ ...step, circles: [...step.circles, circle.id] });
  }
}

/** Opens a circle that is held to somebody again, and takes it out of what keeps it closed. */
export async function reopen(
  held: Stores,
  circle: Circle,
  person: UserId,
  now: Date,
): Promise<Result<unknown, SeatRefusal>> {
  const opened = await changeSeat(held, circle, { kind: 'readmit', person }, now);
  if (opened.ok)
    for (const step of await held.steps.of(circle.guildId, person)) {
      if (!keepsClosed(step, circle.id)) continue;
      const left = without(step, circle.id, now);
      await held.steps.save(left);
      // What they were told of it has done its work, and asks for nothing any more.
      if (left.undoneAt !== null) await askToTell(held, step.id, 'taken', now);
    }
  return opened;
}
