import { apartWords } from './english-apart.ts';
import { careWords } from './english-care.ts';
import { careRoomWords } from './english-care-room.ts';
import { commandWords } from './english-commands.ts';
import { concernNoteWords } from './english-concern-note.ts';
import { consentWords } from './english-consent.ts';
import { dataWords } from './english-data.ts';
import { doctorWords } from './english-doctor.ts';
import { feedWords } from './english-feed.ts';
import { formatCheckWords } from './english-format-check.ts';
import { formatCommandWords } from './english-format-command.ts';
import { formatWords } from './english-formats.ts';
import { hostWords } from './english-host.ts';
import { hostCardWords } from './english-host-cards.ts';
import { ladderWords } from './english-ladder.ts';
import { lineWords } from './english-lines.ts';
import { policyWords } from './english-policy.ts';
import { reminderWords } from './english-reminders.ts';
import { reschedulingWords } from './english-rescheduling.ts';
import { restingWords } from './english-resting.ts';
import { roomWords } from './english-rooms.ts';
import { scheduleWords } from './english-schedule.ts';
import { seatWords } from './english-seats.ts';
import { sessionWords } from './english-session.ts';
import { settingsWords } from './english-settings.ts';

/** The source of every sentence. Holes are named in braces; `one`/`other` are chosen by the hole `count`. */
export const english = {
  ...commandWords,
  ...careWords,
  ...ladderWords,
  ...careRoomWords,
  ...lineWords,
  ...settingsWords,
  ...dataWords,
  ...formatWords,
  ...sessionWords,
  ...hostWords,
  ...hostCardWords,
  ...formatCheckWords,
  ...formatCommandWords,
  ...roomWords,
  ...seatWords,
  ...restingWords,
  ...apartWords,
  ...concernNoteWords,
  ...consentWords,
  ...scheduleWords,
  ...reschedulingWords,
  ...feedWords,
  ...reminderWords,
  ...policyWords,
  ...doctorWords,

  // Finding a circle
  'circle.created':
    '**{circle}** is ready, and you host it. It meets next {when} ({in}).\nThe topic is shown only in private. When it is time, use {open}. People find it with {browse}.',
  'circle.browse.title': '## Circles here',
  'circle.browse.nobody':
    'There is no circle here yet. Somebody who may manage events can start one with {create}.',
  'circle.browse.line': '**{circle}** · {when} · {seats} · based in {zone}',
  'circle.browse.none': 'No circle here fits all of that. {browse} with less to look for shows more.',
  'circle.browse.hint':
    '-# Below you can see one of them, and what it is about. {browse} can also look for a day, a word or a language.',
  'circle.browse.text': 'in writing',
  'circle.browse.voice': 'by voice',
  'circle.browse.open': 'open',
  'circle.browse.closed': 'closed group',
  'circle.browse.semi-open': 'new people on open-door dates',
  'circle.browse.more': 'More circles',
  'circle.browse.back': 'Back',
  'circle.seats.free': { one: '{count} seat free', other: '{count} seats free' },
  'circle.seats.not-now': 'nobody new just now, with a waiting list',
  'circle.seats.full': 'full, with a waiting list',
  'circle.no-meeting': 'no meeting planned',
  'circle.view.title': '## {circle}',
  'circle.view.topic': '{topic}',
  'circle.view.times': 'Next: {when} ({in}). You see your own time; the circle goes by the clock of {zone}.',
  'circle.view.format':
    'A session: {format}. One person speaks at a time, everyone is offered a turn, and passing is always fine.',
  'circle.view.waiting': {
    one: '{count} person is waiting for a seat.',
    other: '{count} people are waiting for a seat.',
  },
  'circle.join.button': 'Join',
  'circle.leave.button': 'Give up my place',

  'circle.left':
    'You have left **{circle}**. No reason needed, and you are welcome back. Other circles: {browse}.',
  'circle.taken-over': 'You host **{circle}** now. Thank you for picking it up.',

  // Help in a hard moment
  'help.button': 'Need support',
  'help.title': '## You do not have to be alone with this',
  'help.nobody-alerted':
    'Nobody has been alerted, and nothing about this is stored. Only you can see this message.',
  'help.emergency': '**In danger now ({country}):** call {numbers}',
  'help.emergency.unknown':
    '**In danger now:** call the emergency number of the place you are in (112 works in many countries).',
  'help.line': '**{name}**: {ways}\n-# {hours} · checked {checked}',
  'help.phone': 'call {number}',
  'help.text': 'text {number}',
  'help.text.body': 'text "{body}" to {number}',
  'help.chat': '[chat]({url})',
  'help.elsewhere':
    'More lines, in every country: [findahelpline.com]({directory}) · [befrienders.org]({befrienders})',
  'help.country.placeholder': 'Choose your country',
  'help.country.more': 'More countries',
  'help.country.other': 'Another country',

  // Your data
  'data.exported': 'Here is everything stored about you. Keep it somewhere safe.',
  'data.progress': '{done} of {of} done.',
  'data.delete.ask':
    'This deletes your seats, your answers, your consents and your place in a running session, in every server this bot serves. It cannot be undone. What you wrote in Discord stays there: if you want it gone, delete it there before you do this, while you can see the room.',
  'data.delete.hosted': {
    one: 'You host {circles}. It stays for its members without a host, until somebody takes it over.',
    other: 'You host {circles}. They stay for their members without a host, until somebody takes them over.',
  },
  'data.delete.button': 'Delete everything',
  'data.keep.button': 'Keep it',
  'data.deleted': 'Everything stored about you is deleted. You are welcome back at any time.',
  'data.kept': 'Nothing was changed.',

  // Refusals: one sentence for each name, and what to do.
  'refusal.name-empty': 'The circle needs a name, for example Maple.',
  'refusal.name-too-long': 'That name is too long for a channel. Up to 32 letters fit, for example Maple.',
  'refusal.name-not-plain':
    "A name has letters, digits, spaces, and the signs ' and -, for example Maple or Tuesday Oak.",
  'refusal.name-taken': 'There is already a circle of that name here. Another one, for example Maple Two?',
  'refusal.topic-too-long':
    'That topic is too long. Up to 200 letters fit, for example: for people who care for a parent.',
  'refusal.seats-out-of-range': 'A circle has 3 to 12 seats, so that everybody is heard. For example 8.',
  'refusal.no-such-circle': 'There is no circle of that name here. {browse} shows them all.',
  'refusal.already-seated':
    'You have a seat in this circle already. The room opens to you when there is a session.',
  'refusal.already-waiting': 'You are on the waiting list already, and your place is kept. {mine} shows it.',
  'refusal.not-in-circle': 'You do not have a seat in this circle. If you would like one: {join}.',
  'refusal.has-a-host': 'This circle has a host already, so there is nothing to take over.',
  'refusal.not-the-host': 'That is for the host of this circle. You can ask them, or wait a little.',
  'refusal.not-an-organiser':
    'That needs the permission Manage Events here, or the role that this server has chosen for it. Somebody who runs this server can give it to you.',
  'refusal.only-in-a-server': 'This works in a server, not here. Please use it there.',
  'refusal.room-permissions':
    'To make the room I need these permissions in this server: {permissions}. Somebody who runs it can add them to my role.',
  'refusal.stage-needs-community':
    'Discord has stages only in servers that are a Community. Choose voice or text as the room instead.',
  'refusal.mute-needs-voice':
    'People can be muted in a voice room only. Choose voice as the room, or leave mute out.',
  'refusal.keep-out-of-range': 'A room can be kept for 1 to 90 days after a session. 0 means that it stays.',
  'refusal.room-while-session':
    'The circle is meeting just now, so its room stays where it is. Choose another one when the session is over.',
  'refusal.nothing-to-change':
    'Choose what to change: the topic, the seats, the times, the room, or where it is shown.',
  'refusal.not-for-muting':
    'Unmuting everybody is for the host of this circle, and for people who may mute members or manage this server.',
  'refusal.which-circle':
    'Which circle? Choose it in the option, for example circle: Maple, or use this in its room.',
  'refusal.session-open-already': 'The session is open already. Its room: {room}',
  'refusal.no-session': 'There is no session just now. The host can start one with {open}.',
  'refusal.session-closed': 'This session is over. Thank you for being there.',
  'refusal.not-begun': 'We have not begun yet. It starts when the host begins.',
  'refusal.begun-already': 'We have begun already. The newest message shows where we are.',
  'refusal.nobody-here':
    'Nobody has agreed for today yet. Press **I agree for today** yourself, or wait a little for the others.',
  'refusal.too-few':
    'You are still few. Press **Begin (host)** in the room: there you can wait, go on as you are, or meet another time.',
  'refusal.already-agreed': 'You are here already. Good to see you.',
  'refusal.not-here': 'Press **I agree for today** first, then this is open to you.',
  'refusal.door-closed':
    'The door is closed for today, so that people can talk in peace. Good that you thought of coming; the next time is open to you. The host can open it again.',
  'refusal.not-waiting':
    'You do not wait for a seat in this circle, so there is nothing to stand by for. {browse} shows the circles.',
  'refusal.turn-over': 'That message is from a moment ago. The newest one shows where we are.',
  'refusal.not-your-turn': 'Somebody else has the floor just now. Everybody is offered a turn.',
  'refusal.own-turn': 'The floor is yours just now, so this is for the others.',
  'refusal.last-in-line':
    'Nobody comes after you, so later is now. Speak, pass, or take the time in silence.',
  'refusal.kept-already': 'This is the turn you kept for later. Speak, pass, or take the time in silence.',
  'refusal.no-later-here':
    'There is no later in this part. You can speak, pass, or take the time in silence.',
  'refusal.no-more-time': 'This turn has had its extra time. It can end when it fits.',
  'refusal.minute-given': 'That minute is there already. The newest message shows until when.',
  'refusal.not-yours-to-give': 'A minute more is given by whoever has the floor, the host or the timekeeper.',
  'refusal.round-goes-on':
    'A round ends when everybody was offered a turn. **Move on** hands the floor to the next.',
  'refusal.no-turn-now': 'Nobody has a turn just now. The newest message shows where we are.',
  'refusal.nodded-already': 'Your nod is noted. It reaches them after the turn.',
  'refusal.no-answers-now': 'Answers are open after a share, where the speaker wishes for them.',
  'refusal.answers-full': 'All places to answer are taken this time. A nod reaches them too.',
  'refusal.no-hands-now': 'Hands are not called on in this part. The newest message shows where we are.',
  'refusal.no-marks-here': 'There is no later part today that could come back to you.',
  'refusal.not-callable':
    'That person is not here just now, listens today, or is not waiting. Choose somebody else.',
  'refusal.not-your-choice': 'Somebody else chooses just now. The newest message shows who.',
  'refusal.not-a-keeper': 'That is for the guardian or the host. You can ask for a pause.',
  'refusal.not-paused': 'Nothing is paused just now.',
  'refusal.paused': 'We have paused. Everything goes on where it was, in a moment.',
  'refusal.paused-already': 'We have paused already. Take your time.',
  'refusal.chair-held': 'Somebody holds the circle already. Thank you for offering.',
  'refusal.role-not-offered': 'That is not open any more. Thank you all the same.',
  'refusal.just-moved':
    'The floor has only just moved, so we left it there. If you want to move on once more, try again in a moment.',
  'refusal.meeting-over':
    'That meeting has begun or is over. Thank you all the same. The next one gets its own reminder.',
  'refusal.option-unreadable': 'We could not read what you put into {option}. Please check it and try again.',
  'refusal.old-button':
    'This message is from an earlier time. Please use the newest one, or the command again.',
  'failure.other':
    'Something went wrong on our side, not yours. Please try again in a moment. If it happens again, tell somebody who runs this server: note {note}.',
  'failure.missing-access':
    'I may not do that in this server just now. Somebody who runs it can check my permissions; tell them: note {note}.',
} as const;
