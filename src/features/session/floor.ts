import type { UserId } from '../../lib/ids.ts';
import type { Phase } from '../format/schema.ts';
import type { Floor } from '../room/room.ts';
import { phaseOf } from './course.ts';
import type { Live, Session } from './schema.ts';
import { turnOf } from './turn.ts';

const open: Floor = { kind: 'open' };
const held = (speakers: readonly UserId[], firm: boolean): Floor => ({ kind: 'held', speakers, firm });

/** Whether others cannot speak while somebody has the floor. A firm time needs it: it would cut off nobody else. */
function isFirm(phase: Phase): boolean {
  if (phase.kind === 'relay') return true;
  return 'turn' in phase && (phase.mutesOthers || phase.turn.mode === 'firm');
}

/** Who may speak while a session is held. In a pause those who keep the circle may, to say why. */
export function floorWhile(session: Session, live: Live): Floor {
  const phase = phaseOf(session, live);
  if (live.pause !== null) {
    const keepers = [live.chair.by, live.roles.cohost, live.roles.guardian].flatMap((one) => one ?? []);
    return keepers.length === 0 ? open : held([...new Set(keepers)], isFirm(phase) || live.pause.stop);
  }
  if (phase.kind === 'silence') return held([], true);
  if (phase.kind === 'focus') return floorAround(live, phase);
  if (phase.kind === 'open' && turnOf(live) === null) return open;
  return floorOfTurn(live, phase);
}

function floorOfTurn(live: Live, phase: Phase): Floor {
  const { course } = live;
  if (!('turn' in course)) return open;
  const { turn } = course;
  if (turn === null) return held([], isFirm(phase));
  const listener = course.kind === 'relay' && course.listener !== null ? [course.listener] : [];
  return held([turn.holder, ...listener, ...turn.answering], isFirm(phase));
}

/** Around one person: they speak, or all may ask, or nobody speaks, or all others say what they heard. */
function floorAround({ course, people }: Live, { steps }: Extract<Phase, { kind: 'focus' }>): Floor {
  if (course.kind !== 'focus' || course.person === null) return open;
  const { person } = course;
  switch (steps[course.step]?.step) {
    case 'tell':
    case 'respond':
      return held([person], true);
    case 'silence':
      return held([], true);
    case 'reflect':
      return held(
        people.map(({ user }) => user).filter((user) => user !== person),
        true,
      );
    default:
      return open;
  }
}

/** Who may speak in a circle's room while this session is its last. Before and after a session: by the room's hours. */
export function floorOf(session: Session | undefined): Floor {
  if (session === undefined) return { kind: 'closed' };
  const { state } = session;
  if (state.phase === 'closed') return { kind: 'closed' };
  // Shortly before a meeting the room is open anyway.
  if (state.phase === 'awaited') return open;
  return floorWhile(session, state);
}
