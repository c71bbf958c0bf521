import type { Intent, Manner } from '../intent.ts';
import type { Look } from '../look.ts';
import type { SessionSeen } from '../session-seen.ts';
import { titles } from '../words-on-screen.ts';
import { movesOn } from './hosting.ts';

const second = 1_000;

/** How long words that stand in the room are left to be read. */
const reading: Readonly<Record<string, number>> = {
  [titles.opening]: 13 * second,
  [titles.agreements]: 11 * second,
  [titles.closing]: 14 * second,
  [titles.afterglow]: 25 * second,
};
const unknownWords = 20 * second;

/** How long it has to be quiet before she goes on; with somebody played at the page, who may still be thinking, longer. */
const quiet = { lines: 8 * second, linesPlayed: 30 * second, talk: 13 * second, talkPlayed: 45 * second };

/** Leads through the parts without turns: gives everybody time, and moves on. A silence is never cut short. */
export const leads: Manner = (look) => {
  const { session } = look;
  switch (session?.part) {
    case 'words':
      return session.title === titles.silence
        ? undefined
        : movesOn(look, reading[session.title] ?? unknownWords, 'move on from words');
    case 'at-once':
      return afterLines(look, session);
    case 'hands':
      return session.asking.length > 0 ? undefined : afterQuiet(look, session, 'talk');
    case 'agenda':
      return afterAsking(look, session.asking.length);
    default:
      return undefined;
  }
};

/** Somebody who is played and was here from the start has not written anything yet. */
const awaitsYou = ({ yours, atTheDoor, late }: Look, { said }: SessionSeen): boolean =>
  yours.some((name) => [...atTheDoor, ...late].includes(name) && !said.some(({ author }) => author === name));

/** Everybody had time to leave a line. Nobody has to: so she waits until no more come. */
function afterLines(look: Look, session: SessionSeen): Intent | undefined {
  const authors = new Set(session.said.map(({ author }) => author));
  if (authors.size < 2) return movesOn(look, 60 * second, 'move on without lines');
  return afterQuiet(look, session, 'lines');
}

function afterQuiet(look: Look, session: SessionSeen, what: 'lines' | 'talk'): Intent | undefined {
  const last = session.said.at(-1);
  const since = look.now.getTime() - (last?.sentAt ?? session.panel.sentAt).getTime();
  const long = awaitsYou(look, session) ? quiet[`${what}Played`] : quiet[what];
  return movesOn(look, Math.max(second, long - since), `move on after ${last?.id ?? 'nothing'}`);
}

/** Nobody else asks for time any more. */
const afterAsking = (look: Look, asking: number): Intent | undefined =>
  movesOn(
    look,
    (asking === 0 ? 30 : look.yours.length > 0 ? 25 : 10) * second,
    `move on with ${asking} topics`,
  );
