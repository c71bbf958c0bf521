import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const talkingPiece: Scene = {
  id: 'talking-piece',
  title: 'Watch over a round',
  about:
    'You are Eli. One speaks, the others listen, and that is all. Agree for today, and Mara asks you to be the guardian: [Pause] and [Go on] are in your hands then.',
  you: 'Eli',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { format: 'talking-piece', seated, at: before(0.5) });
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(company.eli.id, 'you');
    return cast;
  },
};
