import type { UserId } from '../../lib/ids.ts';
import { after, minutes, seconds } from '../../lib/time.ts';
import { isHere } from './people.ts';
import type { Chair, Live } from './schema.ts';

/** So long somebody who is lost may come back before the chair is offered (circle practice: 60 s). */
const graceTime = seconds(60);
/** So long each of those who are asked may think about it. */
const askingTime = seconds(60);
/** So long after the start the host is waited for; then others are asked, and later it begins without anybody. */
export const hostAwaited = minutes(3);

/** Whoever holds the circle has dropped out: they are waited for a while. */
export function loseChair(live: Live, now: Date, grace = graceTime): Live {
  const { chair } = live;
  if (chair.by === null || chair.lost !== null) return live;
  return { ...live, chair: { ...chair, lost: { step: 'grace', until: after(now, grace) } } };
}

/** They are back. Where somebody has taken the chair meanwhile it stays with them until it is taken back. */
export function findChair(live: Live, user: UserId): Live {
  const { chair } = live;
  return chair.by === user && chair.lost !== null ? { ...live, chair: { ...chair, lost: null } } : live;
}

/** Who is asked whether they would hold the circle; `anyone` when all are. */
export function askedForChair({ chair, roles }: Live): UserId | 'anyone' | undefined {
  switch (chair.lost?.step) {
    case 'cohost':
      return roles.cohost;
    case 'guardian':
      return roles.guardian;
    case 'anyone':
      return 'anyone';
    default:
      return undefined;
  }
}

type Lost = NonNullable<Chair['lost']>;
const order: readonly Lost['step'][] = ['grace', 'cohost', 'guardian', 'anyone'];

/** Offers the chair on: grace, co-host, guardian, any willing member; then the circle runs by itself. */
export function offerChairOn(live: Live, now: Date): Live {
  const { chair, roles } = live;
  if (chair.lost === null) return live;
  const asked = order.slice(order.indexOf(chair.lost.step) + 1);
  const step = asked.find((one) => {
    if (one === 'anyone') return true;
    const person = one === 'grace' ? undefined : roles[one];
    return person !== undefined && person !== chair.by && isHere(live, person);
  });
  const was = chair.was ?? chair.by;
  if (step === undefined) return { ...live, chair: { ...chair, by: null, was, lost: null } };
  return { ...live, chair: { ...chair, was, lost: { step, until: after(now, askingTime) } } };
}

/** Somebody holds the circle now. It is told once, in one calm line. */
export function takeChair(live: Live, user: UserId): Live {
  const { by, was, changes } = live.chair;
  const first = was ?? by;
  const cohost = live.roles.cohost === user ? undefined : live.roles.cohost;
  const { cohost: _, ...others } = live.roles;
  return {
    ...live,
    roles: cohost === undefined ? others : { ...others, cohost },
    chair: { by: user, was: first === user ? null : first, lost: null, changes: changes + 1 },
  };
}

/** Whether this person may take the chair: it is offered to them or to all, nobody has it, or it was theirs. */
export function mayTakeChair(live: Live, user: UserId): boolean {
  if (live.chair.by === user && live.chair.lost === null) return false;
  const asked = askedForChair(live);
  return asked === 'anyone' || asked === user || live.chair.by === null || live.chair.was === user;
}

/** Somebody is gone for good: nothing of them stays, and others are asked at once if the chair was theirs. */
export function abandonChair(live: Live, person: UserId, now: Date): Live {
  const { chair } = live;
  const was = chair.was === person ? null : chair.was;
  if (chair.by !== person) return { ...live, chair: { ...chair, was } };
  const empty: Live = { ...live, chair: { ...chair, by: null, was, lost: { step: 'grace', until: now } } };
  return offerChairOn(empty, now);
}
