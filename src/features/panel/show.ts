import type { Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';
import type { Wanted } from '../posting/schema.ts';
import type { Furnished } from '../room/room.ts';
import type { Stance } from '../server/schema.ts';
import { askedForChair } from '../session/chair.ts';
import { attendeeIn } from '../session/people.ts';
import type { Live, Session } from '../session/schema.ts';
import { turnOf } from '../session/turn.ts';
import { hostCard } from './host-views.ts';
import * as lines from './line-views.ts';
import type { Expected } from './part.ts';
import { panelFor, restedPanel } from './views.ts';

/** A message that must be in the room now, and what it says. `lasting` ones are never changed again. */
export type Shown = Readonly<{ wanted: Wanted; view: MessageView; lasting: boolean; instead?: Whispered }>;

/** A word for one person alone. Where it is told instead of a message, the message is not needed. */
export type Whispered = Readonly<{ wanted: Wanted; to: UserId; view: MessageView }>;

type About = Readonly<{
  circle: string;
  room: Furnished;
  session: Session;
  next: Date | undefined;
  /** Of the last session of a closed group: how many sessions it came together for. */
  together?: number | undefined;
  expected?: Expected;
  stance?: Stance | undefined;
}>;

/** All messages that belong to a session as it is now, in the order in which they are read. */
export function shownFor(t: Translate, about: About): readonly Shown[] {
  const { circle, session, next, together, ...held } = about;
  const { state, id } = session;
  const wanted = (kind: Wanted['kind'], what: string, turn: number | null = null): Wanted => ({
    mark: `${kind}:${id}:${what}`,
    kind,
    subject: id,
    turn,
  });
  if (state.phase === 'awaited')
    return [{ wanted: wanted('ready', 'check'), view: lines.readyCheck(t, id, state), lasting: false }];
  function closing(ended: lines.Closing['ended']): Shown {
    // Called off it was not the last time. After the last there is no next.
    const last = ended === 'held' ? together : undefined;
    const about = { circle, ended, next: last === undefined ? next : undefined, together: last };
    return { wanted: wanted('closing', 'words'), view: lines.closingWords(t, about), lasting: true };
  }
  if (state.phase === 'closed') return state.ended === 'moved' ? [] : [closing(state.ended)];
  const live = state;
  // Said once: where the format has a closing, the words stand before its panel, and nothing is said again at the end.
  const said = live.phase === 'closing' || live.phase === 'afterglow';
  return [
    ...(said ? [closing('held')] : []),
    ...linesFor(t, session, live, wanted),
    {
      wanted: wanted('panel', String(live.beat), live.beat),
      view: panelFor(t, { ...held, session, live, circle }),
      lasting: false,
    },
    ...warningsFor(t, live, wanted),
  ];
}

type Mark = (kind: Wanted['kind'], what: string, turn?: number | null) => Wanted;

/** Lines beside the panel: offers and private words stay until they are answered, the others are said once. */
function linesFor(t: Translate, session: Session, live: Live, wanted: Mark): readonly Shown[] {
  const { id } = session;
  const asked = askedForChair(live);
  const { chair } = live;
  const invited = live.letIn.filter((person) => attendeeIn(live, person) === undefined);
  return [
    ...(invited.length === 0
      ? []
      : [
          {
            wanted: wanted('let-in', String(live.letIn.length)),
            view: lines.letInWord(t, invited),
            lasting: false,
          },
        ]),
    ...(asked === undefined
      ? []
      : [
          {
            wanted: wanted('chair', `${chair.lost?.step ?? ''}:${chair.changes}`),
            view: lines.chairOffer(t, id, live, asked),
            lasting: false,
          },
        ]),
    ...(chair.changes === 0 || chair.by === null
      ? []
      : [
          {
            wanted: wanted('chair', `taken:${chair.changes}`),
            view: lines.chairTaken(t, chair.by),
            lasting: false,
          },
        ]),
    ...live.offers.map(({ number, role, to }) => ({
      wanted: wanted('role', String(number)),
      view: lines.roleOffer(t, id, role, to),
      lasting: false,
    })),
    ...live.notices.map((notice) => ({
      wanted: wanted('notice', String(notice.number)),
      view: lines.noticeThere(t, id, notice),
      lasting: false,
      instead: {
        wanted: wanted('notice', String(notice.number)),
        to: notice.to,
        view: lines.noticeRead(t, session, live, notice),
      },
    })),
  ];
}

/** Words for one person alone that are only a courtesy: where they cannot be told, nobody is told anything. */
export function whispersFor(t: Translate, session: Session): readonly Whispered[] {
  const { state, id } = session;
  if (!('course' in state)) return [];
  const { nods, chair } = state;
  const turn = turnOf(state);
  const wanted = (what: string): Wanted => ({
    mark: `${id}:${what}`,
    kind: 'whisper',
    subject: id,
    turn: null,
  });
  const timeUp =
    turn?.told === 'host' && chair.by !== null && chair.by !== turn.holder && state.pause === null;
  return [
    ...(nods === null
      ? []
      : [{ wanted: wanted(`nods:${nods.beat}`), to: nods.to, view: lines.nodsTold(t, nods.count) }]),
    ...(timeUp && chair.by !== null
      ? [
          {
            wanted: wanted(`time-up:${state.beat}:${turn.extensions}`),
            to: chair.by,
            view: hostCard(t, session, state),
          },
        ]
      : []),
  ];
}

/** In a silence and in a pause the bot says nothing. */
function warningsFor(t: Translate, live: Live, wanted: Mark): readonly Shown[] {
  if (live.pause !== null || live.phase === 'silence') return [];
  const turn = turnOf(live);
  const warned = turn?.step === 'speaking' && turn.told === 'warned' && !turn.silent;
  return [
    ...(live.told === 'nothing' || live.endsAt === null
      ? []
      : [
          {
            wanted: wanted('line', `end:${live.told}`),
            view: lines.endWord(t, live.told, live.endsAt),
            lasting: true,
          },
        ]),
    ...(warned
      ? [
          {
            wanted: wanted('nudge', `${live.beat}:${turn.extensions}`, live.beat),
            view: lines.warning(t),
            lasting: true,
          },
        ]
      : []),
  ];
}

/** What stays of a message that is not wanted any more; nothing for those that last. */
export function restedFor(
  t: Translate,
  { kind, turn }: Pick<Wanted, 'kind' | 'turn'>,
  { state }: Pick<Session, 'state'>,
): MessageView | undefined {
  if (kind === 'panel') return state.phase === 'closed' ? lines.overPanel(t) : restedPanel(t, turn);
  if (kind === 'ready' || kind === 'chair' || kind === 'role' || kind === 'notice' || kind === 'let-in')
    return lines.restedLine(t, kind);
  return undefined;
}
