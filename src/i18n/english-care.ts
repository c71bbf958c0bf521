/** What is said about worries and reports, and what a server chooses for all of its circles. */
export const careWords = {
  'command.menu.care.name': 'Flag for care',
  'command.menu.report.name': 'Report',
  'command.my-flags.name': 'my-flags',
  'command.my-flags.description':
    'What you have told the moderators here, and how it stands; only you see it',
  'command.settings.name': 'settings',
  'command.settings.description': 'What this server chooses for all of its circles',
  'command.settings.view.name': 'view',
  'command.settings.view.description': 'See what this server has chosen',
  'command.settings.moderators.name': 'moderators',
  'command.settings.moderators.description':
    'Where moderators read what is for them; without a channel, the owner alone',
  'command.settings.stance.name': 'stance',
  'command.settings.stance.description':
    'How your circles stand to a hard moment; everybody reads it before they join',
  'command.settings.audit.name': 'audit',
  'command.settings.audit.description': 'What was done here by hosts and moderators, and by whom',
  'command.option.moderator-channel.name': 'channel',
  'command.option.moderator-channel.description': 'A channel only your moderators can read',
  'command.option.stance.name': 'stance',
  'command.option.stance.description': 'How your circles stand to a hard moment',
  'command.stance.refer-and-stay': 'Go aside with them, show lines to call, and stay',
  'command.stance.refer-and-step-out': 'Ask them to turn to trained people, and welcome them back',
  'command.stance.open-talk': 'Talk about it openly, with trained hosts',

  'stance.refer-and-stay':
    'If somebody is in danger, one of us goes aside with them, shows them people to call, and stays. We are peers, and nobody here is trained for emergencies.',
  'stance.refer-and-step-out':
    'If somebody is in danger, we ask them gently to turn to people who are trained for it. They are welcome here again afterwards.',
  'stance.open-talk':
    'Thoughts of dying may be spoken of here. Nobody reports on anybody; our hosts are trained to listen. If your life is in danger, call for help.',

  'server.title': '## This server',
  'server.moderators': 'What is for the moderators is written in {channel}. {moderators} changes that.',
  'server.moderators.none':
    'What is for the moderators goes to the owner of the server alone, as a note. {moderators} names a channel.',
  'server.stance':
    '**In a hard moment:** {words}\n{stance} changes that. Everybody reads it before they join a circle.',
  'server.changed': 'Done.',

  'audit.title': '## What was done',
  'audit.none': 'Nothing has been done here yet that has to be answered for.',
  'audit.line': '{when} · {who} · {what} · {how}',
  'audit.done': 'done',
  'audit.take': 'looks after something',
  'audit.close': 'closed something',
  'audit.remove': 'closed a circle to somebody',
  'audit.readmit': 'opened a circle to somebody again',
  'audit.settings': 'changed the settings',
  'audit.setting.moderators': 'where moderators read',
  'audit.setting.stance': 'how circles stand to a hard moment',
  'audit.setting.votes': 'how many moderators decide together',
  'audit.setting.crisis': 'crisis lines',
  'audit.setting.moderator-role': 'who counts as a moderator',
  'audit.setting.organiser-role': 'who may start circles',
  'audit.setting.language': 'the language',
  'audit.setting.keeping': 'how long things are kept',
  'audit.setting.feeds': 'calendars and the public list',

  'concern.care.ask':
    'You are worried about {person}. Thank you for looking out. Those who keep people safe here are told, and that it is a worry and no complaint. They are not told that it was you, and nobody else is told anything.',
  'concern.care.choose': 'What worries you?',
  'concern.report.ask':
    'Something about {person} is not right. Those who keep people safe here are told. They are not told that it was you; {person} is told nothing of it.',
  'concern.report.choose': 'What is it about?',
  'concern.told':
    'Thank you for saying so. It is with the people who look after this, and {flags} shows you how it stands. If somebody is in danger now, do not wait: **Need support** shows whom to call.',
  'concern.reason.hopeless': 'They sound hopeless',
  'concern.reason.talks-of-dying': 'They talk of dying or of hurting themselves',
  'concern.reason.not-safe': 'They may not be safe where they are',
  'concern.reason.unwell': 'They seem very unwell, or not sober',
  'concern.reason.gone-quiet': 'They have gone quiet, and that is not like them',
  'concern.reason.harassment': 'Insults, pressure or hatred',
  'concern.reason.advances': 'Advances that nobody wanted',
  'concern.reason.shared-outside': 'Something said in a circle was passed on',
  'concern.reason.pretends': 'They pretend to be somebody else',
  'concern.reason.money': 'They ask for money',
  'concern.reason.threat': 'A threat against somebody',
  'concern.reason.sells': 'Selling, recruiting or preaching',
  'concern.reason.methods': 'Ways of hurting oneself, or where to get something',
  'concern.reason.under-age': 'They seem to be under age',
  'concern.reason.other': 'Something else',
  'concern.reason.asked': 'They ask for it themselves',
  'concern.readers.moderators': 'the moderators of this server',
  'concern.readers.owner': 'the owner of this server',
  'concern.reach-out.button': 'Ask a moderator to reach out',
  'concern.reach-out.ask':
    'If you say yes, {who} will see that you would like somebody to reach out to you: your name, and nothing else. They are people like you, and may not be there at once. In danger, please call somebody now.',
  'concern.reach-out.yes': 'Yes, please ask them',
  'concern.reach-out.no': 'Not now',
  'concern.reach-out.told':
    'They are asked. {flags} shows you whether somebody has taken it up. You need not wait alone: **Need support** shows whom to call.',
  'concern.reach-out.left': 'That is fine. Nobody was told.',
  'concern.card.care': '## Somebody is worried about {person}',
  'concern.card.report': '## Something about {person} is not right',
  'concern.card.reach-out': '## {person} would like a moderator to reach out',
  'concern.card.why': '**{why}**',
  'concern.card.circle': 'In the circle **{circle}**.',
  'concern.card.message': '[The message it is about]({url})',
  'concern.card.when': '-# {when}',
  'concern.card.taken': '{person} looks after it.',
  'concern.card.closed': '{person} looked after it: {outcome}.',
  'concern.card.care.how':
    'It is a worry and no complaint. Somebody they know, gently and in private, is best. If a life may be in danger now, call for help first.',
  'concern.card.report.how':
    'Hear both before you decide. A word often does; a circle can be closed to somebody where it does not.',
  'concern.card.reach-out.how':
    'Write to them soon, and say when you are there. You need not have an answer.',
  'concern.take.button': 'I look after it',
  'concern.close.choose': 'It is looked after:',
  'concern.outcome.talked': 'we have talked',
  'concern.outcome.reminded': 'they were reminded of what was agreed',
  'concern.outcome.circle-closed': 'a circle was closed to them',
  'concern.outcome.passed-on': 'passed on to somebody else',
  'concern.outcome.nothing-needed': 'nothing was needed',
  'concern.taken.told': 'Thank you. Everybody who reads here sees that you look after it.',
  'concern.closed.told': 'Thank you for looking after it. Take care of yourself, too.',
  'concern.said.title': '## What you have told the moderators here',
  'concern.said.none':
    'You have told the moderators nothing here. Right-click a person or a message, then **Apps**, to do so.',
  'concern.said.line': '{when} · {what} · {how}',
  'concern.said.care': 'a worry about somebody',
  'concern.said.report': 'something that is not right',
  'concern.said.reach-out': 'that you would like somebody to reach out',
  'concern.said.open': 'they have it',
  'concern.said.taken': 'somebody looks after it',
  'concern.said.closed': 'it was looked after',

  'refusal.about-yourself':
    'That is about yourself. **Ask a moderator to reach out** under {help} is for that.',
  'refusal.about-a-bot':
    'That was written by a bot. If it should not be there, tell somebody who runs this server.',
  'refusal.enough-for-today':
    'You have told the moderators a lot today, and they have it. If it cannot wait, write to one of them directly.',
  'refusal.about-you': 'That is about you, so somebody else looks after it.',
  'refusal.concern-for-owner': 'That is for the owner of this server alone.',
  'refusal.concern-closed': 'That was looked after already.',
  'refusal.no-such-concern': 'There is nothing like that here any more.',
  'refusal.channel-open-to-all':
    'Everybody can read that channel. Choose one that only your moderators can read.',
  'refusal.channel-not-writable':
    'I cannot write in that channel. Give me View Channel and Send Messages there, or choose another.',
} as const;
