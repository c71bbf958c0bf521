import type { Sayings } from './said.ts';

/** What is said on an ordinary Tuesday. */
export const ordinary: Sayings = {
  mara: {
    greeting: 'Good evening. Take your time with the words above. We begin when most of us are here.',
    share: [
      'I will start, and keep it short. This week I let the dishes stand and sat at the window with my father until it was dark.',
      'The dishes waited. It was a good evening.',
    ],
    checkout: ['I take with me how quiet it can be in a room full of people.'],
  },
  ana: {
    greeting: 'Hello, everyone. I have been looking forward to this since lunch.',
    share: [
      'On Sunday my mother asked me the same question all afternoon. At some point I went out on the balcony and counted windows.',
      'Then I came back in and we had soup. She said it was the best soup of her life, and I decided to believe it.',
      'And then my brother called, and there were the forms, and the washing, and the spare room, and …',
      'I notice that I am going on. That is me tonight. Thank you for listening.',
    ],
    checkout: ['Shorter this time: lighter.'],
  },
  ben: {
    greeting: 'Evening. I will mostly listen tonight. It is good to be here.',
    share: [],
    checkout: [],
  },
  cleo: {
    share: [
      'Thank you for keeping room for me. The neighbour who sits with Mum on Tuesdays was late, so I was too.',
      'Before I opened this I sat on the stairs for a minute. It was the first quiet minute today, and I liked it.',
    ],
    checkout: ['The stairs. I will sit there again.'],
  },
  dev: {
    greeting: 'Hi from the train. I hope the connection lasts.',
    share: [
      'Sorry, my train went into a tunnel. I am back.',
      'The way home from my parents is the longest hour of my week. Tonight all of you are in it.',
    ],
    checkout: ['Full signal.'],
  },
  eli: {
    greeting: 'Good evening. I have tea.',
    share: [
      'I would like to take a breath before I start. Could I have a minute more?',
      'Thank you. That helped. My sister and I have a plan for the weekends now. It took us a year to say it out loud.',
      'On Saturday I slept until nine, and did not know what to do with so much morning.',
    ],
    checkout: ['A free Saturday, and one slow breath.'],
  },
  gus: {
    share: [
      'I have looked after my dad since autumn, and this is the first time I have said so outside the family.',
    ],
    checkout: ['Not the only one. That is new.'],
  },
  welcome: {
    newcomer: 'Gus, good that you found us. Speaking, passing, listening: all of it is being here.',
    late: (names) => `${names}, good that you made it.`,
  },
};
