import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const hostAnEvening: Scene = {
  id: 'host-an-evening',
  title: 'Host an evening',
  about: 'You are Mara, the host. Open the door with /session open in #maple, and the others come.',
  you: 'Mara',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { seated, at: before(2) });
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(company.mara.id, 'you');
    return cast;
  },
};
