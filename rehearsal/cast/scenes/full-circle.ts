import type { Person } from '../../people/person.ts';
import { castOf } from '../casting.ts';
import { oneOf } from '../intent.ts';
import { dev, givesUpHisPlace } from '../manners/dev.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { inGeneral } from '../sayings/in-general.ts';
import { ordinary as sayings } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const fullCircle: Scene = {
  id: 'full-circle',
  title: 'A full circle and a waitlist',
  about:
    'You are Gus, and all seats are taken. Type /circle join and go on the waiting list: a little later Dev gives up his place, and you find a note that offers it to you.',
  you: 'Gus',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'dev', 'eli', 'cleo'] as const;
    const invitation = inGeneral.fullInvitation;
    const company = await mapleMeets(stage, { seats: 5, seated, invitation, at: before(15) });
    const leaves = givesUpHisPlace(onceTold(company.gus, 'You are first on the waiting list'));
    const manners = { dev: oneOf(leaves, dev(sayings.dev)) };
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
