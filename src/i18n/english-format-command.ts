/** `/format`: what Discord lists, and what is said on its cards. */
export const formatCommandWords = {
  'command.format.name': 'format',
  'command.format.description': 'How a session can go: look at formats, and make your own',
  'command.format.list.name': 'list',
  'command.format.list.description': 'See the formats there are',
  'command.format.view.name': 'view',
  'command.format.view.description': 'See one format: what happens, how long a turn is, and its file',
  'command.format.copy.name': 'copy',
  'command.format.copy.description': 'Make a format of your own from another one',
  'command.format.edit.name': 'edit',
  'command.format.edit.description': 'Change a format of your own, in a form or with a file',
  'command.format.check.name': 'check',
  'command.format.check.description': 'Look whether the file of a format works, and what to think about',
  'command.format.remove.name': 'remove',
  'command.format.remove.description': 'Take a format of your own away',
  'command.option.which-format.name': 'format',
  'command.option.which-format.description': 'The name of the format',
  'command.option.new-name.name': 'name',
  'command.option.new-name.description': 'What your format is called, like Evening round',
  'command.option.file.name': 'file',
  'command.option.file.description': 'A JSON file, as you get it when you look at a format',

  // The list
  'formats.title': '## Formats',
  'formats.intro':
    'How a session can go. {view} shows one of them in detail, and {copy} makes your own of it.',
  'formats.shipped': '### With the bot',
  'formats.own': '### Of this server',
  'formats.line': '**{name}** · {minutes} min · {from}–{to} people · {medium}',

  // One format
  'formats.view.title': '## {name}',
  'formats.facts':
    '{minutes} minutes · {min} to {max} people, best with {from} to {to} · {medium} · version {version}',
  'formats.roles': 'Beside the host: {roles}',
  'formats.promise': '- {words}',
  'formats.promises': 'What people promise each other in it:',
  'formats.agenda': '### What happens',
  'formats.phase': '**{number}. {title}** · {minutes} min',
  'formats.turn': 'up to {time} each',
  'formats.answers': 'then up to {most} answers within {time}',
  'formats.quoted': '“{words}”',
  'formats.long': '-# It is a long one. The file has every detail.',
  'formats.fit.title': '### Time for each turn',
  'formats.fit.people': 'people',
  'formats.fit.thin': '-# \\* is hardly enough to say something. More minutes, or fewer people, would help.',
  'formats.file': '-# The file has every detail. To change it, make your own: {copy}.',
  'formats.file.own': '-# The file has every detail. To change it: {edit}.',
  'formats.copied':
    '**{name}** is there, and belongs to this server. Change it with {edit}: in a form, or by giving back the file when you have changed it. A new circle takes it with {create}.',
  'formats.edited':
    '**{name}** is saved, as version {version}. A session that is running keeps the version it began with.',
  'formats.removed': '**{name}** is taken away.',

  // Changing one in forms
  'formats.edit.ask': 'What would you like to change? It takes {minutes} minutes now.',
  'formats.edit.phase': '{number} · {title}',
  'formats.edit.name.button': 'Name and door',
  'formats.edit.file': '-# For everything else give back the file, in the option `file`.',
  'formats.form.name': 'Name',
  'formats.form.door': 'Minutes the door stays open after the start',
  'formats.form.minutes': 'Minutes',
  'formats.form.seconds': 'Seconds of a turn, at most',
  'formats.form.mode': 'When the time of a turn is up',
  'formats.form.response': 'What others may do about a share',
  'formats.form.words': 'A question in your own words',
  'formats.form.words.about': 'Leave it empty to keep what is shown in grey.',

  'formats.many-seats':
    '**{format}** is made for up to {most} people. With {seats} seats turns get short; {view} shows how short.',

  // A file that was checked
  'formats.works': 'This works: **{name}**.',
  'formats.notes': '### Worth a thought',
  'formats.faults': '### Nearly there',
  'formats.faults.intro': 'This is what does not fit yet:',
  'formats.faults.unsaved': 'Nothing was saved. This is what does not fit yet:',
  'formats.more': { one: 'And {count} more thing.', other: 'And {count} more things.' },

  'refusal.no-such-format': 'There is no format of that name here. {list} shows them all.',
  'refusal.format-is-shipped':
    'That format comes with the bot and stays as it is. You can make your own of it with {copy}.',
  'refusal.format-changed':
    'Somebody else has changed this format meanwhile, so yours was not saved. Please look at it once more: {edit}.',
  'refusal.format-in-use':
    'This format is used by {circles}. Please choose another format there first, and then take it away.',
  'refusal.format-name-empty': 'The format needs a name, for example Evening round.',
  'refusal.format-name-too-long': 'That name is too long. Up to 60 letters fit, for example Evening round.',
  'refusal.format-name-taken':
    'There is a format of that name already. Another one, for example Evening round two?',
  'refusal.formats-full':
    'This server has 15 formats of its own, as many as fit into the list. You can take one away with {remove}.',
  'refusal.form-too-slow':
    'That took longer than Discord waits. Nothing has changed; please press once more in a moment.',
  'refusal.file-too-large':
    'That file is too large to be a format. Up to 64 kB fit, far more than one needs.',
  'refusal.file-unreachable': 'We could not get that file from Discord. Please give it once more.',
} as const;
