/** What the bot says about data and terms, as a command and as a page. Plain words, no formatting: both show them. */
export const policyWords = {
  'command.privacy.name': 'privacy',
  'command.privacy.description': 'What is stored about you, why, for how long, and how to delete it',
  'command.terms.name': 'terms',
  'command.terms.description': 'What you can expect of this bot, and what it asks of you',

  'policy.page': 'The same words as a page: {address}',
  'policy.date': 'These words are from {date}.',
  'policy.languages': 'In other languages: {languages}',
  'policy.privacy.title': 'Privacy',
  'policy.terms.title': 'Terms',

  'policy.who.title': 'Who is responsible',
  'policy.who': '{name} runs this bot and decides about its data. Ask, correct or complain: {contact}.',
  'policy.who.country': 'It is run from this country: {country}.',
  'policy.who.unknown':
    'Whoever runs this bot has not said who they are and how to ask them. Please ask the people who run this server. Until you know, you need not join: {help} works all the same.',

  'policy.stored.title': 'What is stored',
  'policy.stored':
    '- That you have a seat in a circle or wait for one, since when, how often you came, and which circles you host.\n- What you agreed to or took back, and when.\n- Whether you come to a meeting, and how you want to be reminded.\n- While a session runs: that you are there, your role, and the order of turns. That the bot muted you or let you into a thread, or that you were in a quiet room for two.\n- Whom you asked not to be seated with, your private thread for notes, and that you have a calendar address.\nIt is stored by your Discord id, without your name or picture.',
  'policy.never.title': 'What is never stored',
  'policy.never':
    'What you say or write, but for a note that you write to moderators: encrypted, for {concerns}. The bot does not read messages, watches nobody, scores nobody, and trains no model. Nobody notes that you opened {help}.',
  'policy.why.title': 'Why, and on what ground',
  'policy.why':
    'To keep your seat, remind you and hand the floor round, and for nothing else. Being in a circle can say something about your health, so the ground is your explicit consent (GDPR Art. 6(1)(a), 9(2)(a)). You are asked before anything is stored. You may say no, and take it back at any time: leave the circle, or use {delete}.',
  'policy.kept.title': 'For how long',
  'policy.kept':
    '- Seats: until you leave. Wishes and hosting: until you delete them, or {left} after you left the server; what you agreed to: {left} after you left.\n- What was said to moderators: {concerns}, then without anybody’s name.\n- Answers to a meeting: {answers} after it.\n- Who is in a session: until it closes; an entry without people {sessions} more. Who was in a quiet room: until it is deleted, a day after the session at the latest.\n- Without ids of people: notes of the bot’s own messages {postings}, finished work {work}.\nBackups may hold it a little longer; a list of codes, without ids, keeps what you deleted from coming back with one. Whoever runs the bot can say how long.',
  'policy.where.title': 'Where, and who gets it',
  'policy.where':
    'In a database of this bot alone. {encryption} It is sold to nobody and shared with nobody; only a law could ask for it. People in your circle see that you are in it.',
  'policy.where.on': 'Its file is encrypted.',
  'policy.where.off': 'The bot does not encrypt its file.',
  'policy.where.server': 'Encrypting it is up to whoever runs it.',
  'policy.rights.title': 'Your rights',
  'policy.rights':
    'See everything: {export}. Delete everything at once: {delete}. Both also work in direct messages, and after you have left. You may have things corrected, limited or moved, object, and complain to the data protection authority of your country.',
  'policy.discord.title': 'Discord’s part',
  'policy.discord':
    'Discord carries every message under rules of its own: https://discord.com/privacy. Discord and the people who run this server can technically read its rooms. What you wrote stays there until it is deleted there.',
  'policy.adults.title': 'For adults, and not for emergencies',
  'policy.adults':
    'Circles are for people of 18 and older. Nobody is on watch here. In danger, call the emergency number of the place you are in; {help} shows where to turn.',

  'terms.what.title': 'What this is',
  'terms.what':
    'A bot that helps people hold peer support circles: seats, turns, reminders. Peers listen and share what they lived through. Nobody here is your therapist, doctor or lawyer, and nothing here is a diagnosis or a treatment.',
  'terms.emergency.title': 'Not an emergency service',
  'terms.emergency':
    'Nobody watches the rooms, and the bot alerts nobody. In danger, call the emergency number of the place you are in. {help} shows lines and chats; numbers can change, so look at the date beside them.',
  'terms.adults.title': 'For adults',
  'terms.adults':
    'You are 18 or older. If you are younger, this is not the right place yet, but there are good ones for you: {help} leads to them.',
  'terms.promise.title': 'What we ask of you',
  'terms.promise':
    '- What you hear, and who was there, stays there. No recording, no screenshots.\n- Speak for yourself, be kind, sell nothing, harm nobody.\n- Keep to the agreement of your circle, the rules of this server and of Discord: https://discord.com/terms.',
  'terms.people.title': 'Hosts and moderators',
  'terms.people':
    'They are people of this server. They can close a circle to somebody, and the server can ask somebody to leave. When something is not right, turn to the moderators of this server, to whoever runs this bot, or use Discord’s own report.',
  'terms.care.title': 'With care, without a promise',
  'terms.care':
    'The bot is free software, given as it is. It can be away, make mistakes, or end; nobody owes you that it works. What the law gives you stays yours.',
  'terms.leaving.title': 'Leaving',
  'terms.leaving':
    'You can leave a circle at any time and need no reason: {leave}. {delete} deletes what is stored about you. What is stored, and why: {privacy}.',
} as const;
