import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { inGeneral } from '../sayings/in-general.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';
import { furtherCircles } from '../several-circles.ts';

export const findYourCircle: Scene = {
  id: 'find-your-circle',
  title: 'Find your circle',
  about:
    'You are Gus, and new in a server with six circles. Type /circle browse and look for what fits you: a day, a word, by text or by voice. Look at one, take a seat, and see your places with /my-circles.',
  you: 'Gus',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, {
      seated,
      tags: 'evenings, family',
      invitation: inGeneral.manyCircles,
      ready: false,
      at: before(25),
      beside: furtherCircles,
    });
    const cast = castOf(stage, company, { sayings: ordinary, awaits: 'Gus' });
    cast.hand(company.gus.id, 'you');
    return cast;
  },
};
