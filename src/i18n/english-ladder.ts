/** What moderators do about a report: steps, votes and another look; and what the person reads of it. */
export const ladderWords = {
  'command.settings.votes.name': 'votes',
  'command.settings.votes.description':
    'How many moderators must agree before a circle is closed to somebody',
  'command.option.votes.name': 'moderators',
  'command.option.votes.description': 'From 2 to 5; left out, the one who looks after it decides',

  'server.votes': '**Closing a circle to somebody:** {count} moderators have to agree. {votes} changes that.',
  'server.votes.none':
    '**Closing a circle to somebody:** the moderator who looks after it decides. {votes} lets several decide together.',

  'step.hello': 'this is from the moderators of this server, and only you read it.',
  'step.direct': 'A word from a server you are in. Only you read it.',
  'step.remind.harassment':
    'Words in a circle can land harder than they are meant. From now on, please speak of what you have lived yourself, and leave out insults, pressure and words against groups of people.',
  'step.remind.advances':
    'People come to a circle to be safe. From now on, please come no closer than somebody has said they would like: no invitations, no remarks about looks, and no private messages that were not asked for.',
  'step.remind.shared-outside':
    'What is shared in a circle stays in it, and everybody there relies on that. From now on, please take nothing out that somebody else has said, not even without a name. What you said yourself is yours to tell.',
  'step.remind.pretends':
    'In a circle, people trust that the others are who they say they are. You need not tell anything about yourself. From now on, please only do not pass for somebody else, or for a professional that you are not.',
  'step.remind.money':
    'From now on, please do not ask people of a circle for money, gifts or loans, there or in private. If you are short of something now, a moderator can help you look for a place that helps.',
  'step.remind.threat':
    'Something that came from you could be heard as a threat, and it may not have been meant so. From now on, please leave out what could frighten somebody. When it gets too much, step out for a while; your place waits.',
  'step.remind.sells':
    'A circle is for sharing and not for offering. From now on, please do not sell, recruit or preach there, or in private to people you know from there. What has helped you is yours to tell, as your own experience.',
  'step.remind.methods':
    'From now on, please leave out how somebody can hurt themselves, amounts, and where to get something: it can stay with somebody in a hard hour. How it feels may always be told. If it is about you, **Need support** shows who is there now.',
  'step.remind.under-age':
    'Circles here are for people who are 18 or older. If you are younger, please tell a moderator: nobody is cross with you, and they help you find a good place for people of your age. If you are older, you need do nothing.',
  'step.remind.other':
    'Please read once more what everybody in a circle agrees to, and keep to it from now on, also where it seems small. A moderator can tell you what it is about.',
  'step.remind.more':
    'That is all: your place is yours. If you see it differently or would like to talk, any moderator of this server listens.',
  'step.warn.harassment':
    'Insults, pressure and words against groups of people have no place in the circles here, and we ask you to leave them out altogether from now on. When something makes you angry, you may pass, or step out and come back.',
  'step.warn.advances':
    'Nobody in the circles here is to be courted, touched with words or written to in private without having asked for it. We ask you to leave that out altogether from now on, with everybody.',
  'step.warn.shared-outside':
    'Nothing of what somebody shares in a circle may be passed on: not their words, not a picture of them, not that they were there. We ask you to keep to that from now on, and to take down what can still be taken down.',
  'step.warn.pretends':
    'Nobody in the circles here may pass for somebody else, or for a professional that they are not. We ask you to put right what can be put right, and to leave it out from now on.',
  'step.warn.money':
    'Nobody in the circles here may ask others for money, gifts or loans, there or in private. We ask you to leave it out altogether from now on, and to give back what is not yet settled. A moderator helps you look for places that help.',
  'step.warn.threat':
    'Everybody in the circles here has to be able to sit without fear. We ask you to say and write nothing from now on that threatens somebody, whatever came before it. A moderator listens to what came before, too.',
  'step.warn.sells':
    'Selling, recruiting and preaching have no place in the circles here, or in private messages to people you know from there. We ask you to leave it out altogether from now on.',
  'step.warn.methods':
    'How somebody can hurt themselves, amounts, and where to get something must not be named in the circles here: it has cost lives elsewhere. We ask you to leave it out altogether from now on. If it is about you, **Need support** shows who is there now.',
  'step.warn.under-age':
    'The circles here are only for people who are 18 or older. If you are younger, we ask you to leave your places now; a moderator helps you find a good one for people of your age. If you are older, please tell a moderator so.',
  'step.warn.other':
    'What everybody in a circle agrees to is what makes it safe. We ask you to read it once more and to keep to it from now on. A moderator tells you what it is about.',
  'step.warn.more':
    'We say it this plainly because your place matters: if it goes on, circles here may be closed to you. Any moderator of this server listens. If you think this is not right, **Ask for another look**: somebody else looks at it.',
  'step.closed-all':
    'your places in the circles of this server have ended, and they are closed to you; its moderators have decided so, and nobody else was told. If you would like to know more, or to say how you see it, a moderator of this server will listen. You can ask for another look.',
  'step.stays':
    'thank you for asking for another look. Somebody else has looked at it again, and it stays as it was decided. That may be hard to read. A moderator of this server will listen, and **Need support** shows others who do.',
  'step.opened-again':
    'thank you for asking for another look. Somebody else has looked at it again, and it is taken back: what was closed to you is open again, and you are welcome to join. We are sorry for the time between.',
  'step.taken-back':
    'thank you for asking for another look. Somebody else has looked at it again, and it is taken back: it does not count any more. We are sorry for the worry.',

  'step.had': '**In the last 90 days here:** {steps}',
  'step.had.nothing': 'Nothing was done towards them here in the last 90 days.',
  'step.had.remind': { one: 'reminded once ({dates})', other: 'reminded {count} times ({dates})' },
  'step.had.warn': { one: 'warned once ({dates})', other: 'warned {count} times ({dates})' },
  'step.had.remove': { one: 'closed to once ({dates})', other: 'closed to {count} times ({dates})' },
  'step.not-reached':
    'What was decided on {when} could not be told to them: they have left, or there is no way to them just now.',
  'step.choose.button': 'Choose a step',
  'step.choose.ask':
    'What would help, with {person}? Nothing is sent before you have read it. The gentlest step that can do it is the best.',
  'step.choose.placeholder': 'Which step?',
  'step.choice.remind': 'Remind them of what was agreed',
  'step.choice.warn': 'Warn them',
  'step.choice.close-circle': 'Close this circle to them',
  'step.choice.close-all': 'Close all circles here to them',
  'step.preview.remind': 'This is what {person} reads, alone:',
  'step.preview.warn': 'This is what {person} reads, alone, with a button to ask for another look:',
  'step.preview.close-circle':
    'This closes the circle to {person}, at once and also in a session that runs. If they host it, it is left without a host. This is what they read, alone:',
  'step.preview.close-all':
    'This closes every circle of this server to {person}, at once and also in sessions that run. Those they host are left without a host. This is what they read, alone:',
  'step.take.remind': 'Send it',
  'step.take.warn': 'Send it',
  'step.take.remove': 'Close it to them',
  'step.leave.button': 'Not now',
  'step.left': 'Nothing was sent, and nothing has changed.',
  'step.taken.remind': 'Done. They are reminded, alone.',
  'step.taken.warn': 'Done. They are warned, alone, and can ask for another look.',
  'step.taken.remove': 'Done. It is closed to them, and they are told alone.',
  'step.taken.not-reached':
    'Done, but they could not be told: they have left, or there is no way to them just now. The card shows it.',
  'step.what.remind': 'a reminder',
  'step.what.warn': 'a warning',
  'step.what.remove': 'a circle that was closed to them',
  'step.what.remove-all': 'all circles being closed to them',

  'vote.open.ask': 'Here {count} moderators have to agree first. Your yes is counted with this.',
  'vote.open.button': 'Ask the moderators',
  'vote.opened.told': 'Done. The moderators are asked, for 48 hours. Nothing has changed until then.',
  'vote.ask.circle': '**Is {circle} to be closed to them?** {count} have to agree.',
  'vote.ask.all': '**Are all circles here to be closed to them?** {count} have to agree.',
  'vote.says': 'Yes: {yes} · No: {no}',
  'vote.nobody': 'nobody yet',
  'vote.until':
    '-# Until {when}. What is undecided then stays as it is, and the owner is told that it is theirs to decide.',
  'vote.agreed': 'It was agreed, and is done.',
  'vote.declined': 'It stays open to them.',
  'vote.undecided': 'It came to no decision, so it stays open to them. The owner may decide otherwise.',
  'vote.yes.button': 'Yes, close it',
  'vote.no.button': 'No, leave it open',
  'vote.undecided.owner':
    'The moderators have come to no decision about closing a circle to somebody. It stays open to them. If it is to be otherwise, that is yours to decide: take it up, then choose a step. There is no hurry.',

  'appeal.ask.button': 'Ask for another look',
  'appeal.asked':
    'It is asked for. Somebody who did not decide it looks at it again, and you are told alone what came of it. {flags} shows you how it stands.',
  'appeal.choose': 'Ask for another look at …',
  'appeal.option': '{what}, {when}',
  'appeal.card.about': 'It is about {what}, {when}.',
  'appeal.stays.button': 'It stays',
  'appeal.taken-back.button': 'Take it back',
  'appeal.looked.told': 'Done. They are told alone, without a name. Thank you for looking.',

  'concern.reason.another-look': 'They see it differently',
  'concern.card.appeal': '## {person} asks for another look',
  'concern.card.appeal.how':
    'Somebody who did not decide it looks at it again. Hear them first. If it is taken back, it does not count any more, and what was closed is open again.',
  'concern.outcome.warned': 'they were warned',
  'concern.outcome.stays': 'it stays as it was decided',
  'concern.outcome.taken-back': 'it is taken back',
  'concern.said.appeal': 'that you would like another look',

  'audit.remind': 'reminded somebody',
  'audit.warn': 'warned somebody',
  'audit.remove-all': 'closed all circles to somebody',
  'audit.tell': 'somebody was to be told of it',
  'audit.vote-open': 'asked the moderators for a vote',
  'audit.vote': 'voted',
  'audit.vote-end': 'a vote came to its end',
  'audit.appeal': 'somebody asked for another look',
  'audit.look': 'looked at something again',
  'audit.agreed': 'agreed and done',
  'audit.declined': 'it stays open',
  'audit.undecided': 'no decision, so it stays open',
  'audit.not-reached': 'could not be told yet',
  'audit.not-done': 'was not possible',

  'refusal.part-of-circle':
    'It is about somebody who holds a circle you belong to, so somebody outside that circle decides. If there is nobody, the owner can ask somebody.',
  'refusal.your-own-step':
    'You decided it, so somebody else looks at it again. If there is nobody, the owner does.',
  'refusal.vote-open': 'The moderators are voting on it. When that is over, it goes on.',
  'refusal.take-first': 'Press **I look after it** first, so that the others know.',
  'refusal.not-a-moderator': 'Only a moderator of this server can do that.',
  'refusal.said-by-you': 'You have told us of it yourself, so others vote.',
  'refusal.vote-over': 'This vote is over. Thank you all the same.',
  'refusal.moderators-vote':
    'In this server the moderators decide that together. Report it, then **Choose a step** on the report asks them.',
  'refusal.no-such-step': 'There is nothing like that for you here any more.',
  'refusal.appeal-asked': 'You have asked for another look at it. You are told alone what comes of it.',
  'refusal.appeal-over': 'There is nothing to look at again: it is taken back, or too long ago.',
  'refusal.channel-is-a-room':
    'That is the room of a circle. What is said about its people must not be read in it: choose another.',
  'refusal.votes-few-or-many': 'Choose from 2 to 5 moderators, or leave it out so that one decides.',
} as const;
