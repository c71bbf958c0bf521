/** What is said about somebody's own place in a circle, and written to them alone. */
export const seatWords = {
  'join.visiting': {
    one: 'Welcome. You have a seat in **{circle}**. You meet next {when} ({in}).\nTry it out first: after {count} visit we ask you, in private, whether it fits. The room opens to you when a session begins. To give up your seat: {leave}.',
    other:
      'Welcome. You have a seat in **{circle}**. You meet next {when} ({in}).\nTry it out first: after {count} visits we ask you, in private, whether it fits. The room opens to you when a session begins. To give up your seat: {leave}.',
  },
  'join.waiting': {
    one: 'You are on the waiting list of **{circle}**, with {count} person before you. There is nothing you need to do.\n{how} To leave the list: {leave}.',
    other:
      'You are on the waiting list of **{circle}**, with {count} people before you. There is nothing you need to do.\n{how} To leave the list: {leave}.',
  },
  'join.waiting.first':
    'You are first on the waiting list of **{circle}**. There is nothing you need to do.\n{how} To leave the list: {leave}.',
  'join.waiting.full':
    'When a seat is free for you, you get a note in this server that only you are called to, with time to answer.',
  'join.waiting.not-now':
    'It takes nobody new in just now. When it does and a seat is free for you, you get a note in this server that only you are called to.',
  'join.waiting.opens':
    'It takes new people in from {when} on. When a seat is free for you then, you get a note in this server that only you are called to.',

  'seat.visitor': 'You have a seat here and try it out: {visits} of {trial} visits so far.',
  'seat.visitor.asked': 'You have been here {visits} times. Does it fit? No reason needed, whatever you say.',
  'seat.active': 'You have a seat here.',
  'seat.paused':
    'Your seat rests, and is kept for you. You are not reminded. Come back when it is good for you.',
  'seat.waitlisted.first': 'You are first on the waiting list.',
  'seat.waitlisted': {
    one: 'You are on the waiting list, with {count} person before you.',
    other: 'You are on the waiting list, with {count} people before you.',
  },
  'seat.offered': 'A seat is kept for you until {until} ({in}).',
  'seat.expired':
    'Your place in the line is kept. You are offered no seat until you say that you would like one.',
  'seat.invited': 'You are invited.',
  'seat.removed': 'This circle is closed to you. A moderator of this server can tell you more.',

  'seat.take.button': 'Take the seat',
  'seat.decline.button': 'Not now',
  'seat.wait-again.button': 'I would like a seat',
  'seat.leave-line.button': 'Leave the list',
  'seat.pause.button': 'Let my seat rest',
  'seat.come-back.button': "I'm back",
  'seat.stay.button': 'I would like to stay',
  'seat.once-more.button': 'One more visit',
  'seat.others.button': 'Not this one, show others',
  'seat.no-thanks.button': 'No, thank you',
  'seat.all-well.button': "All well, I'll be back",
  'seat.talk-to-host.button': 'Talk to the host',
  'seat.invitation.button': 'Have a look',
  'seat.go-on.button': "Yes, I'll go on",
  'seat.done-with.button': 'This was it for me',

  'seat.taken': 'The seat in **{circle}** is yours. You meet next {when} ({in}). Good that you are here.',
  'seat.taken.no-meeting': 'The seat in **{circle}** is yours. Good that you are here.',
  'seat.declined':
    'That is fine. The next one is asked, and your place in the line of **{circle}** is kept. When you would like a seat, say so here.',
  'seat.waiting-again': 'Thank you. You are in the line of **{circle}** again, where you were.',
  'seat.offered-at-once': 'A seat in **{circle}** is free just now, and kept for you until {until} ({in}).',
  'seat.pausing':
    'Your seat in **{circle}** rests. It stays yours, nobody is told, and you are not reminded. When you come back, say so here.',
  'seat.back': 'Good to have you back in **{circle}**. You meet next {when} ({in}).',
  'seat.back.no-meeting': 'Good to have you back in **{circle}**.',
  'seat.staying': 'Good. **{circle}** is your circle, for as long as it does you good.',
  'seat.visiting-once-more': 'Good, one more visit to **{circle}**. We ask you again after that.',
  'seat.all-well':
    'Thank you for saying so. Your seat in **{circle}** is yours, and we are glad when you come.',
  'seat.talk-to-host':
    '{host} holds **{circle}**. You can write to them; nobody has told them anything about you.',
  'seat.talk-to-nobody': '**{circle}** has no host just now. Somebody who runs this server can help you.',

  'mine.title': '## Your circles',
  'mine.none': 'You have no place in a circle here yet. {browse} shows the circles.',
  'mine.line': '**{circle}** · {when}\n{state}',
  'mine.choose': 'See one of them',

  'note.name': 'A note for you · {code}',
  'letter.your-circle': 'your circle',
  'letter.over': 'This note has done its work. Thank you.',
  'letter.offer':
    'a seat in **{circle}** is free, and kept for you until {until} ({in}). Not now is fine: your place in the line is kept.',
  'letter.offer.ended':
    'this offer of a seat in **{circle}** is over, and your place in the line is kept. When you would like a seat, say so here.',
  'letter.fit':
    'you have been to **{circle}** {count} times now. Does it fit? No reason needed, and nobody else sees what you say.',
  'letter.kept':
    'we kept your seat in **{circle}**. Is all well? You need not explain anything, and nobody else sees this.',
  'letter.resting':
    'your seat in **{circle}** rests now, so that you are not reminded for nothing. It is still yours. When you would like to come, say so here.',
  'letter.go-on':
    '**{circle}** has met for the last time of this round. Would you like to go on when it begins anew? Your seat is kept until you say.',
  'letter.circle-over':
    '**{circle}** does not meet any more. Thank you for having been part of it. There may be another circle for you.',
  'letter.removed':
    'your place in **{circle}** has ended; its host or a moderator has decided so, and nobody else was told. If you would like to know more, or to say how you see it, a moderator of this server will listen. There are other circles here.',
  'letter.invitation':
    '{host} invites you to **{circle}**. You can read what it is about before anything is decided.',

  'refusal.not-open-to-you':
    'This circle is closed to you. A moderator of this server can tell you more. {browse} shows the others.',
  'refusal.was-removed': 'This circle is closed to that person. {readmit} opens it to them again.',
  'refusal.already-removed': 'This circle is closed to that person already.',
  'refusal.not-removed': 'This circle is not closed to that person.',
  'refusal.host-stays': 'That person hosts the circle, so it cannot be closed to them.',
  'refusal.not-a-guardian': 'Only the host of the circle, or a moderator of this server, can do that.',
  'refusal.already-invited': 'They are invited already. It is theirs to say.',
  'refusal.offer-over': 'That offer is over. Your place in the line is kept: {mine} shows it.',
  'refusal.no-seat-free': 'No seat can be offered to them just now.',
  'refusal.not-in-line': 'That person is not on the waiting list.',
  'refusal.seat-not-resting': 'Your seat does not rest: it is there for you.',
  'refusal.no-seat-to-pause': 'You have no seat that could rest. {mine} shows your places.',
  'refusal.not-visiting': 'That is answered already. {mine} shows your circles.',
  'refusal.circle-over': 'This circle does not meet any more. {browse} shows the others.',
} as const;
