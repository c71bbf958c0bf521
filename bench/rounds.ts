import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../rehearsal/people/person.ts';
import type { Deed } from './deeds/deed.ts';
import type { Timed } from './percentiles.ts';
import type { Stage } from './stage.ts';

/** Rounds that only warm up, before those that are measured. */
const warmUp = 10;
/** Ms between rounds. discord.js sends at most 50 requests a second; waiting for that is not what is measured. */
const breath = 25;

export type Rounds = Readonly<{ ours: readonly Timed[]; other: readonly Timed[] }>;

/** Somebody who uses the bare bot: its command once, so that its button stands on their screen. */
export async function bareVisitor(stage: Stage): Promise<Person> {
  const visitor = stage.discord.people.join(stage.guildId, { name: 'Visitor' });
  await (await visitor.uses('/bare')).shown();
  return visitor;
}

export const pressesBare = (visitor: Person, like: Deed['like']) =>
  like === 'command' ? visitor.uses('/bare') : visitor.presses('Bare');

/** One deed, round after round: our bot and the bare bot take turns, and each is the first in every other round. */
export async function roundsOf(stage: Stage, deed: Deed, visitor: Person, rounds: number): Promise<Rounds> {
  const ours: Timed[] = [];
  const other: Timed[] = [];
  const own = async (): Promise<void> => {
    await deed.ready();
    await pause(breath);
    const timed = await stage.times.of(await deed.act(), deed.final);
    if (timed === undefined) throw new Error(`Nobody was answered: ${deed.name}`);
    ours.push(timed);
    await stage.settled();
  };
  const bare = async (): Promise<void> => {
    await pause(breath);
    const timed = await stage.times.of(await pressesBare(visitor, deed.like), 'answer');
    if (timed === undefined) throw new Error('The bare bot did not answer.');
    other.push(timed);
    await stage.discord.settled();
  };
  for (let round = -Math.min(warmUp, Math.ceil(rounds / 5)); round < rounds; round += 1) {
    if (round === 0) for (const list of [ours, other]) list.length = 0;
    for (const one of round % 2 === 0 ? [own, bare] : [bare, own]) await one();
  }
  return { ours, other };
}
