import { ordinary } from './ordinary.ts';
import type { Sayings } from './said.ts';

/** An evening on which something touches somebody, and the others go gently. */
export const hardMoment: Sayings = {
  ...ordinary,
  ana: {
    ...ordinary.ana,
    share: [
      'This is about leaving the house I grew up in. We are emptying it.',
      'Yesterday I found the list of birthdays beside the telephone, in my mother’s handwriting, and I had to sit down.',
      'She does not always know the names any more. I copied the list, for both of us. Thank you for hearing that.',
    ],
    wish: 'Just listen',
    note: true,
    talk: [],
    checkout: ['The list is in my pocket. Lighter.'],
  },
  cleo: {
    greeting: 'Hello. Long day. I am glad there is this.',
    brief: { word: 'Thin-skinned.' },
    share: [],
    checkout: ['Here. That is my word.'],
  },
  dev: { ...ordinary.dev, answers: [] },
  eli: {
    ...ordinary.eli,
    checkout: ['One slow breath, and another one.'],
  },
  gus: {
    brief: { word: 'New.' },
    share: ['I have no words for it yet, but it is good to be where nobody needs me to.'],
    wish: 'Just listen',
    checkout: ['Quiet. The good kind.'],
  },
  mara: {
    ...ordinary.mara,
    checkout: ['Thank you for going so gently tonight. I take that with me.'],
  },
};

/** In the quiet room, and in the moderators’ channel. */
export const aside = {
  ben: [
    'I am here, and I am in no hurry. Nothing has to be said.',
    'Thank you for telling me. Is somebody with you at home tonight? [Need support] has people to call, and I stay while you do.',
  ],
  cleo: 'It was the handwriting. My mother had a list like that. I only needed a minute with somebody.',
  noor: 'What is for us moderators comes in here. Whoever takes something presses [I look after it], so that the others know.',
} as const;
