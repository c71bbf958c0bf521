import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const hostAnEvening: Scene = {
  id: 'host-an-evening',
  title: 'Host an evening',
  about:
    'You are Mara, and you host for the first time. In #maple press [I’m ready]; the door opens a minute later, or at once with /session open, and the others come. What you can do then is under [For the host]. Nothing here reaches anybody, so try all of it.',
  you: 'Mara',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { seated, ready: false, at: before(6) });
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(company.mara.id, 'you');
    return cast;
  },
};
