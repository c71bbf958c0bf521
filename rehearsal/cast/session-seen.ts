import type { Seen } from '../people/seeing.ts';
import { type PartSeen, partOn } from './part-seen.ts';
import { type BriefQuestion, briefQuestions, onScreen, titles } from './words-on-screen.ts';

type Said = Pick<Seen, 'id' | 'author' | 'text' | 'sentAt'>;

type Panel = Readonly<{
  /** The newest message that shows where the session is. */
  panel: Pick<Seen, 'id' | 'sentAt' | 'buttons'>;
  /** What this part of the evening is called. */
  title: string;
  /** The question that is asked, where a line or two answer it. */
  question: BriefQuestion | 'checkout' | undefined;
  /** What people have written since the panel came up, oldest first. */
  said: readonly Said[];
  /** What of that is hers. */
  mine: readonly Said[];
  /** How many panels of this session are over. */
  panelsOver: number;
  /** Somebody asks for a pause. */
  pauseAsked: boolean;
  /** A role is offered to her, and she has not answered yet. */
  roleOffer: Pick<Seen, 'id'> | undefined;
  /** There is a private word for her. */
  wordForMe: Pick<Seen, 'id'> | undefined;
}>;

/** A session as one person can tell from its room. `between`: the panel is being changed just now. */
export type SessionSeen = Panel & (PartSeen | Readonly<{ part: 'closed' | 'between' }>);

type Person = Readonly<{ id: string }>;

/** Reads the newest session from all that stands in the room; nothing when there has not been one yet. */
export function sessionIn(room: readonly Seen[], me: Person): SessionSeen | undefined {
  const messages = room.filter((message) => !message.ephemeral);
  const start = messages.findLastIndex(isDoor);
  const door = messages[start];
  if (door === undefined) return undefined;
  const since = messages.slice(start);
  const ofBot = since.filter(({ stored }) => stored.authorId === door.stored.authorId);
  const panel = ofBot.findLast((message) => isPanel(message) || isOver(message)) ?? door;
  const said = since.slice(since.indexOf(panel) + 1).filter((message) => !ofBot.includes(message));
  const forMe = (label: string) =>
    ofBot.findLast(
      ({ buttons, stored }) => buttons.includes(label) && stored.notifiedUserIds.includes(me.id),
    );
  const seen: Panel = {
    panel,
    title: panel.text.split('\n', 1)[0] ?? '',
    question: questionOn(panel),
    said,
    mine: said.filter(({ stored }) => stored.authorId === me.id),
    panelsOver: ofBot.filter(({ text }) => text === onScreen.panelOver).length,
    pauseAsked: panel.text.includes(onScreen.pauseAsked),
    roleOffer: forMe(onScreen.takeRole),
    wordForMe: forMe(onScreen.readWord),
  };
  if (isPanel(panel)) return { ...seen, ...partOn(panel, me) };
  return { ...seen, part: isOver(panel) ? 'closed' : 'between' };
}

/** The question to the host whether she is ready, while it stands in the room. */
export const readyCheckIn = (room: readonly Seen[]): Seen | undefined =>
  room.findLast(({ buttons }) => buttons.includes(onScreen.ready));

function questionOn({ text }: Seen): Panel['question'] {
  if (text.startsWith(titles.checkout)) return 'checkout';
  const questions: readonly BriefQuestion[] = ['word', 'weather', 'support', 'debrief', 'leftOpen'];
  return questions.find((question) => text.includes(briefQuestions[question]));
}

/** What people write has no components, whatever they write. */
const isDoor = ({ buttons, text, stored }: Seen): boolean =>
  buttons.includes(onScreen.begin) || (stored.components.length > 0 && text.startsWith(onScreen.begun));

const isPanel = ({ buttons }: Seen): boolean => buttons.includes(onScreen.where);

const isOver = ({ text, stored }: Seen): boolean =>
  stored.components.length > 0 && text.startsWith(onScreen.sessionOver);
