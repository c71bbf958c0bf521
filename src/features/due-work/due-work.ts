import { minutes, seconds } from '../../lib/time.ts';

/**
 * What can be due. `arrange`: make Discord match a circle's stored state. `clock`: something in a live session changes by
 * time. `ready-check`: a meeting is near, ask its host. `meeting`: a meeting starts, plan the next. `reminder`: people want to be told that a meeting
 * is near; `reminder-dm`: tell one of them directly; `reminder-later`: tell one of them again, because they asked;
 * `reminder-counts`: show how many come. `seats`: an offer ends, or
 * seats can be offered again. `letter`: tell one person something. `note-end`: delete the thread of a note.
 * `word`: tell the room that its circle rests, meets again or is over. `let-go`: let go of the places in one that is over.
 * `sweep`: see who has left the server since the last meeting. `moved`: tell the room that
 * the circle meets at another time. `unname`: take people's names out of messages that have done their work. `tidy`: throw away what is of no more use.
 * `look`: compare the room of a live session with how it is meant to be. `room-hours`: the room opens for writing, or
 * closes. `room-end`: the room of a session has been kept long enough. `room-left`: the circle meets elsewhere now. `mirror`: make the
 * event in the server's list match the next meeting. `concern`: show a concern to those who look after it. `words`: ask
 * whoever has agreed to earlier words, and let go of places that have waited long enough for an answer. `room-check`: a
 * meeting is an hour away, see what the bot lacks in its room. `guild-end`: the bot was removed from a server, and
 * everything of it goes. `withdrawn`: something was taken back, write so into the list beside the backups. `step`: tell
 * somebody alone what was decided about them. `vote`: a vote of moderators is decided, or its time is over. `care-room`: make
 * the room of two people who went aside be as stored, or delete it.
 */
export const dueKinds = [
  'arrange',
  'clock',
  'ready-check',
  'meeting',
  'reminder',
  'seats',
  'letter',
  'note-end',
  'word',
  'let-go',
  'sweep',
  'moved',
  'reminder-dm',
  'reminder-later',
  'reminder-counts',
  'unname',
  'tidy',
  'look',
  'room-hours',
  'room-end',
  'room-left',
  'mirror',
  'concern',
  'words',
  'room-check',
  'guild-end',
  'withdrawn',
  'step',
  'vote',
  'care-room',
] as const;
export type DueKind = (typeof dueKinds)[number];

type About =
  | 'Circle'
  | 'Session'
  | 'Concern'
  | 'Step'
  | 'Vote'
  | 'CareRoom'
  /** The id of a server. */
  | 'server'
  /** No server in particular, or one that any process may do it in. */
  | 'anywhere';

/**
 * What the subject of a row begins with, and so which server it is about: where several processes share the servers, a row
 * belongs to the one that sees its server. Looked up when it is due and not stored: it can never be wrong, and costs nobody
 * anything where one process does it all.
 */
export const aboutWhat: Readonly<Record<DueKind, About>> = {
  arrange: 'Circle',
  clock: 'Session',
  'ready-check': 'Circle',
  meeting: 'Circle',
  reminder: 'Circle',
  'reminder-dm': 'Circle',
  'reminder-later': 'Circle',
  'reminder-counts': 'Circle',
  seats: 'Circle',
  letter: 'Circle',
  'note-end': 'anywhere',
  word: 'Circle',
  'let-go': 'Circle',
  sweep: 'Circle',
  moved: 'Circle',
  unname: 'Circle',
  tidy: 'anywhere',
  look: 'Circle',
  'room-hours': 'Circle',
  'room-end': 'Circle',
  'room-left': 'Circle',
  mirror: 'Circle',
  concern: 'Concern',
  words: 'Circle',
  'room-check': 'Circle',
  'guild-end': 'server',
  withdrawn: 'anywhere',
  step: 'Step',
  vote: 'Vote',
  'care-room': 'CareRoom',
};

/** In which part of the subject, between slashes, it stands; the first unless said here. */
export const whichPart: Readonly<Partial<Record<DueKind, number>>> = { letter: 2 };

/** For how long a row belongs to the process that took it. Renewed every second while that process lives. */
export const lease = minutes(1);

const longest = minutes(15);

/** How long to wait after `attempts` tries: 1 s, 2 s, 4 s … 15 min, and up to a quarter more so that rows spread. */
export function waitAfter(attempts: number, chance: number): number {
  const wait = Math.min(longest, seconds(1) * 2 ** Math.min(attempts - 1, 20));
  return Math.round(wait * (1 + chance / 4));
}
