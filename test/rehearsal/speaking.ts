import { expect } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import { floorIn, type Maple, opensSession } from '../support/circle.ts';
import type { Rehearsal } from '../support/rehearsal.ts';
import { hasHeard } from '../support/rooms.ts';
import { Evening } from './playing.ts';

export type Place = 'voice' | 'stage';

/** Nobody speaks while it is silent, and while it is open who begins. */
const isQuiet = ({ text }: Seen): boolean => text.startsWith('Silence') || text.includes('Who would like to');

/** In a conversation a raised hand is asked for in voice, and nobody is muted for it. */
const isTalk = ({ text }: Seen): boolean => text.startsWith('Open floor');

const names = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);

/** Who is to be heard, by what everybody reads on the panel. */
function meantToBeHeard(panel: Seen, floor: string | undefined, place: Place, all: readonly Person[]) {
  if (isQuiet(panel)) return [];
  const isHeld = floor !== undefined && !(place === 'voice' && isTalk(panel));
  return isHeld ? [floor] : names(all);
}

/** Says who is heard, as somebody would who listens. */
function told(heard: readonly string[], all: readonly Person[]): string {
  if (heard.length === all.length) return '> Everybody can be heard.';
  return heard.length === 0 ? '> Nobody can be heard.' : `> Only ${heard.join(' and ')} can be heard.`;
}

/**
 * Opens a session in which everybody is in the voice channel, or at the stage, and begins it. At every panel it is asked
 * who can be heard: whoever has the floor, and nobody else.
 */
export async function beginsSpokenEvening(
  rehearsal: Rehearsal,
  maple: Maple,
  place: Place,
): Promise<Evening> {
  const people = [maple.host, ...maple.members];
  const room = await opensSession(rehearsal, maple, people);
  for (const person of people) await person.joinsVoice(room);
  await hasHeard(rehearsal, maple.host);

  let before = '';
  const listens = async (panel: Seen): Promise<string | undefined> => {
    const invited = people.filter((person) => person.voice()?.invited === true);
    for (const person of invited) await person.acceptsToSpeak();
    await rehearsal.settles();
    const heard = names(people.filter((person) => person.voice()?.heard === true));
    expect(heard, panel.text).toEqual(meantToBeHeard(panel, floorIn(room, maple.host), place, people));
    const now = told(heard, people);
    if (now === before) return undefined;
    before = now;
    const accepting =
      invited.length === 0 ? [] : [`> ${names(invited).join(', ')}: invited to speak, and accepted.`];
    return [...accepting, now].join('\n\n');
  };
  const evening = new Evening(rehearsal, maple, room, listens);
  evening.looks();
  await rehearsal.presses(maple.host, 'Begin (host)', room);
  return evening;
}
