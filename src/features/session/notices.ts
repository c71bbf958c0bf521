import type { UserId } from '../../lib/ids.ts';
import { isAway, isHere } from './people.ts';
import type { Live, Notice } from './schema.ts';

/** Those who may pause the circle and are here: the guardian, the host, the co-host, in this order. The host may hold it without having agreed for today. */
export function keepersHere(live: Live): readonly UserId[] {
  const { chair, roles } = live;
  const host = chair.by !== null && chair.lost === null && !isAway(live, chair.by) ? [chair.by] : [];
  const inRole = (one: UserId | undefined): readonly UserId[] =>
    one !== undefined && isHere(live, one) ? [one] : [];
  return [...new Set([...inRole(roles.guardian), ...host, ...inRole(roles.cohost)])];
}

/** Who is told about somebody: never the person themselves, who may be the guardian. */
const keeperFor = (live: Live, about: UserId): UserId | undefined =>
  keepersHere(live).find((keeper) => keeper !== about);

/** Keeps a private word about somebody for whoever it is a matter of. With nobody there to read it nothing is kept. */
export function notify(live: Live, kind: Notice['kind'], about: UserId): Live {
  const to = receiverOf(live, kind, about);
  if (to === undefined) return live;
  const number = live.counted + 1;
  // A newer word about the same person takes the place of the one before.
  const others = live.notices.filter((one) => one.about !== about || one.to !== to);
  return { ...live, counted: number, notices: [...others, { number, to, about, kind }] };
}

function receiverOf(live: Live, kind: Notice['kind'], about: UserId): UserId | undefined {
  if (kind === 'few') return about;
  return kind === 'late' ? greeterFor(live, about) : keeperFor(live, about);
}

/** Whether somebody has been told this about a person and has not read it yet. */
export const isUnread = ({ notices }: Live, kind: Notice['kind'], about: UserId): boolean =>
  notices.some((one) => one.about === about && one.kind === kind);

/** Late-comers are a matter of the greeter alone; where there is none nobody is disturbed. */
const greeterFor = (live: Live, about: UserId): UserId | undefined => {
  const { greeter } = live.roles;
  return greeter !== undefined && greeter !== about && isHere(live, greeter) ? greeter : undefined;
};
