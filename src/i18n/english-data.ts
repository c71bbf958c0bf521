/** What is said about one's own data, beside the copy and deleting it. */
export const dataWords = {
  'command.my-data.correct.name': 'correct',
  'command.my-data.correct.description': 'See what is stored about you that can be put right, and where',
  'command.my-data.pause.name': 'pause',
  'command.my-data.pause.description': 'Keep your places, and be left in peace until you say so',

  'data.correct.title': '### What can be put right, and where',
  'data.correct.body':
    '- How and when you are reminded, your quiet hours and the place whose clock they go by: {reminders}\n- Your seats, your places in line, and whether you come to a meeting: {mine}\n- Who you are not seated with: {apart}\n- A circle you host, its topic and its times: {edit}\n- Your calendar address, if somebody else has it: {calendar}',
  'data.correct.fixed':
    'What you agreed to stays as you agreed to it. You can take it back at any time by leaving: {leave}. Your name is not stored; Discord shows the one you have there.',

  'data.paused': {
    one: 'Your place in {count} circle rests. It is kept, and so is everything stored. Until you go on you are not reminded, not expected, and nothing is offered to you.',
    other:
      'Your places in {count} circles rest. They are kept, and so is everything stored. Until you go on you are not reminded, not expected, and nothing is offered to you.',
  },
  'data.paused.nothing':
    'You have no place that could rest just now: no seat, and none in line. Nothing was changed.',
  'data.paused.session': 'If a session of yours runs just now, you can step out of it there.',
  'data.paused.hosted':
    'You also host {circles}. Hosting goes on: {rest} lets a whole circle rest, or somebody else can take it over.',
  'data.go-on.button': 'Go on',
  'data.went-on': {
    one: 'Welcome back. Your place in {count} circle is as you left it.',
    other: 'Welcome back. Your places in {count} circles are as you left them.',
  },
  'data.went-on.nothing': 'None of your places rests just now. {mine} shows them.',

  'refusal.one-moment': 'One moment, please. That was a lot at once; it works again in a few seconds.',
} as const;
