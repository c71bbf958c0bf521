/** What is said when a meeting is moved or called off, or a circle changes its times. */
export const reschedulingWords = {
  'command.session.move.name': 'move',
  'command.session.move.description':
    'Move one meeting to another time, or bring back one that was called off',
  'command.option.which.name': 'which',
  'command.option.which.description': 'The meeting, by the date of the circle, like 2026-12-01',
  'command.option.to.name': 'to',
  'command.option.to.description': 'The new time, like 2026-12-10 18:00, or 18:00 for the same day',

  'moved.from': 'The meeting of {when} has moved.',
  'moved.to': 'You meet {when}, {in}. You see your own time; the circle goes by the clock of {zone}.',
  'moved.on-again': 'The meeting that was called off takes place after all.',
  'moved.cancelled': 'The meeting of {when} does not take place.',
  'moved.no-next': 'No other meeting is planned just now.',
  'moved.series': 'The circle meets at other times from now on.',
  'moved.over': 'A changed time was told here. It is over.',
  'moved.gone': 'The circle does not meet at this time any more.',

  'session.which.planned': '{day} {time}',
  'session.which.moved': '{day} {time} · moved',
  'session.which.cancelled': '{day} {time} · called off',
  'session.moved.told': 'Done. The circle meets {when} ({in}). The room is told once.',
  'session.called-off.told':
    'Done. The meeting of {when} does not take place. The room is told once. To bring it back: {move}.',
  'session.moved.short':
    'The old time is less than an hour away, so somebody may be on their way: the door stays closed then.',
  'circle.edited.times': 'It meets next {when} ({in}). The room is told once.',
  'circle.edited.seats': {
    one: 'It has {count} seat now.',
    other: 'It has {count} seats now.',
  },

  'refusal.no-such-meeting':
    'There is no meeting ahead on that day. Choose one from the list, or write its date, for example {example}.',
  'refusal.new-time-unreadable':
    'We could not read that time. Write it like {example}, or only the time for the same day.',
  'refusal.new-time-past': 'That time is over. Take one that is still to come, for example {example}.',
  'refusal.new-time-soon':
    'That is very soon, and people need a little time to hear of it. Take a time at least half an hour from now, for example {example}.',
  'refusal.new-time-far': 'That is more than a year away. Take a time that is nearer, for example {example}.',
  'refusal.new-time-taken':
    'You meet at about that time already. Take a time two hours or more from your other meetings, for example {example}.',
  'refusal.new-time-same': 'The meeting is at that time already. Nothing was changed.',
  'refusal.meeting-runs':
    'The door of that meeting is open, so it stays at its time. {cancel} without a date calls it off.',
  'refusal.cancelled-already': 'That meeting is called off already. To bring it back: {move}.',
  'refusal.meeting-moved':
    'The circle does not meet at that time any more. The newest word about the times is in its room.',
  'refusal.seats-taken': {
    one: '{count} seat is taken, and nobody loses theirs. Take that many or more.',
    other: '{count} seats are taken, and nobody loses theirs. Take that many or more.',
  },
} as const;
