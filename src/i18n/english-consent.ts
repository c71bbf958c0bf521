/** What people are asked before anything is stored, and what they can see and take back of it. */
export const consentWords = {
  // Joining
  'join.welcome.title': '## Joining {circle}',
  'join.welcome.body':
    'This is what will happen:\n- You read what members promise each other.\n- You say whether we may store that you are a member, and that you are 18 or older.\n- You get a seat, or a place on the waiting list if all are taken. With a seat, the room opens to you when there is a session.\n\nIn a session one person speaks at a time. You can speak, pass, or just listen. Nobody here is your therapist, and nothing is monitored.\n-# For what is stored here answers: {controller}. Reminders by direct message, kind notes and a calendar are asked for by themselves, later, if you want them.',
  'join.controller': 'the people who run this server and this bot',
  'join.read.button': 'Read the agreement',
  'join.agree.button': 'I agree',
  'join.not-now.button': 'Not now',
  'join.not-now': 'That is fine. Nothing was stored. The door stays open.',
  'join.under-age.button': 'I am under 18',
  'join.under-age':
    'Thank you for saying so. Circles here are for people of 18 and older, so this one is not for you yet. That says nothing about you, and nothing was stored.\nYou do not have to be alone with what brought you here. These people are there for somebody your age:',
  'join.under-age.more':
    'In most of Europe: call 116 111. For other countries, and if it is urgent: the button below.',
  'join.form.title': 'One last question',
  'join.form.label': 'May we store this?',
  'join.form.option': 'Yes, I consent',
  'join.form.option.about': 'You can take it back at any time',
  'join.form.age.label': 'Circles here are for adults',
  'join.form.age.option': 'I am 18 or older',
  'join.form.age.option.about': 'Your word is enough: we ask for no date of birth',
  'join.seated':
    'Welcome. You have a seat in **{circle}**. You meet next {when} ({in}).\nThe room opens to you when a session begins. To give up your seat: {leave}.',
  'join.seated.no-meeting':
    'Welcome. You have a seat in **{circle}**. The room opens to you when a session begins. To give up your seat: {leave}.',

  // Documents: changed words need a new version in consent/documents.ts.
  'document.agreement.title': '### What we promise each other',
  'document.agreement.body':
    '1. What is shared here, and who is here, stays here. That somebody comes at all is theirs to tell.\n2. Speak from your own life: "I", not "you should". Take along what you have learned for yourself, and nobody else\'s story, not even without a name.\n3. No screenshots, no recordings, no transcripts, and no other bot that keeps what is said.\n4. Be somewhere private; by voice, wear headphones.\n5. Look nobody up, and write to nobody outside the circle without their yes.\n6. Advice only if the speaker asked for it. Hosts are peers too, not therapists.\n7. One voice at a time; share the time. Passing is always fine.\n8. A word of warning before hard topics; no methods, amounts or graphic detail.\n9. Come with a clear head, or say that today you do not. Nothing is sold here, nobody is recruited, nobody is courted.\n10. Anyone may ask for a pause or step out at any time, and come back.\n11. This promise has limits. If a life is in danger, or a child or somebody in care is being harmed, we say so and reach for help; some of us may have to by law. This is not an emergency service.\n12. Plainly: nobody can prevent a screenshot, and Discord and those who run this server can technically read what is written. Share what you can bear to have heard.\n13. When somebody does not keep to this, they are told first. Then the host or a moderator may ask them to pause, or end their place.\n-# Version 3, 28 November 2026. You can say no, and take a yes back at any time: `/my-data consents` or `/circle leave`.',
  // What stands on the panel, in short. Nobody agrees to a place by it.
  'panel.promise.body':
    '1. What is shared here, and who is here, stays here.\n2. Speak from your own life: "I", not "you should".\n3. Advice only if the speaker asked for it.\n4. One voice at a time; share the time.\n5. Passing is always fine.\n6. A word of warning before hard topics; no methods, amounts or graphic detail.\n7. Anyone may ask for a pause or step out at any time, and come back.\n8. If someone may be in danger we say so and reach for help. This is not an emergency service.',
  'document.membership.title': '### What is stored',
  'document.membership.body':
    'I consent that this bot stores: that I have a seat in this circle or wait for one, at how many sessions I have been and how many in a row I was not there, until I leave; whether I come to a meeting, until the day after it; and, while a session runs, that I am there, which role I take and how long I have had the floor. In voice and in threads also that it has muted me or let me in, for as long as that stands. What I agreed to and when, and that I said I am 18 or older, until I delete it. Being a member of a circle can say something about my health. What I say is never stored. I can see it, delete it and take this back at any time with /my-data or /circle leave.\n-# Version 3, 28 November 2026',
  'document.reminders-dm.body':
    'You may write to me directly before my circles meet, and when there is a note for me alone. A direct message names no circle and no topic.',
  'document.kind-notes.body':
    'When I was not there twice in a row, you may ask me alone whether all is well. I need not answer.',
  'document.calendar.body':
    'You may keep an address for me that shows when my circles in this server meet, under their neutral names, to whoever has that address. It never shows who is in them or what they are about.',

  // Changed words
  'words.change.2':
    'A pause can be asked for. What is stored is named in full: visits, roles, time on the floor, mutes and threads.',
  'words.change.3':
    'The promise says more: nothing is recorded, we are somewhere private, nobody is looked up, where the promise ends, and what follows when somebody does not keep to it. It also says how long each thing is stored, and that circles are for people of 18 and older.',
  'words.title': '## The words have changed: {circle}',
  'words.body':
    'What you agreed to when you came has changed, so we ask you once more. New is:\n{changes}\n\nYour place is kept until {until}. Until you say yes you are not reminded, not expected and not offered a seat, and your calendar leaves this circle out. Nobody is told.\n-# For what is stored here answers: {controller}.',
  'words.read.button': 'Read what is new',
  'words.no.button': 'No, I would rather leave',
  'words.thanks': 'Thank you. Everything in **{circle}** goes on for you as it was.',
  'letter.words':
    'the words that you agreed to for **{circle}** have changed. Please read them once more, when it suits you. Your place is kept until {until}, and until you have said yes we leave you in peace: no reminders, and nobody expects you. No is fine too, and nobody is told.',
  'seat.words':
    'The words you agreed to have changed. Your place is kept while you read them; until you say yes you are not reminded.',

  // One's own consents
  'command.my-data.consents.name': 'consents',
  'command.my-data.consents.description': 'See what you have said yes to, and take it back',
  'consents.title': '## What you have said yes to',
  'consents.none': 'Nothing just now. When you say yes to something, it stands here.',
  'consents.line': '**{what}** · since {since}',
  'consents.line.circle': '**{what}**, {circle} · since {since}',
  'consents.more': {
    one: '-# {count} more is in `/my-data export`.',
    other: '-# {count} more are in `/my-data export`.',
  },
  'consents.choose': 'Read the exact words, or take one back',
  'consents.agreement': 'What we promise each other',
  'consents.membership': 'What is stored about a place',
  'consents.reminders-dm': 'Reminders by direct message',
  'consents.kind-notes': 'Kind notes',
  'consents.calendar': 'Calendar address',
  'consents.one': 'You said yes on {since}, to version {version} of these words:',
  'consents.words-gone': 'These words are not kept any more.',
  'consents.leaves':
    '-# Taking it back gives up your place in this circle. No reason is asked, and nobody is told.',
  'consents.take-back.button': 'Take it back',
  'consents.back.button': 'All of them',
  'consents.taken-back': 'Taken back. {what}: that has ended now.',

  'refusal.words-changed': 'The words have changed since you read them. Please read them once more: {join}.',
  'refusal.words-first':
    'The words you agreed to have changed since, and your yes comes first: {join} shows you what is new. Your place is kept.',
  'refusal.consent-over': 'That is taken back already. {consents} shows what stands.',
} as const;
