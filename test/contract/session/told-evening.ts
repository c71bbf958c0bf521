import type { RoleName } from '../../../src/features/format/schema.ts';
import type { Chair, Holder, Keeper, Present } from '../../../src/features/session/authority.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Live, Session } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import type { CircleId, UserId } from '../../../src/lib/ids.ts';
import type { Result } from '../../../src/lib/result.ts';
import { at, guild } from '../../support/make.ts';
import type { PlayedApp } from '../../support/played-app.ts';
import type { PlayedPlace } from '../../support/played-room.ts';
import { ana, ben, cleo, hana } from './evening.ts';

type Around = Readonly<{
  app: PlayedApp;
  place: PlayedPlace;
  circle: CircleId;
  session: Session | undefined;
}>;
type Press = (around: Around) => Promise<Result<unknown, string>>;

/**
 * One thing that happens in the evening: somebody presses on the panel before them, or only time goes by. `away`: the
 * answer of Discord to the first thing asked of it is lost, and what was due is put off.
 */
export type Step = Readonly<{ time: Date; told: string; presses?: Press; away?: boolean }>;

const opened = ({ session }: Around): Session => {
  if (session === undefined) throw new Error('There is no session yet.');
  return session;
};

function live(around: Around): Live {
  const { state } = opened(around);
  if (state.phase === 'closed' || state.phase === 'awaited')
    throw new Error('The session is not being held.');
  return state;
}

const holder =
  (who: UserId, make: (by: Holder) => Move): Press =>
  (around) =>
    around.app.sessions.asHolder(opened(around).id, who, live(around).beat, make);

const holds = (who: UserId, kind: 'hold' | 'done' | 'go-on' | 'pass' | 'later'): Press =>
  holder(who, (by) => ({ kind, by }));

const present =
  (who: UserId, make: (by: Present, beat: number) => Move): Press =>
  (around) =>
    around.app.sessions.asPresent(opened(around).id, who, (by) => make(by, live(around).beat));

const chair =
  (make: (by: Chair, beat: number) => Move): Press =>
  (around) =>
    around.app.sessions.asChair(opened(around).id, hana, (by) => make(by, live(around).beat));

const keeper =
  (who: UserId, make: (by: Keeper) => Move): Press =>
  (around) =>
    around.app.sessions.asKeeper(opened(around).id, who, make);

const agrees =
  (who: UserId): Press =>
  (around) =>
    around.app.sessions.agree(opened(around).id, who);

const moreTime: Press = (around) => {
  const { beat } = live(around);
  const extensions = turnOf(live(around))?.extensions ?? 0;
  return around.app.sessions.asTimekeeper(opened(around).id, hana, (by) => ({
    kind: 'more-time',
    by,
    beat,
    extensions,
  }));
};

const guardian: RoleName = 'guardian';

/** Everybody comes into the voice room, and the bot hears of it. */
const comeToVoice: Press = async ({ app, place, circle }) => {
  const room = (await app.circles.inGuild(guild(), circle))?.roomId;
  if (room == null) throw new Error('There is no room yet.');
  for (const person of [ana, ben, cleo]) {
    place.inVoice.set(person, { channel: room, muted: false });
    await app.atVoice({ guild: guild(), channel: room, person }, 'connected');
  }
  return { ok: true, value: undefined };
};

/** Cleo wants somebody to come. Ana, the guardian, has pressed nothing for a while: she cannot be told alone. */
const cleoStepsOut: Press = (around) => {
  around.place.listens(false);
  return present(cleo, (by) => ({ kind: 'step-out', by, wants: 'someone' }))(around);
};

const cleoComesBack: Press = (around) => {
  around.place.listens(true);
  return present(cleo, (by) => ({ kind: 'come-back', by }))(around);
};

const written: readonly (readonly [time: string, told: string, press?: Press, away?: 'away'])[] = [
  ['17:00', 'the room is reminded'],
  ['17:40', 'Hana is asked whether she is ready'],
  ['17:41', 'Hana is ready', (around) => around.app.sessions.ready(opened(around).id, hana, true)],
  ['17:55', 'the door opens'],
  ['17:56', 'everybody comes into the voice room', comeToVoice],
  ['17:57', 'Ana agrees', agrees(ana)],
  ['17:58', 'Ben agrees', agrees(ben)],
  ['17:59', 'Cleo agrees', agrees(cleo)],
  ['18:00', 'the meeting starts'],
  ['18:00:30', 'Hana begins', chair((by) => ({ kind: 'begin', by, few: false }))],
  ['18:00:40', 'Hana moves on to the agreements', chair((by, beat) => ({ kind: 'move-on', by, beat }))],
  ['18:00:50', 'Hana moves on to the check-in', chair((by, beat) => ({ kind: 'move-on', by, beat }))],
  ['18:01', 'Ben volunteers', present(ben, (by, beat) => ({ kind: 'volunteer', by, beat }))],
  ['18:01:10', 'Ben begins', holder(ben, (by) => ({ kind: 'begin-turn', by, wish: null, note: false }))],
  ['18:01:20', 'Ana nods', present(ana, (by, beat) => ({ kind: 'nod', by, beat }))],
  ['18:02:10', 'Ben is told that the time is nearly over'],
  ['18:02:40', 'the time is over'],
  ['18:03:10', 'Hana is told that it is hers to decide'],
  ['18:03:20', 'Hana gives a minute', moreTime],
  ['18:03:30', 'Ben is done', holds(ben, 'done')],
  [
    '18:03:40',
    'Hana asks Ana to guard the circle',
    chair((by) => ({ kind: 'offer-role', by, role: guardian, person: ana })),
  ],
  ['18:03:50', 'Ana accepts', present(ana, (by) => ({ kind: 'answer-role', by, role: guardian, yes: true }))],
  ['18:04', 'Cleo keeps her turn for later', holds(cleo, 'later')],
  ['18:04:10', 'Ana holds a silence', holds(ana, 'hold')],
  ['18:04:20', 'Ana is done with it', holds(ana, 'done')],
  ['18:04:30', 'Cleo steps out', cleoStepsOut],
  ['18:04:40', 'Cleo comes back', cleoComesBack],
  [
    '18:04:50',
    'Ana reads about her',
    (around) => around.app.sessions.readNotice(opened(around).id, ana, live(around).counted),
  ],
  ['18:05', 'Ana pauses', keeper(ana, (by) => ({ kind: 'pause', by }))],
  ['18:05:10', 'Ben stops everything', present(ben, (by) => ({ kind: 'stop', by }))],
  ['18:05:40', 'Hana goes on', keeper(hana, (by) => ({ kind: 'resume', by }))],
  ['18:08', 'Hana goes on to working time', chair((by, beat) => ({ kind: 'next-part', by, beat }))],
  ['18:08:10', 'Cleo raises a hand', present(cleo, (by) => ({ kind: 'hand', by, yes: true }))],
  ['18:08:55', 'Cleo has pressed nothing, and her time begins'],
  [
    '18:09:05',
    'Cleo says what would help',
    holder(cleo, (by) => ({ kind: 'begin-turn', by, wish: 'experiences', note: true })),
  ],
  ['18:09:15', 'Ben asks for a pause', present(ben, (by) => ({ kind: 'ask-pause', by }))],
  ['18:09:30', 'nobody has answered him, and it is a pause'],
  ['18:09:40', 'Ana goes on', keeper(ana, (by) => ({ kind: 'resume', by }))],
  ['18:09:55', 'Cleo is done while Discord is away', holds(cleo, 'done'), 'away'],
  ['18:10:10', 'Ana answers', present(ana, (by, beat) => ({ kind: 'answer', by, beat }))],
  ['18:10:24', 'Cleo goes on', holds(cleo, 'go-on')],
  [
    '18:10:40',
    'Hana comes back to who was passed over',
    chair((by, beat) => ({ kind: 'next-part', by, beat })),
  ],
  ['18:10:50', 'Cleo passes', holds(cleo, 'pass')],
  ['18:11', 'Ana says a line', holds(ana, 'done')],
  ['18:11:10', 'Ben says a line', holds(ben, 'done')],
  ['18:11:20', 'Cleo says a line', holds(cleo, 'done')],
  ['18:13:22', 'the closing words are over'],
  ['18:13:30', 'Hana closes', (around) => around.app.sessions.end(opened(around).id, hana, 'held')],
];

/** A whole evening, from the reminder to the close, and to the end of its room a day later. */
export const evening: readonly Step[] = [
  ...written.map(([time, told, presses, away]) => ({
    time: at(time),
    told,
    away: away !== undefined,
    ...(presses && { presses }),
  })),
  { time: at('18:13:32', '2026-11-25'), told: 'the room goes after a day' },
];
