/** What is said about what a server chooses for all of its circles. */
export const settingsWords = {
  'command.settings.moderator-role.name': 'moderator-role',
  'command.settings.moderator-role.description':
    'A role that counts as a moderator of circles; none if you leave it out',
  'command.settings.organiser-role.name': 'organiser-role',
  'command.settings.organiser-role.description': 'A role that may start circles; none if you leave it out',
  'command.settings.language.name': 'language',
  'command.settings.language.description':
    'The language of new circles here; as in Discord if you leave it out',
  'command.settings.keeping.name': 'keeping',
  'command.settings.keeping.description': 'Keep things for less time than is usual',
  'command.settings.feeds.name': 'feeds',
  'command.settings.feeds.description': 'Whether circles here may be seen in calendars and the public list',
  'command.option.role.name': 'role',
  'command.option.role.description': 'The role; none if you leave it out',
  'command.option.concern-days.name': 'concerns',
  'command.option.concern-days.description': 'Who was in something told to moderators, and the audit',
  'command.option.left-days.name': 'left',
  'command.option.left-days.description': 'Wishes and consents of people who have left',
  'command.option.calendars.name': 'calendars',
  'command.option.calendars.description': 'Whether people may have a private calendar address',
  'command.option.public-list.name': 'public-list',
  'command.option.public-list.description': 'Whether hosts may put their circle into the public list',
  'command.days.90': '90 days, as usual',
  'command.days.60': '60 days',
  'command.days.30': '30 days',
  'command.days.30-usual': '30 days, as usual',
  'command.days.14': '14 days',
  'command.days.7': '7 days',

  'server.moderator-role':
    '**Moderators of circles:** whoever may time people out, and whoever has {role}. {command} changes that.',
  'server.moderator-role.none':
    '**Moderators of circles:** whoever may time people out or manage the server. {command} adds a role.',
  'server.organiser-role':
    '**Who may start circles:** whoever may manage events, and whoever has {role}. {command} changes that.',
  'server.organiser-role.none':
    '**Who may start circles:** whoever may manage events or the server. {command} adds a role.',
  'server.language':
    '**Language:** {language}, for new circles and for what moderators are told. A circle keeps its own; its host changes it. {command} changes this.',
  'server.language.usual':
    '**Language:** the one this server has in Discord, for new circles and for what moderators are told. {command} chooses another.',
  'server.lines': {
    one: '**Crisis lines:** {count} of your own, beside those that come with me. {command} shows it.',
    other: '**Crisis lines:** {count} of your own, beside those that come with me. {command} shows them.',
  },
  'server.lines.none': '**Crisis lines:** those that come with me. {command} adds some of your own.',
  'server.keeping':
    '**Kept:** who was in something told to moderators, and the audit, for {concerns} days; wishes and consents of people who have left, for {left} days. {command} makes it less.',
  'server.feeds': '**Seen outside:** {calendars} {list} {command} changes that.',
  'server.calendars.on': 'People may have a private calendar address.',
  'server.calendars.off': 'Calendar addresses of people here show no meetings.',
  'server.list.on': 'A host may put a circle into the public list.',
  'server.list.off': 'No circle of this server stands in the public list.',
  'server.audit': '-# {command} shows who has changed what.',
  'server.feeds.calendars-off':
    'The calendar addresses that people here have show no meetings from now on. They are not ended: when you switch calendars on again, they work as before. A calendar looks again within some hours, and until then it may still show what it knows.',
  'server.feeds.list-off':
    'The circles of this server are taken out of the public list within a minute. Whoever has read it before may remember it for a while. When you switch it on again, each host decides anew.',
  'server.keeping.now':
    'What is older than that goes within the next minutes, also out of messages in the moderators’ channel. It does not come back when you choose longer again.',

  'refusal.nothing-chosen':
    'Nothing was changed, because nothing was chosen. Please fill in what is to be otherwise.',
  'refusal.role-of-everybody':
    'Everybody here has that role. Choose one that only the people you mean have, or none.',
  'refusal.calendars-off-here': 'This server has switched calendars off.',
  'refusal.list-off-here': 'This server has switched the public list of circles off.',
} as const;
