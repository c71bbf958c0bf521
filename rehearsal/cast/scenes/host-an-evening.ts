import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const hostAnEvening: Scene = {
  id: 'host-an-evening',
  title: 'Host an evening',
  about:
    'You are Mara, and host for the first time. In #maple press [I’m ready]; in a minute the door opens, and the others come. What you can do is under [For the host]. Try all of it: nothing here reaches anybody.',
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
