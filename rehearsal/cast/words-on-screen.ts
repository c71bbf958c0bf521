/** The words by which people know their way in the room, as they stand on its messages. */
export const onScreen = {
  // Finding a circle, and a seat in it
  readAgreement: 'Read the agreement',
  agreeToJoin: 'I agree',
  consent: 'May we store this?',
  consenting: 'Yes, I consent',
  age: 'Circles here are for adults',
  adult: 'I am 18 or older',
  /** How the private thread is called in which somebody alone is told something. */
  privateNote: 'A note for you',
  takeSeat: 'Take the seat',
  // Before the door, and at it
  ready: "I'm ready",
  begin: 'Begin (host)',
  agree: 'I agree for today',
  /** What is left of the door once the circle has begun. */
  begun: 'We have begun.',
  // A turn
  beginTurn: 'Begin',
  done: 'Done',
  heard: 'I feel heard',
  pass: 'Pass',
  later: 'Later',
  silence: 'In silence',
  minute: 'A minute more',
  answer: 'Answer',
  goOn: 'Thank you, go on',
  nod: 'Nod',
  // Without a turn
  volunteer: 'I would like to',
  person: 'Choose somebody who is here',
  hand: 'Raise or lower my hand',
  time: "I'd like time",
  atOnce: 'Everybody writes at the same time',
  // On every panel
  where: 'Where am I?',
  pause: 'Pause',
  resume: 'Go on (guardian, host)',
  support: 'Need support',
  pauseAsked: 'Somebody asks for a pause.',
  // On private cards
  listen: 'Just listen today',
  breath: 'Ask for a breath',
  forHost: 'For the host',
  timeUp: 'Their time is over.',
  moveOn: 'Move on',
  backLater: 'Come back to them later',
  roles: 'Roles',
  whichRole: 'Which role?',
  takeRole: 'Yes, gladly',
  readWord: 'Read it',
  coHost: 'co-host',
  // In the room for two beside the circle
  quietRoom: 'A quiet room',
  weAreBack: 'We are back',
  // On the form of a turn
  wish: 'What would help?',
  before: 'Before you begin',
  note: 'A content note: it may be hard to hear',
  /** What is left of a panel that is over. */
  panelOver: 'Thank you.',
  /** What is left of the last one. */
  sessionOver: 'Our circle is over for today.',
} as const;

/** What is ticked in the last step of joining. */
export const consentOnForm: Readonly<Record<string, readonly string[]>> = {
  [onScreen.consent]: [onScreen.consenting],
  [onScreen.age]: [onScreen.adult],
};

/** The parts of an evening by their titles. */
export const titles = {
  opening: 'Welcome',
  agreements: 'What we promise each other',
  silence: 'Silence',
  open: 'Open floor',
  checkout: 'Check-out',
  closing: 'Closing',
  afterglow: 'Afterglow',
} as const;

/** What a panel asks that is answered in a line or two, by how the question begins. Anything else is time to share. */
export const briefQuestions = {
  word: 'One word for how you are here today.',
  weather: 'What is the weather like inside you today?',
  support: 'How are you, and what would be good to have',
  debrief: 'What was it like to speak',
  leftOpen: 'Here is time for what was left open.',
} as const;

export type BriefQuestion = keyof typeof briefQuestions;
