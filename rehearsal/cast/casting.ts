import type { Person } from '../people/person.ts';
import type { Stage } from '../stage.ts';
import { Cast } from './cast.ts';
import type { Company } from './company.ts';
import type { Manner } from './intent.ts';
import { dev } from './manners/dev.ts';
import { mara } from './manners/mara.ts';
import { ana, ben, cleo, eli, gus } from './manners/members.ts';
import { Player } from './player.ts';
import type { Sayings } from './sayings/said.ts';
import type { Errand } from './stagehand.ts';

type Parts = Readonly<{
  sayings: Sayings;
  /** Who behaves otherwise than usual in this scene. */
  manners?: Partial<Readonly<Record<'ben' | 'cleo' | 'dev', Manner>>>;
  /** Without whom Mara does not begin before it is time. */
  awaits?: string;
  errand?: Errand;
}>;

/** Gives everybody their part. */
export function castOf(stage: Stage, company: Company, parts: Parts): Cast {
  const { sayings, manners = {}, awaits, errand } = parts;
  const hosting = { newcomer: 'Gus', guardian: 'Eli', ...(awaits === undefined ? {} : { awaits }) };
  const players = [
    plays(
      company.mara,
      'host',
      'Holds the circle, and is one of it.',
      mara(sayings.mara, hosting, sayings.welcome),
    ),
    plays(company.ana, 'member', 'Speaks at once and too long, and notices it.', ana(sayings.ana)),
    plays(company.ben, 'member', 'Passes, nods, and is fully part of it.', manners.ben ?? ben(sayings.ben)),
    plays(company.cleo, 'member', 'Comes late, and that is fine.', manners.cleo ?? cleo(sayings.cleo)),
    plays(
      company.dev,
      'member',
      'Sits in a train, and asks for his turn later.',
      manners.dev ?? dev(sayings.dev),
    ),
    plays(company.eli, 'guardian', 'Minds the room’s breath, and pauses it once.', eli(sayings.eli)),
    plays(company.gus, 'newcomer', 'Is here for the first time, and listens.', gus(sayings.gus)),
    plays(company.noor, 'moderator', 'Looks after the server, and has no seat in the circle.'),
    plays(company.olga, 'outsider', 'Is in the server and has nothing to do with the circle.'),
  ];
  return new Cast(stage, players, errand);
}

const plays = (person: Person, role: string, about: string, manner?: Manner): Player =>
  new Player(person, manner === undefined ? { role, about } : { role, about, manner });
