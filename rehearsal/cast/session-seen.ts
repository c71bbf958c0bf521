import type { Seen } from '../people/seeing.ts';
import { onScreen } from './words-on-screen.ts';

type Said = Pick<Seen, 'id' | 'author' | 'text'>;

type Panel = Readonly<{
  /** The newest message that shows where the session is. */
  panel: Pick<Seen, 'id' | 'sentAt'>;
  /** What people have written since it came up, oldest first. */
  said: readonly Said[];
  /** What of that is hers. */
  mine: readonly Said[];
}>;

type Turn = Panel &
  Readonly<{
    phase: 'round' | 'checkout';
    /** Who has the floor. */
    floor: string;
    /** Whether its panel notified her. */
    notifiedMe: boolean;
    /** How many turns of this session were offered to her up to now. */
    offered: number;
    until: Date;
    next: readonly string[];
    /** How many turns of this session are over. */
    turnsOver: number;
  }>;

/** A session as one person can tell from its room. `between`: the panel is being changed just now. */
export type SessionSeen =
  | (Panel & Readonly<{ phase: 'gather'; here: readonly string[] }>)
  | Turn
  | (Panel & Readonly<{ phase: 'closed' | 'between' }>);

type Person = Readonly<{ id: string }>;

/** Reads the newest session from all that stands in the room; nothing when there has not been one yet. */
export function sessionIn(room: readonly Seen[], me: Person): SessionSeen | undefined {
  const messages = room.filter((message) => !message.ephemeral);
  const start = messages.findLastIndex(isDoor);
  const door = messages[start];
  if (door === undefined) return undefined;
  const since = messages.slice(start);
  const ofBot = since.filter(({ stored }) => stored.authorId === door.stored.authorId);
  const panel = ofBot.findLast(isPanel) ?? door;
  const said = since.slice(since.indexOf(panel) + 1).filter((message) => !ofBot.includes(message));
  const seen = { panel, said, mine: said.filter(({ stored }) => stored.authorId === me.id) };
  if (panel.buttons.includes(onScreen.begin))
    return { ...seen, phase: 'gather', here: mentioned(panel, /^Here today: (.+) \(\d+ p/mu, ' · ') };
  if (panel.buttons.includes(onScreen.done)) return { ...seen, ...turnOn(panel, ofBot, me) };
  return { ...seen, phase: isClosing(panel) ? 'closed' : 'between' };
}

function turnOn(panel: Seen, ofBot: readonly Seen[], me: Person): Omit<Turn, keyof Panel> {
  const notifiesMe = ({ stored }: Seen) => stored.notifiedUserIds.includes(me.id);
  const turnsOver = ofBot.filter(({ text }) => text === onScreen.turnOver);
  return {
    phase: panel.text.startsWith(onScreen.checkout) ? 'checkout' : 'round',
    floor: /^@(.+?), /mu.exec(panel.text)?.[1] ?? '',
    notifiedMe: notifiesMe(panel),
    offered: [...turnsOver, panel].filter(notifiesMe).length,
    until: timeOn(panel),
    next: mentioned(panel, /^Next: (.+)$/mu, ' → '),
    turnsOver: turnsOver.length,
  };
}

/** What people write has no components, whatever they write. */
const isDoor = ({ buttons, text, stored }: Seen): boolean =>
  buttons.includes(onScreen.begin) || (stored.components.length > 0 && text.startsWith(onScreen.begun));

const isPanel = (message: Seen): boolean =>
  message.buttons.includes(onScreen.done) || isClosing(message) || isDoor(message);

/** Under the closing words there is one button only. */
const isClosing = ({ buttons }: Seen): boolean => buttons.length === 1 && buttons[0] === onScreen.support;

/** The names in one line of a panel. */
function mentioned({ text }: Seen, line: RegExp, between: string): readonly string[] {
  const names = line.exec(text)?.[1]?.split(between) ?? [];
  return names.map((name) => name.replace(/^@/u, ''));
}

/** Her screen shows "in 4 minutes"; the message says it to the second, and people feel how long a minute is. */
function timeOn({ stored, sentAt }: Seen): Date {
  const unix = /<t:(\d+):R>/u.exec(JSON.stringify(stored.components))?.[1];
  return unix === undefined ? sentAt : new Date(Number(unix) * 1000);
}
