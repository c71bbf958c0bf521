/** What is said about the times of a circle: how it comes back, and what to type. */
export const scheduleWords = {
  'schedule.meets': 'Meets {rhythm}, {time}, by the clock of {zone}.',
  'schedule.weekly': 'every {day}',
  'schedule.second-week': 'every second {day}',
  'schedule.weeks': { one: 'every week on {day}', other: 'every {count} weeks on {day}' },
  'schedule.monthly.first': 'on the first {day} of the month',
  'schedule.monthly.second': 'on the second {day} of the month',
  'schedule.monthly.third': 'on the third {day} of the month',
  'schedule.monthly.fourth': 'on the fourth {day} of the month',
  'schedule.monthly.last': 'on the last {day} of the month',
  'schedule.dates': 'on dates the host chose',
  'schedule.zone': '{zone} · {time} there now',

  'refusal.zone-unknown':
    'That is not a time zone we know. Take the nearest large city, for example {example}.',
  'refusal.zone-is-an-offset':
    'An offset like +2 is off by an hour half of the year. Take a place instead, for example {example}.',
  'refusal.zone-is-an-abbreviation':
    'Short names of zones mean different places, and forget daylight saving. Take a place instead, for example {example}.',
  'refusal.time-unreadable': 'We could not read that time. Write it like 19:30 or 7:30 pm.',
  'refusal.date-unreadable': 'We could not read that date. Write it like {example}.',
  'refusal.date-past':
    'That first meeting lies in the past. Take a date that is still to come, for example {example}.',
  'refusal.date-other-day':
    'That date is another day of the week. Take one that fits the day, for example {example}.',
  'refusal.date-other-week':
    'That is another week of the month than you chose. Take a date that fits, for example {example}.',
  'refusal.day-or-dates':
    'When does it meet? Choose a day of the week, or write the dates yourself, for example {example}.',
  'refusal.dates-alone':
    'Your list of dates says it all. Leave out day, every and starts, or leave out the dates.',
  'refusal.dates-unreadable':
    'We could not read all of these dates. Write them with commas between them, for example {example}.',
  'refusal.dates-past':
    'One of these dates, or its time, is over. Take dates that are still to come, for example {example}.',
  'refusal.dates-too-many':
    'Up to 52 dates fit. Write the next ones now, and more when the time comes, for example {example}.',
} as const;
