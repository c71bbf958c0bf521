/** The words by which people know their way in the room, as they stand on its messages. */
export const onScreen = {
  begin: 'Begin the round (host)',
  agree: 'I agree for today',
  done: 'Done',
  pass: 'Pass',
  later: 'Later',
  minute: 'A minute more (host)',
  moveOn: 'Move on (host)',
  support: 'Need support',
  /** What is left of the gather panel once the round has begun. */
  begun: 'We have begun.',
  /** What is left of the panel of a turn. */
  turnOver: 'Thank you.',
  checkout: 'Check-out',
} as const;
