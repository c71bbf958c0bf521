/** What is said about calendars, the public list of circles, and events in a server's list. */
export const feedWords = {
  'command.calendar.name': 'calendar',
  'command.calendar.description': 'Your circles in your own calendar',
  'command.calendar.link.name': 'link',
  'command.calendar.link.description': 'Get a private address for your calendar; an earlier one ends',
  'command.calendar.stop.name': 'stop',
  'command.calendar.stop.description': 'End the address of your calendar at once',

  'feed.calendar.name': 'Circles',
  'feed.calendar.location': 'Online',
  'feed.link.title': '## Your calendar',
  'feed.link.shows':
    'This address is yours alone. It shows when your circles in this server meet, under their neutral names. It never shows who is in them or what they are about.',
  'feed.link.careful':
    'Whoever has this address sees when your circles meet, and so does the service that keeps your calendar. We show it only this once. {link} gives you a new one and ends this one; {stop} ends it.',
  'feed.link.how':
    '**Google Calendar**, on a computer: Other calendars, +, From URL.\n**Apple**: Calendar, Add Subscription Calendar.\n**Outlook**: Add calendar, Subscribe from web.\n-# Calendars look again every few hours. When a meeting moves at short notice, your circle knows first.',
  'feed.stopped': 'Done. That address shows nothing any more. You can take it out of your calendar.',

  'refusal.calendars-off': 'The people who run this bot have not switched calendars on.',
  'refusal.no-calendar': 'You have no calendar address in this server, so there is nothing to end.',
} as const;
