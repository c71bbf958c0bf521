/** What is said about crisis lines that a server has added itself. */
export const lineWords = {
  'command.settings.crisis.name': 'crisis',
  'command.settings.crisis.description': 'Crisis lines of your own, shown to everybody here in a hard moment',
  'command.option.line-country.name': 'country',
  'command.option.line-country.description':
    'The country they are for; for everybody here if you leave it out',

  'help.own.line': '**{name}**: {ways}\n-# {about} · added by this server, checked on {checked}',
  'help.own.line.old':
    '**{name}**: {ways}\n-# {about} · added by this server, checked on {checked}. That is a while ago: ask the moderators whether it is still right',
  'help.own.address': '[{host}]({url})',
  'help.own.cost.free': 'free',
  'help.own.cost.national': 'costs as much as a usual call',

  'own-line.title': '## Crisis lines of this server',
  'own-line.none':
    'This server has added none. Everybody finds the ones that come with me, by country, under **Need support**.',
  'own-line.some': {
    one: '{count} line is added. Under **Need support** it stands above the ones that come with me, or in their place.',
    other:
      '{count} lines are added. Under **Need support** they stand above the ones that come with me, or in their place.',
  },
  'own-line.pick': 'Look at one, or change it',
  'own-line.how':
    'A line is shown once you have said where you looked it up. {command} with `country` adds one for a country.',
  'own-line.full':
    'There is no room for another line here ({where}): three for one country or for everybody, ten in all. People in need read best what is short.',
  'own-line.add': 'Add a line: {where}',
  'own-line.everybody': 'everybody here',
  'own-line.above': 'shown above the others',
  'own-line.instead': 'shown in place of the others',
  'own-line.old': 'not checked for half a year',
  'own-line.not-shown': 'not shown yet',
  'own-line.one': '## One line: {where}\n{how}. Under **Need support** it reads:',
  'own-line.source': '-# Looked up at: {source}',
  'own-line.right.ask':
    'Is it still right? Try it, or look it up, and say so here. After half a year people read that it may be out of date; then it stands in place of nothing.',
  'own-line.about.ask':
    'Nobody is shown it yet. Say in which languages it answers, what it costs, and where you looked it up.',
  'own-line.right.button': 'I have checked it today',
  'own-line.about.button': 'Languages, cost, source',
  'own-line.reach.button': 'Name and ways to reach it',
  'own-line.remove.button': 'Remove it',
  'own-line.all.button': 'All lines',
  'own-line.form.name': 'Name',
  'own-line.form.name.about': 'As people know it, such as Kummernummer',
  'own-line.form.phone': 'Phone',
  'own-line.form.phone.about': 'As it is dialled, such as 0800 123 456; several with · between them',
  'own-line.form.text': 'Text message',
  'own-line.form.text.about': 'A number, or a word and a number, such as HELLO 85258',
  'own-line.form.address': 'Chat or web page',
  'own-line.form.address.about': 'A whole address that begins with https://',
  'own-line.form.hours': 'Hours',
  'own-line.form.hours.about': 'Such as 24/7, or Mon–Fri 9–17 Berlin time',
  'own-line.form.languages': 'Languages it answers in',
  'own-line.form.languages.about': 'Two letters each, such as: de, en, tr',
  'own-line.form.cost': 'What it costs',
  'own-line.form.cost.free': 'Nothing',
  'own-line.form.cost.national': 'As much as a usual call',
  'own-line.form.cost.unknown': 'I do not know',
  'own-line.form.place': 'Where it stands',
  'own-line.form.place.about': 'The emergency number and the directories always stay',
  'own-line.form.place.above': 'Above the lines that come with the bot',
  'own-line.form.place.instead': 'In place of the lines that come with the bot',
  'own-line.form.source': 'Where you looked it up',
  'own-line.form.source.about': 'An https:// address, or in a few words, such as: called them',
  'own-line.removed': '**{name}** is removed. Nobody is shown it any more.',

  'refusal.line-name-unreadable':
    'Write the name in 2 to 50 letters and digits, without signs that link somewhere or call somebody. Nothing was changed.',
  'refusal.line-phone-unreadable':
    'Write the phone number as it is dialled, in digits, such as 0800 123 456. Nothing was changed.',
  'refusal.line-text-unreadable':
    'Write the number to text, such as 85258, or a word and the number, such as HELLO 85258. Nothing was changed.',
  'refusal.line-address-unreadable':
    'Write a whole address of up to 90 letters that begins with https:// and leads to a page with a name. Nothing was changed.',
  'refusal.line-hours-unreadable':
    'Write the hours in 2 to 40 letters and digits, such as 24/7 or Mon–Fri 9–17. Nothing was changed.',
  'refusal.line-needs-a-way':
    'A line needs a way to reach it: a phone number, a number to text, or an address. Nothing was changed.',
  'refusal.line-languages-unreadable':
    'Write one to four languages in two letters each, such as de, en, tr. Nothing was changed.',
  'refusal.line-source-unreadable':
    'Write where you looked it up: an address that begins with https://, or a few plain words. Nothing was changed.',
  'refusal.lines-full': 'There is no room for another line here. Remove one that is not needed any more.',
  'refusal.no-such-line': 'That line is not there any more. {crisis} shows those that are.',
  'refusal.country-unknown':
    'I know no country of that name. Choose one from the list that opens while you type.',
} as const;
