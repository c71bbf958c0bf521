/** The words of a session: what the room shows, what people are told in private, and what hosts see. */
export const sessionWords = {
  // Opening and closing, told to the host
  'session.opened': 'The door is open: {room}. When people have agreed for today, press **Begin (host)**.',
  'session.opened.soon':
    'The door is open. The room could not be made just now; we keep trying, and it will appear by itself.',
  'session.closed.told': 'The session is closed.',
  'session.next.told': 'Done. The room shows where you are.',
  'session.extended.told': 'Done. There is a little more time.',
  'session.standby.told':
    'Thank you for standing by. If a seat stays empty, the room opens to you five minutes after the start, at {when}. There is nothing you need to do.',
  'session.standby.in':
    '{people}, a seat is free today and it is yours for this session. Press **I agree for today** when you like.',

  // Before the door
  'ready.ask':
    '{host}, you meet {in}. Will you hold the circle today? The door opens by itself a few minutes before.',
  'ready.yes': '{host} holds the circle today. We meet {in}; the door opens a few minutes before.',
  'ready.no':
    'We meet {in}, and somebody is looked for who would hold the circle today. It is mostly pressing **Move on**; the room helps with the rest.',
  'ready.yes.button': "I'm ready",
  'ready.no.button': "I can't today",
  'ready.hold.button': "I'll hold it today",
  'ready.over': 'The door is open: see the newest message.',

  // At the door
  'session.gather.title': '## {circle}: welcome',
  'session.opening':
    'This is peer support: people with something in common, listening to each other. Nobody here is your therapist and nothing is monitored. You can speak, pass, or just listen. We start and end on time.',
  'session.gather.over':
    'We have begun. You are just as welcome now: press **I agree for today** on the newest message, listen, and you are offered a turn last.',
  'session.gather.stage':
    'We speak on this stage. When it is your turn, Discord asks whether you would like to speak: say yes, and you are heard. You can also write here instead.',
  'session.gather.muted':
    'The bot mutes whoever does not have the floor, and unmutes them when it is their turn and when we end. If anything feels wrong, the host uses `/session unmute-all`.',
  'session.agree.button': 'I agree for today',
  'session.begin.button': 'Begin (host)',
  'session.starts': 'We begin {in}.',
  'session.here.nobody': 'Nobody has agreed for today yet. Take your time; the button is below.',
  'session.here': {
    one: 'Here today: {people} ({count} person)',
    other: 'Here today: {people} ({count} people)',
  },
  'session.late.told': {
    one: 'Good that you made it. We are in: {phase}. {count} person is still to come. You are listening for now and will be offered a turn at the end.',
    other:
      'Good that you made it. We are in: {phase}. {count} people are still to come. You are listening for now and will be offered a turn at the end.',
  },
  'few.title': {
    one: 'You are {count} person so far. A circle is better with {least}.',
    other: 'You are {count} people so far. A circle is better with {least}.',
  },
  'few.wait': 'You can wait a little, talk as the few you are, or meet another time. All three are fine.',
  'few.wait.button': 'Wait a little',
  'few.go.button': 'Go on as we are',
  'few.another-time.button': 'Meet another time',
  'few.waiting': 'Take your time. Press **Begin (host)** again when it fits.',

  // The panel
  'time.minutes': { one: '{count} minute', other: '{count} minutes' },
  'time.seconds': { one: '{count} second', other: '{count} seconds' },
  'panel.turn.offered':
    '{name}, the time is yours: about {time}. Press **Begin** when you like. Passing, later and silence are just as good.',
  'panel.turn.offered.untimed':
    '{name}, the time is yours. Press **Begin** when you like. Passing, later and silence are just as good.',
  'panel.turn.stage': '-# To be heard, say yes when Discord asks you to speak. You can also write here.',
  'panel.turn.quiet': '{name}, still with you. Stay quiet as long as you like, or pass.',
  'panel.turn.speaking': '{name} has the floor.',
  'panel.turn.silent': '{name} takes this time in silence. We keep it together.',
  'panel.turn.silent-over': '{name}, the time for this silence is about over. No hurry.',
  'panel.turn.held':
    '{name} has the floor, and the connection is gone. We wait a moment; the time stands still.',
  'panel.turn.until': 'A good moment to finish: {until}.',
  'panel.turn.ending': '{name}, the time is about over. No hurry to finish the sentence.',
  'panel.turn.note':
    '**Content note:** what comes now may be hard to hear. You can step out for this turn, and you are called back after it.',
  'panel.wish': '{name} would like: **{wish}**.',
  'panel.answers': {
    one: 'Thank you, {name}. Up to {count} person may answer; the time for it ends {until}.',
    other: 'Thank you, {name}. Up to {count} people may answer; the time for it ends {until}.',
  },
  'panel.answering': 'Answering: {people}',
  'panel.starters':
    '-# Words to begin with: "What I am hearing is …" · "I relate to that when …" · "Would a similar experience help?"',
  'panel.next': 'Next: {people}',
  'panel.next.more': 'Next: {people}, and {more} more',
  'panel.next.nobody': 'Nobody else is waiting.',
  'panel.back': '{people}, that turn is over. Welcome back.',
  'panel.choice.volunteer': 'Who would like to begin? If nobody does, we go by seats {in}.',
  'panel.choice.relay': 'Who would like to speak first? If nobody does, we go by seats {in}.',
  'panel.choice.focus': 'Whose time should this be? If nobody would like it, we go on {in}.',
  'panel.choice.next': '{name}, who comes next? Choose below; or wait, and we go by seats {in}.',
  'panel.choice.listener':
    '{name}, who would you like to listen? Choose below; or wait, and we go by seats {in}.',
  'panel.choice.placeholder': 'Choose somebody who is here',
  'panel.volunteer.button': 'I would like to',
  'panel.relay.pair': '{listener} listens, and says back what they heard.',
  'panel.hands': 'Hands: {people}',
  'panel.open': 'Write whenever you like. To have the floor for a while, raise a hand.',
  'panel.hands.nobody': 'No hand is up just now.',
  'panel.agenda': 'Would like time: {people}',
  'panel.agenda.nobody': 'Nobody has asked for time yet.',
  'panel.closing': 'That was our circle for today. Sit with it for a moment, or go; both are fine.',
  'panel.until': 'This part ends {until}.',
  'panel.at-once': 'Everybody writes at the same time; nobody has to wait, and nobody has to write.',
  'panel.self-running':
    'Nobody holds the circle just now, so it runs by itself: everybody gets their turn, and we close gently.',
  'panel.begin.button': 'Begin',
  'panel.done.button': 'Done',
  'panel.heard.button': 'I feel heard',
  'panel.pass.button': 'Pass',
  'panel.later.button': 'Later',
  'panel.hold.button': 'In silence',
  'panel.more-time.button': 'A minute more',
  'panel.go-on.button': 'Thank you, go on',
  'panel.answer.button': 'Answer',
  'panel.nod.button': 'Nod',
  'panel.aside.button': 'Step out for this turn',
  'panel.hand.button': 'Raise or lower my hand',
  'panel.time.button': "I'd like time",
  'panel.where.button': 'Where am I?',
  'panel.pause.button': 'Pause',
  'panel.resume.button': 'Go on (guardian, host)',
  'panel.step-out.button': 'Step out',
  'panel.host.button': 'For the host',
  'panel.paused.guardian': 'The guardian has asked for a pause. One breath together.',
  'panel.paused.host': 'The host has asked for a pause. One breath together.',
  'panel.paused.anyone': 'Somebody has asked for a pause. One breath together.',
  'panel.paused.care': 'Somebody is being supported, and is not alone. One breath together.',
  'panel.paused.stop':
    'We have stopped. Nothing goes on until the guardian or the host says so. Take the time you need.',
  'panel.pause-asked': 'Somebody asks for a pause.',
  'panel.turn.over': 'Thank you.',
  'panel.paused.turn': 'It is the time of {name}, and it waits for them.',
  'panel.paused.time': 'All clocks stand still. Everything goes on where it was, with the same time.',

  // What the speaker wishes for
  'wish.title': 'Your time',
  'wish.label': 'What would help?',
  'wish.listen': 'Just listen',
  'wish.relate': 'Relate',
  'wish.experiences': 'Experiences',
  'wish.ideas': 'Ideas',
  'wish.listen.about': 'Nobody answers afterwards',
  'wish.relate.about': 'Others say where it touches them',
  'wish.experiences.about': 'Others tell what it was like for them',
  'wish.ideas.about': 'Ideas and advice are welcome',
  'wish.more': 'Before you begin',
  'wish.note': 'A content note: it may be hard to hear',
  'wish.note.about': 'Others can step out for this turn and are called back',
  'wish.calm': 'Show no countdown for me',
  'wish.calm.about': 'For this session',

  // Lines between panels
  'session.warning': 'About half a minute left. No hurry to land.',
  'session.quarter': 'We close {in}. There is time, and we keep the last round free for everybody.',
  'session.five': 'We close {in}.',
  'chair.lost': '{was} has dropped out. {name}, would you hold the circle?',
  'chair.lost.anyone':
    'Nobody holds the circle just now. Would somebody like to? It is mostly pressing **Move on**; the room helps with the rest.',
  'chair.take.button': "Yes, I'll hold it",
  'chair.taken': '{name} holds the circle now. Thank you.',
  'chair.over': 'Thank you for asking.',
  'role.offer': '{name}, would you be the {role} today? {about}',
  'role.yes.button': 'Yes, gladly',
  'role.no.button': 'Not today',
  'role.over': 'Thank you.',
  'role.cohost.about': 'You see what the host sees, and step in when the host drops out.',
  'role.guardian.about': 'You watch over how people are, and may pause the circle at any time.',
  'role.timekeeper.about': 'You may give a minute more.',
  'role.greeter.about': 'You hear when somebody comes late, and say hello.',
  'role.scribe.about': 'You keep a few words for the circle, if everybody is fine with it.',
  'notice.there': '{name}, there is a word for you.',
  'notice.read.button': 'Read it',
  'notice.over': 'It was read.',
  'let-in.over': 'A seat was free, and somebody came. Welcome.',
  'notice.out-ok': '{name} stepped out and says they are OK.',
  'notice.out-someone':
    '{name} stepped out and would like somebody. You could write to them, or ask a moderator to.',
  'notice.late': '{name} has come late. They were greeted and listen for now.',
  'notice.stopped':
    '{name} asked to stop. Everything stands still until you press **Go on (guardian, host)** on the panel.',

  // Closing
  'session.closing.title': '## {circle}: thank you',
  'session.closing':
    'Thank you for being here. What was shared stays here. If this stirred something up, press **Need support**.',
  'session.over': 'Our circle is over for today. Thank you.',
  'session.few':
    'We were few today, so we meet another time. Good that you came, and sorry that it did not work out.',
  'session.cancelled': "Today's circle can't be held. Sorry for the late word. Need support is always open.",
  'session.unheld': 'Nobody began today, so the session has closed by itself.',
  'session.door-open': 'The door is open: {people}',
  'session.last-together': {
    one: 'This was the last time of this round. Thank you for having held it together.',
    other:
      'This was the last of your {count} times together in this round. Each of you finds a note that asks whether you would like to go on; your seats are kept until then.',
  },
  'session.next-meeting': 'We meet next {when}.',

  // Where am I?
  'where.title': '## Where we are',
  'where.phase': '{phase}. {about}',
  'where.gather': 'The door is open. {count} here so far.',
  'where.paused': 'The circle is paused, and all clocks stand still.',
  'where.floor': '{name} has the floor.',
  'where.yours': 'The floor is yours.',
  'where.next': { one: 'You come next.', other: 'You come in {count} turns.' },
  'where.listening': 'You listen today and are not called. You can change that at any time.',
  'where.had': 'You are not waiting for a turn just now.',
  'where.away': 'You have stepped out. Your place is kept.',
  'where.nods': { one: '{count} nod has reached you today.', other: '{count} nods have reached you today.' },
  'where.marked': 'You are marked to be come back to.',
  'where.ends': 'We close {in}.',
  'where.listen.button': 'Just listen today',
  'where.called.button': 'Call me again',
  'where.calm.button': 'No countdown for me',
  'where.countdown.button': 'Show the countdown',
  'where.mark.button': 'Come back to me',
  'where.unmark.button': 'No need to come back',
  'where.early.button': "I'd rather go early",
  'where.back.button': "I'm back",
  'where.write.button': 'Write ahead',
  'where.chair.button': 'Take the chair',
  'write.title': 'Write ahead',
  'write.label': 'Your words, for your turn',
  'write.about': 'Nothing is stored. Close this form, and Discord keeps your draft.',
  'write.told':
    'Only you see this, and nothing of it is stored. Copy it into the room when the time is yours:\n```\n{words}\n```',
  'nods.told': { one: 'Thank you. {count} person nodded.', other: 'Thank you. {count} people nodded.' },

  // Stepping out and pausing
  'out.ask': 'Of course. How are you?',
  'out.ok.button': "I'm OK",
  'out.someone.button': 'Somebody, please',
  'out.told': 'Your place is kept. Come back whenever you like.',
  'out.told.someone': 'Your place is kept. Whoever watches over the circle has been told, and nobody else.',
  'out.told.nobody':
    'Your place is kept. There is nobody just now who watches over the circle, so nobody was told. **Need support** is always open.',
  'out.back.told': 'Good to see you. Your place was kept.',
  'pause.ask':
    'Would a breath together help, stopping everything at once, or stepping out for a while by yourself? All three are fine.',
  'pause.ask.button': 'Ask for a breath',
  'pause.stop.button': 'Stop now',
  'pause.asked.told': 'Thank you. If nobody answers within a few seconds, we pause all the same.',
} as const;
