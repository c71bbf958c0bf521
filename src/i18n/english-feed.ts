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
  'feed.link.yours': 'This address is yours alone, and by asking for it you have said yes to this:',
  'feed.link.careful':
    'Whoever has this address sees when your circles meet, and so does the service that keeps your calendar. We show it only this once. {link} gives you a new one and ends this one; {stop} ends it.',
  'feed.link.how':
    '**Google Calendar**, on a computer: Other calendars, +, From URL.\n**Apple**: Calendar, Add Subscription Calendar.\n**Outlook**: Add calendar, Subscribe from web.\n-# Calendars look again every few hours. When a meeting moves at short notice, your circle knows first.',
  'feed.stopped': 'Done. That address shows nothing any more. You can take it out of your calendar.',

  'directory.notes.voice': 'By voice, on Discord.',
  'directory.notes.text': 'In writing, on Discord.',
  'circle.edited.listed':
    'It stands in the public list of circles: {address}. Anybody can read there its name, its days and times, its time zone, its language, and whether you talk or write. Never its topic, this server, or who is in it. To take it out, set **listed** to False.',
  'circle.edited.unlisted':
    'It is in no public list any more. Who has read the list before may remember it for a while.',
  'circle.view.listed': 'Its name and times stand in a public list of circles.',

  'circle.edited.mirrored':
    'Its next meeting is an event in this server, named only “Circle”, for those who can see its room. Discord shows there who has pressed Interested. Nobody needs to: it is not how people say that they come.',
  'circle.edited.unmirrored': 'Its event is being taken out of the list.',
  'mirror.name': 'Circle',
  'mirror.about': 'More about it is in the room.',
  'mirror.lacking':
    'I cannot keep the event for your next meeting just now: I need {permissions}. You meet all the same. When somebody who runs this server has given it back to my role, the event comes back within an hour.',
  'mirror.full':
    'There is no room for another event in this server just now, so your next meeting has none. You meet all the same. When there is room again, it comes within an hour.',

  'refusal.mirror-needs-voice':
    'An event needs a voice or stage room. For a room in writing, Discord would show it to everybody in this server.',
  'refusal.event-permissions':
    'To keep the event I need these permissions in this server: {permissions}. Somebody who runs it can add them to my role.',
  'refusal.list-off': 'The people who run this bot have not switched the public list of circles on.',
  'refusal.list-needs-weekly':
    'The public list knows only circles that meet every week, so this one cannot stand in it.',
  'refusal.calendars-off': 'The people who run this bot have not switched calendars on.',
  'refusal.no-calendar': 'You have no calendar address in this server, so there is nothing to end.',
} as const;
