import { castOf } from '../casting.ts';
import { quiet } from '../manners/members.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { hasFloor } from '../player.ts';
import { playsUntil } from '../playing.ts';
import { hardMoment as sayings } from '../sayings/hard-moment.ts';
import type { Scene } from '../scene.ts';

export const hardMoment: Scene = {
  id: 'hard-moment',
  title: 'Somebody has a hard moment',
  about:
    'You are Cleo. What Ana said has touched something, and now the floor is yours: try [Need support] or /help-now, which only you see, and then pass, or say nothing at all.',
  you: 'Cleo',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'cleo', 'ben', 'gus', 'dev', 'eli'] as const;
    const company = await mapleMeets(stage, { seated, at: before(0) });
    const cast = castOf(stage, company, { sayings, manners: { cleo: quiet(sayings.cleo) } });
    await playsUntil(stage, cast, () => hasFloor(company.cleo));
    cast.hand(company.cleo.id, 'you');
    return cast;
  },
};
