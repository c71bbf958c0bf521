import type { Person } from '../../people/person.ts';
import { castOf } from '../casting.ts';
import { oneOf } from '../intent.ts';
import { dev, givesUpHisPlace } from '../manners/dev.ts';
import { cleo } from '../manners/members.ts';
import { joinsTheLine, takesTheSeat } from '../manners/waiting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { inGeneral } from '../sayings/in-general.ts';
import { ordinary as sayings } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const fullCircle: Scene = {
  id: 'full-circle',
  title: 'A full circle and a waitlist',
  about:
    'You are Gus, and all seats are taken. Type /circle join and go on the waiting list: a little later Dev gives up his place, and a note offers it to you. Take it, or press [Not now], and Cleo is asked, who waits behind you.',
  you: 'Gus',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'dev', 'eli'] as const;
    const invitation = inGeneral.fullInvitation;
    // Early enough that a seat Gus lets go can be offered once more before the door opens.
    const evening = { seats: 4, seated, invitation, ready: false, at: before(38) };
    const company = await mapleMeets(stage, evening);
    const gusWaits = onceTold(company.gus, 'You are first on the waiting list');
    const manners = {
      dev: oneOf(givesUpHisPlace(gusWaits), dev(sayings.dev)),
      cleo: oneOf(joinsTheLine(gusWaits), takesTheSeat, cleo(sayings.cleo)),
    };
    const cast = castOf(stage, company, { sayings, manners, awaits: 'Gus' });
    cast.hand(company.gus.id, 'you');
    return cast;
  },
};

/** Whether this has ever stood on somebody's screen: the cue for another. Only somebody behind the scene can know it. */
function onceTold(person: Person, words: string): () => boolean {
  let told = false;
  return () => {
    told ||= person.channels().some(({ id }) => person.sees(id).some(({ text }) => text.includes(words)));
    return told;
  };
}
