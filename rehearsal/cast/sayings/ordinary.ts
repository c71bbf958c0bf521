import type { Sayings } from './said.ts';

/** What is said on an ordinary Tuesday. */
export const ordinary: Sayings = {
  mara: {
    greeting: 'Good evening. Take your time with the words above. We begin when most of us are here.',
    brief: {
      word: 'Slow.',
      weather: 'Clear, with one stubborn cloud.',
      support: 'Tired in a good way. I would like to listen tonight.',
      debrief: 'I like how much quieter I get when I only have to listen.',
    },
    share: [
      'I will start, and keep it short. This week I let the dishes stand and sat at the window with my father until it was dark.',
      'The dishes waited. It was a good evening.',
    ],
    wish: 'Relate',
    answers: [
      'Thank you, Dev. That hour on the way home: I know it, and it is good that you said it here.',
      'I hear how much love there is in that.',
    ],
    inAPause: 'Of course. Let us all take a breath. There is time.',
    checkout: ['I take with me how quiet it can be in a room full of people.'],
  },
  ana: {
    greeting: 'Hello, everyone. I have been looking forward to this since lunch.',
    brief: {
      word: 'Fizzy.',
      weather: 'Wind from all sides, and it is warm.',
      support: 'Full. I would like some time for my Sundays, if there is any.',
      debrief: 'Strange at first, and then I heard myself.',
    },
    share: [
      'On Sunday my mother asked me the same question all afternoon. At some point I went out on the balcony and counted windows.',
      'Then I came back in and we had soup. She said it was the best soup of her life, and I decided to believe it.',
      'And then my brother called, and there were the forms, and the washing, and the spare room, and …',
      'I notice that I am going on. That is me tonight. Thank you for listening.',
    ],
    wish: 'Just listen',
    answers: [
      'The window, yes. With us it is the balcony. Everything else can wait there.',
      'I know that hour too. I used to sing in the car, loudly and badly. It helped.',
    ],
    talk: ['What stays with me is the window. I will let the dishes stand on Sunday.'],
    checkout: ['Shorter this time: lighter.'],
  },
  ben: {
    greeting: 'Evening. I will mostly listen tonight. It is good to be here.',
    brief: { word: 'Here.' },
    share: [],
    checkout: [],
  },
  cleo: {
    brief: {
      weather: 'Rain, and I like rain.',
      support: 'Out of breath. I would be glad of a few minutes later.',
      debrief: 'It did me good to hear my own words from somebody else.',
    },
    share: [
      'Thank you for keeping room for me. This morning Mum looked at me and asked when her daughter would come.',
      'I said: soon. Then I sat on the stairs for a minute before I went in again. It was the first quiet minute today.',
    ],
    wish: 'Just listen',
    note: true,
    talk: ['I keep thinking of the stairs. I had not known that I was allowed to just sit down.'],
    checkout: ['The stairs. I will sit there again.'],
  },
  dev: {
    greeting: 'Hi from the train. I hope the connection lasts.',
    brief: {
      word: 'Moving.',
      weather: 'Tunnel, daylight, tunnel.',
      support: 'On the way home. I would like to hear how others come down after a visit.',
      debrief: 'Hearing it said back, it was less heavy.',
    },
    share: [
      'Sorry, my train went into a tunnel. I am back.',
      'The way home from my parents is the longest hour of my week. Tonight all of you are in it.',
    ],
    wish: 'Experiences',
    answers: ['I relate to that evening at the window. I would like one like it.'],
    checkout: ['Full signal.'],
  },
  eli: {
    greeting: 'Good evening. I have tea.',
    brief: {
      word: 'Breathing.',
      weather: 'Fog, and no wind at all.',
      support: 'Calm. I am here to listen.',
      debrief: 'Being heard without an answer: I would like that more often.',
    },
    share: [],
    inAPause: 'One breath in, and a longer one out. Then we go on where we were.',
    checkout: ['A free Saturday, and one slow breath.'],
  },
  gus: {
    brief: { word: 'Nervous. And glad.' },
    share: [],
    checkout: ['I have looked after my dad since autumn. Not the only one: that is new.'],
  },
  welcome: {
    newcomer: 'Gus, good that you found us. Speaking, passing, listening: all of it is being here.',
    late: (names) => `${names}, good that you made it.`,
  },
};
