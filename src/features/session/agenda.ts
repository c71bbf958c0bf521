import type { Format, Phase } from '../format/schema.ts';
import { isCallable } from './people.ts';
import type { Live } from './schema.ts';

const laterPhases = ({ phases }: Format, at: number): readonly Phase[] => phases.slice(at + 1);

/** Whether a later phase comes back to whoever is marked. */
export const comesBackLater = (format: Format, at: number): boolean =>
  laterPhases(format, at).some((phase) => 'who' in phase && phase.who === 'bookmarked');

/** Whether a later phase sets the agenda, so that working time can be asked for already. */
export const setsAgendaLater = (format: Format, at: number): boolean =>
  laterPhases(format, at).some(({ kind }) => kind === 'agenda-set');

/** A phase is left. Of an agenda stays who gets working time, as far as there is time for it: in the order in which they asked, or the host put them. */
export function settleAgenda(live: Live, phase: Phase): Live {
  if (live.course.kind !== 'agenda' || phase.kind !== 'agenda-set') return live;
  const agenda = live.course.wanting.filter((person) => isCallable(live, person)).slice(0, phase.most);
  return { ...live, agenda };
}
