import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

/** The first thing somebody sees who wants to know what this is. */
export const evening: Scene = {
  id: 'evening',
  title: 'See an evening',
  about:
    'The door is open and people are coming. It goes by itself, in six minutes or, with [Faster], in half a minute; act as somebody whenever you like.',
  you: 'Ana',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { seated, at: before(0.5) });
    return castOf(stage, company, { sayings: ordinary });
  },
};
