/** What is said about a format that somebody wrote: fields in plain words, what does not fit, and what to think about. */
export const formatCheckWords = {
  // Every field of the file, in plain words
  'field.key': 'its short name in files',
  'field.version': 'which version it is',
  'field.name': 'the name people read',
  'field.medium': 'where it is held',
  'field.people': 'how many people it is for',
  'field.min': 'the fewest people',
  'field.ideal': 'from how many to how many people it goes best',
  'field.max': 'the most people',
  'field.doorMinutes': 'how long the door stays open after the start, in minutes',
  'field.advice': 'whether advice has a place',
  'field.openOrClosed': 'whether new people may join on the way',
  'field.roles': 'who helps the host',
  'field.agreements': 'promises of this format',
  'field.phases': 'what happens, in order',
  'field.id': 'the name of the phase within the format',
  'field.kind': 'what happens in the phase',
  'field.minutes': 'how long it takes, in minutes',
  'field.prompt': 'which of the questions is asked',
  'field.words': 'a question in your own words',
  'field.order': 'who comes after whom',
  'field.newcomers': 'when new people are called',
  'field.hostFirst': 'whether the host goes first',
  'field.turn': 'how long a turn is',
  'field.mode': 'what happens when the time is up',
  'field.seconds': 'the length in seconds',
  'field.warnAt': 'how many seconds before the end a quiet line says so',
  'field.grace': 'seconds to finish a sentence',
  'field.extendBy': 'how many seconds more the host can give',
  'field.extendsMax': 'how often the host can give more time',
  'field.response': 'what others may do about a share',
  'field.responses': 'time for answers after each share',
  'field.most': 'how many at most',
  'field.pass': 'what somebody may do instead of speaking',
  'field.bookmark': 'whether a turn can be marked to come back to',
  'field.asksWish': 'whether the speaker is asked what would help',
  'field.asksNote': 'whether a content note is asked for',
  'field.mutesOthers': 'whether only the speaker can write or be heard',
  'field.who': 'who is offered a turn',
  'field.skipIfEmpty': 'whether it is left out when there is nobody for it',
  'field.steps': 'the steps around one person',
  'field.step': 'what happens in the step',

  // The shape of the file
  'check.json':
    'Line {line} is not as JSON wants it. Often a comma, a bracket or a quotation mark is missing there, or one too many just before it.',
  'check.place.format': 'The format',
  'check.place.phase': 'Phase {number}',
  'check.place.phase-named': 'Phase {number} ({id})',
  'check.field': '**{place}**: `{field}` ({meaning}) takes {takes}.',
  'check.missing': '**{place}**: `{field}` ({meaning}) is still missing. It takes {takes}.',
  'check.unknown-near': '**{place}**: there is no `{field}` here. Did you mean `{nearest}`?',
  'check.unknown': '**{place}**: there is no `{field}` here. You can use {known}.',
  'check.group': '**{place}** takes a group in braces, for example {example}.',
  'check.takes.number': 'a whole number from {least} to {most}, for example {example}',
  'check.takes.counting': 'a whole number, {least} or more, for example {example}',
  'check.takes.choice': 'one of {choices}, for example {example}',
  'check.takes.choices': 'a list of {choices}, for example {example}',
  'check.takes.yes-no': '`true` or `false`, for example {example}',
  'check.takes.words': 'words in quotation marks, 1 to {most} letters, for example {example}',
  'check.takes.short-name':
    'small letters, digits and hyphens, up to 32, beginning with a letter, for example {example}',
  'check.takes.list': 'a list of {least} to {most}, for example {example}',
  'check.takes.pair': 'two whole numbers in square brackets, for example {example}',
  'check.takes.group': 'a group in braces, for example {example}',

  // Rules beyond the shape
  'rule.begins-with-gather':
    '**{place}**: a format begins with `gather`, so that people can arrive. For example {example}.',
  'rule.gather-once':
    '**{place}**: people arrive only once, so `gather` is in a format once, as the first phase.',
  'rule.ends-with-closing':
    '**{place}**: a format ends with `closing`, and only an `afterglow` may come after it. For example {example}.',
  'rule.closing-once':
    '**{place}**: the closing words are said once, at the end. Please leave this `closing` out.',
  'rule.afterglow-last': '**{place}**: an `afterglow` comes once, after the closing words.',
  'rule.checkout':
    '**The format**: everybody is offered a last word before the end. Please add a `checkout` for everybody, for example {example}.',
  'rule.id-twice': '**{place}**: there is a phase `{id}` already. Each needs a name of its own.',
  'rule.pass':
    '**{place}**: passing is always fine, so `pass` must be among the ways to pass. For example {example}.',
  'rule.bookmark':
    '**{place}**: turns can be marked to come back to, so a later `round` with `"who": "bookmarked"` is needed.',
  'rule.people':
    '**The format**: the numbers of people go up: {min} at least, best with {from} to {to}, {max} at most.',
  'rule.steps': '**{place}**: the steps take {sum} minutes together, and the phase has {minutes}.',
  'rule.topics': '**{place}**: chosen topics need time, so the phase after an `agenda-set` is a `queue`.',
  'rule.at-once':
    '**{place}**: where everybody writes at once there is no clock. Please put `"mode": "none"` into `turn`.',
  'rule.too-long':
    '**The format**: it takes {minutes} minutes from the welcome to the closing words. More than {most} are too many to sit through.',

  // Notes: nothing has to be changed.
  'note.firm': '**{place}**: the limit is firm, so only who has the floor can write or be heard.',
  'note.thin':
    '**{place}**: with {people} people a turn has {seconds} ({medium}). That is very little; more minutes or fewer people would help.',
  'note.no-guardian':
    '**The format**: nobody is `guardian`. Somebody who may call a pause is a help in hard moments.',
  'note.no-afterglow':
    '**The format**: there is no `afterglow`. Some people need a moment after the closing words.',
  'note.nothing-marked': '**{place}**: no turn before it can be marked to come back to, so it stays empty.',
  'note.nobody-answers': '**{place}**: there is time for answers, and the rule is that nobody answers.',
  'note.no-text': '**{place}**: there is nothing to read yet. `prompt` or `words` can hold it.',
  'note.warned-at-once': '**{place}**: the quiet line comes as soon as the turn begins.',
  'note.asks-why':
    '**{place}**: a question that begins with why can sound like blame. Perhaps begin with what or how.',
  'note.forces-cheer':
    '**{place}**: “{words}” can weigh on somebody who has a hard day. Perhaps leave it open how people feel.',
} as const;
