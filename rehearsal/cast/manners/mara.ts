import { type Manner, oneOf } from '../intent.ts';
import type { Said, Welcome } from '../sayings/said.ts';
import { arrives } from './arriving.ts';
import { answersAPause } from './breathing.ts';
import {
  begins,
  decidesWhenTimeIsUp,
  givesAMinute,
  offersTheGuardian,
  readsWords,
  saysReady,
  welcomesTheNewcomer,
} from './hosting.ts';
import { leads } from './leading.ts';
import { answers, choosesTheNext } from './listening.ts';
import { speaks, withFloor, writesALine } from './speaking.ts';

type Evening = Readonly<{
  /** Without whom she does not begin before it is time. */
  awaits?: string;
  newcomer: string;
  /** Whom she asks to guard the circle. */
  guardian: string;
}>;

/** The host: says that she is ready, waits for people, asks for a guardian, begins, models a short share, and leads. */
export const mara = (said: Said, { awaits, newcomer, guardian }: Evening, welcome: Welcome): Manner => {
  const welcoming: Manner = (look) => {
    const names = new Intl.ListFormat('en').format(look.late);
    const first = look.late.length === 0 ? [] : [welcome.late(names)];
    const leaving = { ...said, checkout: [...first, ...said.checkout] };
    return oneOf(
      withFloor({ share: speaks(said), others: speaks(leaving) }),
      writesALine(leaving, 4_000),
    )(look);
  };
  return oneOf(
    saysReady,
    arrives({ agreeAfter: 3_000, greeting: said.greeting }),
    welcomesTheNewcomer(newcomer, welcome.newcomer),
    offersTheGuardian(guardian),
    begins(awaits),
    readsWords,
    answersAPause(said.inAPause ?? ''),
    givesAMinute,
    welcoming,
    answers(said.answers ?? [], 6_000),
    choosesTheNext,
    decidesWhenTimeIsUp,
    leads,
  );
};
