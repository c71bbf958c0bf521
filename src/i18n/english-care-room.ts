/** The words around a hard moment in a session: a room aside, and telling moderators from the panel. */
export const careRoomWords = {
  'command.session.care.name': 'care',
  'command.session.care.description':
    'Go aside with somebody in a hard moment; the circle takes a breath and reads no name',
  'command.option.care-person.name': 'person',
  'command.option.care-person.description': 'Who has a hard moment',
  'command.option.care-with.name': 'with',
  'command.option.care-with.description': 'Who goes along; left out, the co-host, or you',

  'care-room.name': 'A quiet room · {code}',
  'care-room.open':
    '{person}, {along}, this is a quiet room for the two of you.\n\nThere is time. Nothing has to be said, and nothing has to be explained. {person}, your place in the circle is kept. You can go back to it at any time, or leave for today; nobody asks why.',
  'care-room.who-sees':
    'Nobody else of the circle sees this room. Those who run this server can see every room in it. What you write stays here until the room is deleted, a day after the circle at the latest; I keep nothing of it.\n-# Nobody has been alerted. If your life is in danger, please call somebody now: **Need support** shows whom.',
  'care-room.over':
    'The circle is over for today. This room is here until {when}, for as long as you would like it.',
  'care-room.closed': 'This room is quiet now. It is deleted {in}, with everything in it.',
  'care-room.stay.button': 'I’d rather stay in the circle',
  'care-room.back.button': 'We are back',
  'care-room.done.button': 'We are done here',
  'care-room.whisper':
    'Only you see this. {along} would like to be with you for a moment, in a quiet room of your own: {room}. You have done nothing wrong. You need not go: both are fine, and nobody else hears which it was.',
  'care-room.stayed.told': 'Of course. You are in your place, and nothing is said about it: {room}',
  'care-room.back.told': 'Good to see you both. Your places were kept: {room}',
  'care-room.done.told': 'Nobody writes here any more. Take good care of yourselves.',

  'care-room.choose':
    'Who has a hard moment? The circle takes a breath and reads that somebody is being supported, without a name. {along} goes with them, into a private room for the two. They can say no with one tap.',
  'care-room.told':
    'There is a quiet room for {person} and {along}: {room}. The circle takes a breath; it reads no name. When it is ready, **Go on** is on the panel and here. What you can do together stands in {card}.',
  'care-room.soon':
    'The circle takes a breath. The quiet room is not there yet; I go on trying. Until it is, {along} can write to {person} directly.',
  'care-room.cannot':
    'I cannot make a private room here: I need {permissions}. Nothing was said to anybody. The host, the co-host or the guardian can write to {person} directly and be with them there, and **Pause** gives the circle a breath. Somebody who runs this server can give my role what is missing.',
  'care-room.cannot.somebody': 'them',
  'host.care.button': 'Go aside with somebody',

  'concern.who.button.care': 'I’m worried about somebody',
  'concern.who.button.report': 'Something is not right',
  'concern.who.care':
    'You are worried about somebody. Thank you for looking out. Whom is it about? Nobody has been told anything yet, and nobody else sees this.',
  'concern.who.report':
    'Something is not right. Whom is it about? Nobody has been told anything yet, and nobody else sees this.',
  'concern.who.here': 'In this session: {people}',
  'concern.who.host':
    'It is held by {host}. It may be about them as well: that is heard outside of the circle.',
  'concern.who.choose': 'Whom is it about?',
  'help.about-somebody':
    'Is it about somebody else? The moderators can hear of it. Nobody in the circle does.',

  'refusal.care-not-here': 'They are not in this session just now, so write to them directly.',
  'refusal.care-same-person': 'Somebody has to go along. Choose two people who are here.',
  'refusal.care-who-goes':
    'The host, the co-host or the guardian goes along, whoever is here. **For the host**, then **Roles**, asks somebody to be co-host.',
  'refusal.care-room-already': 'They have a quiet room already, and somebody is with them.',
  'refusal.care-along-elsewhere': 'They are in a quiet room with somebody else just now.',
  'refusal.care-nobody-free':
    'Nobody is free to go along just now. **For the host**, then **Roles**, asks somebody to be co-host; or write to them directly.',
  'refusal.care-room-over': 'This room has been closed already. Your places in the circle are yours.',
  'refusal.care-room-of-two': 'That is for the two people this room is for.',
} as const;
