import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, opensSession } from './circle.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';
import { channelFor } from './rooms.ts';

/** Somebody who may time people out here. */
export const keeper = (rehearsal: Rehearsal, name: string): Person =>
  rehearsal.person(name, { permissions: PermissionFlagsBits.ModerateMembers });

type Wanted = Readonly<{ databaseUrl?: string; more?: readonly string[]; room?: string }>;

/** Maple with Ana, Ben and Cleo in its room, moderators, and their channel, which the owner has named. */
export async function withModerators({ databaseUrl, more = [], ...about }: Wanted = {}) {
  const rehearsal = await rehearse(databaseUrl === undefined ? {} : { databaseUrl });
  const [nele, otto] = [keeper(rehearsal, 'Nele'), keeper(rehearsal, 'Otto')];
  const others = more.map((name) => keeper(rehearsal, name));
  const maple = await anaBenAndCleo(rehearsal, 8, about);
  const owner = rehearsal.discord.people.owner(rehearsal.guildId);
  const mods = channelFor(rehearsal, rehearsal.applicationId, [nele, otto, ...others]);
  await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
  const room = await opensSession(rehearsal, maple.maple, maple.maple.members);
  return { ...maple, nele, otto, others, owner, mods, room };
}

export type There = Awaited<ReturnType<typeof withModerators>>;

/** Somebody flags a person for care, or reports them. Returns what they are told. */
export async function says(
  { rehearsal }: Pick<There, 'rehearsal'>,
  by: Person,
  entry: 'Flag for care' | 'Report',
  { about, why }: Readonly<{ about: Person; why: string }>,
): Promise<string> {
  await by.usesOnPerson(entry, about);
  await rehearsal.settles();
  const told = await by.selects(entry === 'Report' ? 'What is it about?' : 'What worries you?', [why]);
  const { text } = await told.shown();
  await rehearsal.settles();
  return text;
}

/** Somebody reports what a person has written in the room. */
export async function reports(there: There, by: Person, about: Person, why: string): Promise<void> {
  const message = await about.writes(there.room, 'Something that should not be there.');
  await by.usesOnMessage('Report', message);
  await there.rehearsal.settles();
  await by.selects('What is it about?', [why]);
  await there.rehearsal.settles();
}

/** A moderator takes the newest report up and chooses a step. Returns what they read before anything is done. */
export async function choosesStep(
  { rehearsal, mods }: Pick<There, 'rehearsal' | 'mods'>,
  by: Person,
  step: string,
  where = mods,
): Promise<string> {
  await rehearsal.presses(by, 'I look after it', where);
  await rehearsal.presses(by, 'Choose a step', where);
  const told = await by.selects('Which step?', [step]);
  const { text } = await told.shown();
  await rehearsal.settles();
  return text;
}
