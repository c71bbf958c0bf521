/** What one table holds about a person, what `/my-data export` shows of it, and what `/my-data delete` does with it. */
type Entry = Readonly<{ holds: string; exported: string; erased: string }>;

/**
 * Every table of the database. A test reads the models and fails when a table is missing here, so that nobody adds a
 * place for people's data without saying how they get it and how it goes away.
 */
export const dataMap: Readonly<Record<string, Entry>> = {
  Circle: {
    holds: 'The id of the host, with the name, topic, format and times of a circle.',
    exported: 'The circles that the person hosts.',
    erased: 'The host is removed. The circle stays for its members and can be taken over.',
  },
  Seat: {
    holds:
      'Who has a seat or waits for one in which circle, since when, in which place of the line, and which version of the words they have agreed to.',
    exported: 'All seats of the person.',
    erased: 'Deleted; who is first in line moves up.',
  },
  Apart: {
    holds: 'Who is not to be seated with whom, because one of them asked for it.',
    exported: 'What the person asked for themselves, and nothing that others asked for.',
    erased: 'Deleted, whoever of the two asked for it.',
  },
  Server: {
    holds:
      'What a server has chosen: where its moderators read, how many of them decide, how it stands to a hard moment, which roles count, its language, and how long things are kept. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  ServerLine: {
    holds: 'The crisis lines that a server has added: names, numbers, addresses, hours. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  Concern: {
    holds:
      'That somebody is worried about somebody or says that something is not right, why by a list, and how it stands.',
    exported:
      'What the person has said themselves, and how it stands. What others said about them is heard by moderators.',
    erased: 'The person is taken out. After 90 days everybody is.',
  },
  Step: {
    holds:
      'That somebody was reminded, warned, or had circles closed to them: why by a list, by whom, when, and which circles. The words are a template.',
    exported: 'What was done towards the person. Who decided it is heard by moderators.',
    erased: 'The person is taken out. After 90 days everybody is.',
  },
  Vote: {
    holds: 'That moderators decide together whether circles are closed to somebody. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody. After 90 days it is deleted.',
  },
  Ballot: {
    holds: 'What a moderator says in such a vote.',
    exported: 'What the person has said.',
    erased: 'Deleted. After 90 days all are.',
  },
  ConcernNote: {
    holds:
      'The few words that somebody added to it, if they wanted to, encrypted with a key of their own. Read by moderators alone.',
    exported: 'What the person has written, in clear.',
    erased:
      'Deleted: what the person has written, and what was written about them. After 90 days every note is.',
  },
  AuditLine: {
    holds: 'What was done about that, and about who may be in a circle: by whom, when, and how it ended.',
    exported: 'What the person has done.',
    erased: 'The person is taken out. After 90 days the line is deleted.',
  },
  CareRoom: {
    holds:
      'Who was in a hard moment and who went aside with them, and which private room that is. Deleted with the room, within a day after the session.',
    exported: 'When there was such a room, and whether it was for the person or they went along.',
    erased: 'Both people are taken out at once, and the room is deleted with everything in it.',
  },
  ReminderWish: {
    holds: 'How a person wants to be reminded, when nothing is to make a sound, and in which zone.',
    exported: 'All wishes of the person.',
    erased: 'Deleted.',
  },
  NoteThread: {
    holds: 'The private thread in which a person finds what only they are to read.',
    exported: 'The threads made for the person.',
    erased: 'The thread is deleted, and the entry with it.',
  },
  Feed: {
    holds: 'That a person has a calendar address, and since when. The secret in it is kept as a hash.',
    exported: 'That there is one and since when.',
    erased: 'Deleted; the address shows nothing any more.',
  },
  MirroredEvent: {
    holds: 'Which event in the list of a server stands for a meeting. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  Reply: {
    holds:
      'Who said that they come to a meeting, come to listen, or not this time. Thrown away a day after the meeting.',
    exported: 'All answers of the person.',
    erased: 'Deleted.',
  },
  Session: {
    holds:
      'While a session runs: who is here and in which order they are offered a turn. Nothing of it when it is closed.',
    exported: 'The running sessions the person takes part in.',
    erased: 'The person is taken out of the running session; the others keep their places.',
  },
  Consent: {
    holds:
      'What a person agreed to, refused or withdrew, in which version of the words, when, how and before whom; and that they said they are an adult. Kept 30 days after the last entry of somebody who has left.',
    exported: 'All entries of the person, with the words.',
    erased: 'Deleted.',
  },
  Document: {
    holds: 'The words of agreements and consents. Nothing about people.',
    exported: 'The words that the person agreed to, beside each consent.',
    erased: 'Stays: it is not about anybody.',
  },
  Departure: {
    holds:
      'That a person is no longer in a server in which something of theirs is stored, and since when that is known.',
    exported: 'The servers of which that is known.',
    erased: 'Deleted.',
  },
  Mute: {
    holds:
      'Whom the bot has muted in a voice room and not unmuted yet, since when, and for which circle while the person is in it.',
    exported: 'The mutes that may stand.',
    erased:
      'The mute is undone, and the entry deleted with it. Discord unmutes only who is connected: of somebody who is not, the entry waits without its circle until they come back.',
  },
  ThreadMember: {
    holds: 'Whom the bot has let into the thread of a session. Deleted with the thread.',
    exported: 'The threads the person is in.',
    erased: 'The person is taken out of the thread, and the entry deleted with it.',
  },
  DueWork: {
    holds: 'What is due and when, by circle, session and place in the line. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays until it is done.',
  },
  ShardLease: {
    holds: 'Which process of the bot answers for which part of the servers. No ids of people or servers.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  IdentifySlot: {
    holds: 'When the next process may connect to Discord. No ids of people or servers.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  JobRun: {
    holds: 'Which run of a daily job one of several processes has done. No ids of people or servers.',
    exported: 'Nothing.',
    erased: 'Stays for a week.',
  },
  ErasureMark: {
    holds: 'How far the list of what was erased, which lies beside the backups, was done. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  Format: {
    holds: 'The agendas that a server wrote for its circles: minutes, order, questions. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays: it is not about anybody.',
  },
  Posting: {
    holds: 'Which of its own messages the bot has sent where. No ids of people.',
    exported: 'Nothing.',
    erased: 'Stays for 40 days.',
  },
};

/** The columns in which the id of a person may stand. Nobody's name and nobody's words stand in any column. */
export const columnsOfPeople: Readonly<Record<string, readonly string[]>> = {
  Apart: ['userId', 'otherId'],
  AuditLine: ['actorId'],
  Ballot: ['userId'],
  CareRoom: ['personId', 'alongId'],
  Circle: ['hostId'],
  Concern: ['aboutId', 'byId', 'takenById'],
  Consent: ['userId'],
  Departure: ['userId'],
  Feed: ['userId'],
  Mute: ['userId'],
  NoteThread: ['userId'],
  ReminderWish: ['userId'],
  Reply: ['userId'],
  Seat: ['userId'],
  // Who is here and in which order, while a session runs.
  Session: ['state'],
  Step: ['personId', 'byId'],
  ThreadMember: ['userId'],
};
