import { ordinary } from './ordinary.ts';
import type { Sayings } from './said.ts';

/** An evening on which something touches somebody, and the others go gently. */
export const hardMoment: Sayings = {
  ...ordinary,
  ana: {
    ...ordinary.ana,
    share: [
      'A word before I start: this is about leaving the house I grew up in.',
      'We are emptying it. Yesterday I found the list of birthdays beside the telephone, in my mother’s handwriting, and I had to sit down.',
      'She does not always know the names any more. I copied the list, for both of us. Thank you for hearing that.',
    ],
    checkout: ['The list is in my pocket. Lighter.'],
  },
  cleo: {
    greeting: 'Hello. Long day. I am glad there is this.',
    share: [],
    checkout: ['Here. That is my word.'],
  },
  eli: {
    ...ordinary.eli,
    share: [
      'I would like to leave some quiet here, for whoever can use it. Could I have a minute more?',
      'Thank you. That is what I wanted to do with my turn.',
    ],
    checkout: ['One slow breath, and another one.'],
  },
  gus: {
    share: ['I have no words for it yet, but it is good to be where nobody needs me to.'],
    checkout: ['Quiet. The good kind.'],
  },
  mara: {
    ...ordinary.mara,
    checkout: ['Thank you for going so gently tonight. I take that with me.'],
  },
};
