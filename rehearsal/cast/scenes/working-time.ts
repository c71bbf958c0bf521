import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

export const workingTime: Scene = {
  id: 'working-time',
  title: 'Bring something that is on your mind',
  about:
    'You are Ana. After a short word from everybody, press [I’d like time] and say what would help: the others answer in that way. Or ask for nothing, and answer somebody else.',
  you: 'Ana',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { format: 'check-in-working-time', seated, at: before(0.5) });
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(company.ana.id, 'you');
    return cast;
  },
};
