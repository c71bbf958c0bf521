/** What somebody who holds a circle can hold on to in a hard moment. Short, because it is read while others wait. */
export const hostCardWords = {
  'command.host.name': 'host',
  'command.host.description': 'For those who hold a circle',
  'command.host.card.name': 'card',
  'command.host.card.description': 'What to do in a hard moment, step by step; only you see it',
  'command.option.moment.name': 'moment',
  'command.option.moment.description': 'What it is about',
  'command.moment.crisis': 'Somebody speaks of dying or of hurting themselves',
  'command.moment.overdose': 'Somebody may have taken too much',
  'command.moment.child': 'A child is being hurt',
  'command.moment.threat': 'Somebody threatens somebody else',
  'command.moment.panic': 'Somebody panics or is not really here',
  'command.moment.advances': 'Somebody pushes for contact, photos or money',
  'command.moment.exposed': 'Somebody’s name, address or picture was spread',
  'command.moment.minor': 'Somebody is under age',

  'host-card.crisis':
    '## Somebody speaks of dying\n1. Pause the circle. You have time.\n2. Thank them: “I’m glad you said it.” Take it as they say it.\n3. Ask plainly, and listen to the answer: “Are you thinking of ending your life?” and “Are you safe right now?” Asking puts nothing into anybody’s head.\n4. One of you goes aside with them: **/session care** makes a quiet room for two. The others hear only that somebody is with them, and take a breath.\n5. **Need support** shows whom to call where they live. Offer to stay while they call. Ask who is near them.\n6. If there is a plan, a means and a time, or something has happened: urge them to call the emergency number. Whoever knows where they are may call too. Discord gives nobody’s address out, and takes reports in the app.\n7. Promise no secrecy. Do not ask for details of how. Do not argue.\n8. Close the circle gently, with a word for everybody. Tomorrow somebody asks how they are.\n9. Within two days, talk with somebody about how **you** are.',
  'host-card.overdose':
    '## Somebody may have taken too much\n1. Pause. Ask: “What did you take, and when? Are you alone?” Only what a helper needs to know.\n2. If they are hard to wake, breathe slowly or not at all, or turn blue: the emergency number, now. Say what was taken; nobody is in trouble for that with those who help.\n3. Ask them to sit up or lie on their side, to unlock the door, and not to take anything more.\n4. Stay in touch until somebody is with them. If they stop answering, that is a reason to call.\n5. The others hear that somebody is being helped. No amounts, no names of substances in the room.\n6. Afterwards nobody is judged. They are welcome back.',
  'host-card.child':
    '## A child is being hurt\n1. Thank whoever said it. Stay calm: they watch your face or your words.\n2. Is the child safe now? If not: the emergency number.\n3. Do not question a child, and do not promise to keep it between you.\n4. Some people here may have to report it by law, by their work or where they live. Say so before more is told, if you are one of them.\n5. Help lines for children, and the authority for the protection of children where they live, take calls from anybody, also without a name. **Need support** lists countries.\n6. Tell a moderator with **Report**: that there is something, not what was said.',
  'host-card.threat':
    '## Somebody threatens somebody else\n1. Pause. Say calmly: “I hear how angry you are. Nobody gets hurt here.”\n2. Ask whether they mean it, and whether the other is near them now.\n3. If somebody is in danger now: the emergency number. A threat that is meant is not a secret.\n4. Move on from the round or close it. The one who was threatened is asked in private what they need.\n5. **Report** it to the moderators. They can close the circle to somebody, and Discord takes reports of threats in the app.',
  'host-card.panic':
    '## Somebody panics, or is not really here\n1. Slow down everything: your voice, your words, the circle. Pause if it helps.\n2. “You are here with us. It will pass. You need not say anything.”\n3. Offer, do not push: feet on the floor; five things they see; breathing out longer than in; cold water.\n4. They may step out and come back, mute themselves, or just be there. Nobody asks why.\n5. If it does not pass, or it may be something with the body, such as pain in the chest: the emergency number or a doctor.\n6. Ask later, in private, what helps them next time.',
  'host-card.advances':
    '## Somebody pushes for contact, photos or money\n1. Believe whoever tells you. It is not their doing.\n2. Say the rule once to all: no contact outside without a clear yes, no photos, no money, no romance here.\n3. In private to the one who pushes: it stops now. Towards somebody who may be under age there is no second word: tell the moderators at once.\n4. Show the other how to block and how to report in Discord, and **/apart ask**.\n5. **Report** it. Keep the messages; do not pass them on.',
  'host-card.exposed':
    '## Somebody’s name, address or picture was spread\n1. Ask whoever posted it to take it down, or a moderator to delete it. Do not repeat it, also not to say how bad it is.\n2. Tell the person it is about, in private. They decide what happens next.\n3. Discord takes reports of private things that were spread, in the app.\n4. **Report** it to the moderators. Who passes on what was said in a circle breaks what everybody promised.\n5. The circle may need a word about it, without a name.',
  'host-card.minor':
    '## Somebody is under age\n1. Thank them for being honest. Nobody is in trouble.\n2. These circles are for adults, for their safety. Say so kindly, and that it is not about them.\n3. Nobody writes to them in private, and nobody is alone with them in a room.\n4. Help lines for young people are there by phone and chat: **Need support** lists countries.\n5. **Report** it with “They seem to be under age”. The moderators let the seat go, and hold nothing against them.',
} as const;
