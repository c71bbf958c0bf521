import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { inGeneral } from '../sayings/in-general.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const firstCircle: Scene = {
  id: 'first-circle',
  title: 'Your first circle',
  about:
    'You are Gus, and new. Mara has written in #general that there is a seat. Take it, and see what happens.',
  you: 'Gus',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'dev', 'eli', 'cleo'] as const;
    const { invitation } = inGeneral;
    const company = await mapleMeets(stage, { seated, invitation, at: before(4) });
    const cast = castOf(stage, company, { sayings: ordinary, awaits: 'Gus' });
    cast.hand(company.gus.id, 'you');
    return cast;
  },
};
