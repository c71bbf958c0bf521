/** What `/doctor` says: what is well, and what would help, in one sentence each. */
export const doctorWords = {
  'command.doctor.name': 'doctor',
  'command.doctor.description': 'For people who manage this server: is all well with the bot here?',
  'refusal.not-managing': 'That is for people who may manage this server.',

  'circle.created.lacking':
    'Before the first meeting I still need in this server: {permissions}. Somebody who runs it can add them to my role; {doctor} shows it all.',

  'doctor.title.well': '## All is well',
  'doctor.title.look': '## All is well; some things are worth a look',
  'doctor.title.do': '## Something needs doing',
  'doctor.more': {
    one: '-# {count} more thing was looked at; it shows when some of these are in order.',
    other: '-# {count} more things were looked at; they show when some of these are in order.',
  },
  'doctor.rooms.new': 'I have every permission that circles need in this server.',
  'doctor.for.text': 'For circles in a text channel I need in this server: {permissions}.',
  'doctor.for.thread': 'For circles in threads I need in this server: {permissions}.',
  'doctor.for.voice': 'For circles in a voice channel I need in this server: {permissions}.',
  'doctor.for.stage': 'For circles on a stage I need in this server: {permissions}.',
  'doctor.for.event': 'To show meetings as events I need in this server: {permissions}.',
  'doctor.if.text': 'Only if a circle is to have a text channel, I would need: {permissions}.',
  'doctor.if.thread': 'Only if a circle is to meet in threads, I would need: {permissions}.',
  'doctor.if.voice': 'Only if a circle is to meet in a voice channel, I would need: {permissions}.',
  'doctor.if.stage': 'Only if a circle is to meet on a stage, I would need: {permissions}.',
  'doctor.if.event': 'Only if meetings are to be shown as events, I would need: {permissions}.',
  'doctor.rooms.well': {
    one: 'In the room of {count} circle I can do everything it needs.',
    other: 'In the rooms of {count} circles I can do everything they need.',
  },
  'doctor.room.lacking':
    'In {rooms} I need: {permissions}. Give it to my role in the settings of that channel, or of this server.',
  'doctor.rooms.more': {
    one: '{count} more room lacks something else; it shows here when these are in order.',
    other: '{count} more rooms lack something else; they show here when these are in order.',
  },
  'doctor.administrator':
    'My role has Administrator, which is more than I need. The permissions of my invitation are enough.',
  'doctor.roles':
    'My place among the roles does not matter: I give nobody a role and send nobody out of the server.',
  'doctor.encryption.on': 'What is stored is encrypted.',
  'doctor.encryption.off':
    'I do not encrypt what is stored. Whoever runs me can start anew with a DATABASE_ENCRYPTION_KEY, or encrypt the disk.',
  'doctor.encryption.server':
    'What is stored is on a database server. Whoever runs it sees to it that its disk is encrypted.',
  'doctor.crisis.fresh': 'Each of the {count} crisis lines was looked at on {date} or later.',
  'doctor.crisis.stale':
    '{stale} of the {count} crisis lines have not been looked at for half a year. A newer version of me may have newer ones.',
  'doctor.moderators.well': 'What is for the moderators arrives in {channel}.',
  'doctor.moderators.none': 'What is for the moderators goes to the owner alone. {command} names a channel.',
  'doctor.moderators.gone':
    'The channel of the moderators is gone, so what is for them goes to the owner. {command} names another.',
  'doctor.moderators.open-to-all':
    'Everybody can read {channel}, so what is for the moderators goes to the owner. Close it to others, or name another with {command}.',
  'doctor.moderators.not-writable':
    'I cannot write in {channel}, so what is for the moderators goes to the owner. Give me View Channel and Send Messages there, or name another with {command}.',
  'doctor.role.gone.moderator-role':
    'The role that counted as a moderator of circles is gone, so it counts for nobody. {command} chooses another, or none.',
  'doctor.role.gone.organiser-role':
    'The role whose people may start circles is gone, so it counts for nobody. {command} chooses another, or none.',
  'doctor.lines.fresh': {
    one: 'The {count} crisis line of this server was checked within half a year.',
    other: 'The {count} crisis lines of this server were checked within half a year.',
  },
  'doctor.lines.old': {
    one: '{count} of this server’s own crisis lines has not been checked for half a year, and people read so. {command} shows it.',
    other:
      '{count} of this server’s own crisis lines have not been checked for half a year, and people read so. {command} shows them.',
  },
  'doctor.lines.unsaid': {
    one: '{count} of this server’s own crisis lines is not shown yet: nobody has said where it was looked up. {command} shows it.',
    other:
      '{count} of this server’s own crisis lines are not shown yet: nobody has said where they were looked up. {command} shows them.',
  },
  'doctor.operator.said': 'People can read in {privacy} who runs me and how to ask them.',
  'doctor.operator.unsaid':
    'Nobody has said who runs me and how to ask them. Whoever does can set OPERATOR_NAME and OPERATOR_CONTACT.',
  'doctor.consents.none': 'Nobody has to be asked anew for their consent.',
  'doctor.consents.waiting': {
    one: '{count} person is asked anew for their consent. Nothing is needed of you.',
    other: '{count} people are asked anew for their consent. Nothing is needed of you.',
  },
  'doctor.late.none': 'Everything that was due is done.',
  'doctor.late': {
    one: '{count} thing is late by more than a minute. If it stays so, whoever runs me can look at the log.',
    other:
      '{count} things are late by more than a minute. If it stays so, whoever runs me can look at the log.',
  },
  'doctor.clock.well': 'My clock goes like Discord’s.',
  'doctor.clock.ahead':
    'My clock is {seconds} ahead of Discord’s, so reminders come early. Whoever runs me can set it by the network.',
  'doctor.clock.behind':
    'My clock is {seconds} behind Discord’s, so reminders come late. Whoever runs me can set it by the network.',
  'doctor.clock.unknown': 'Discord did not answer just now, so I could not compare our clocks.',
  'doctor.connection.well': 'The connection to Discord stands.',
  'doctor.connection.away':
    'The connection to Discord is being made again just now. If it stays so, whoever runs me can look at the log.',
} as const;
