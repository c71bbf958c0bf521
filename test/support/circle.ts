import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { CannotDo } from '../../rehearsal/people/cannot.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import type { Played } from './played.ts';

export type Maple = Readonly<{ host: Person; members: readonly Person[] }>;

/** What `/circle create` is given for Maple: Tuesdays at 19:30 in Berlin. */
export const wish = {
  name: 'Maple',
  topic: 'For people who care for a parent',
  day: 'Tuesday',
  time: '19:30',
  zone: 'Europe/Berlin',
};

/** Somebody who may start circles here. */
export const organiser = (rehearsal: Played, name: string): Person =>
  rehearsal.person(name, { permissions: PermissionFlagsBits.ManageEvents });

/** What `/circle create` can be given about the room. */
type RoomWish = Readonly<{ room?: string; keep?: number; mute?: boolean }>;
type CircleWish = RoomWish & Readonly<{ format?: string }>;

/** The circle Maple (Tuesdays 19:30 in Berlin), hosted by Mara, with these people in its seats in this order. */
export async function mapleWith(
  rehearsal: Played,
  names: readonly string[],
  seats = 8,
  { format = 'talking-piece', ...room }: CircleWish = {},
): Promise<Maple> {
  const host = organiser(rehearsal, 'Mara');
  await rehearsal.uses(host, '/circle create', { ...wish, seats, format, ...room });
  const members = names.map((name) => rehearsal.person(name));
  await rehearsal.seats(members, wish.name);
  return { host, members };
}

/** The circle Maple with Ana, Ben and Cleo in its first seats, and `more` after them. */
export async function anaBenAndCleo<On extends Played>(
  rehearsal: On,
  seats = 8,
  { more = [], ...about }: CircleWish & Readonly<{ more?: readonly string[] }> = {},
) {
  const maple = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', ...more], seats, about);
  const [ana, ben, cleo] = maple.members;
  if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('somebody is missing');
  return { rehearsal, maple, host: maple.host, ana, ben, cleo };
}

/** Goes through the steps of joining until the form with the consent stands on the person's screen. */
export const reachesTheForm = (rehearsal: Played, person: Person, circle = wish.name): Promise<void> =>
  rehearsal.reachesTheForm(person, circle);

/** Goes through all steps of joining and returns the last thing shown. */
export const joinsMaple = (rehearsal: Played, person: Person, circle = wish.name): Promise<string> =>
  rehearsal.joins(person, circle);

/** One of several people, by name. */
export function personIn(people: readonly Person[], name: string): Person {
  const person = people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`${name} is not among them`);
  return person;
}

/** A message as a bot with earlier words would have sent it: its buttons name the version before. */
export function withOlderWords(message: Seen): Seen {
  const older = structuredClone(message);
  const inFrames = older.stored.components.flatMap((part) =>
    part.type === ComponentType.Container ? part.components : [],
  );
  for (const row of inFrames) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const part of row.components)
      if ('custom_id' in part) part.custom_id = part.custom_id.replace(/~3$/u, '~2');
  }
  return older;
}

/** The id of Maple's room, or of another circle's, as somebody sees it; the newest where there are several. */
export function roomOf(person: Person, circle = 'maple'): string {
  const room = person.channels().findLast(({ name }) => name.toLowerCase().includes(circle));
  if (room === undefined) throw new Error(`${person.name} sees no room of ${circle}`);
  return room.id;
}

/** The private thread with what only this person is to read. */
export function noteOf(person: Person): string {
  const note = person.channels().find(({ name }) => name.includes('A note for you'));
  if (note === undefined) throw new Error(`${person.name} has no note`);
  return note.id;
}

/** Opens a session of Maple and lets these people agree for today. Returns the room. */
export async function opensSession(
  rehearsal: Played,
  { host, members }: Maple,
  present: readonly Person[] = members,
): Promise<string> {
  await rehearsal.uses(host, '/session open', { circle: 'Maple' });
  const room = roomOf(host);
  for (const person of present) await rehearsal.presses(person, 'I agree for today', room);
  return room;
}

const panelButton = 'Where am I?';

/** The newest panel, as this person sees it. */
export function panelOf(person: Person, room: string): Seen {
  const panel = person
    .sees(room)
    .findLast(({ buttons, ephemeral }) => !ephemeral && buttons.includes(panelButton));
  if (panel === undefined) throw new Error(`${person.name} sees no panel`);
  return panel;
}

/** Begins a session that is open, and moves on to the round that is about the theme. */
export async function reachesRound(rehearsal: Played, { host }: Maple, room: string): Promise<void> {
  await rehearsal.presses(host, 'Begin (host)', room);
  const few = host.sees(room).at(-1);
  if (few?.ephemeral && few.buttons.includes('Go on as we are'))
    await rehearsal.presses(host, 'Go on as we are', room);
  await rehearsal.presses(host, 'For the host', room);
  for (let phases = 0; !panelOf(host, room).text.includes('What belongs to this theme'); phases++) {
    if (phases > 20) throw new Error(`The round is not reached:\n${panelOf(host, room).text}`);
    await rehearsal.presses(host, 'Move on', room);
  }
}

/** The host opens their private panel and moves on. */
export async function movesOn(rehearsal: Played, host: Person, room: string): Promise<string> {
  await rehearsal.presses(host, 'For the host', room);
  return await rehearsal.presses(host, 'Move on', room);
}

/** Opens a session in which these people are present, and moves on to its round. Returns the room. */
export async function beginsRound(
  rehearsal: Played,
  maple: Maple,
  present: readonly Person[] = maple.members,
): Promise<string> {
  const room = await opensSession(rehearsal, maple, present);
  await reachesRound(rehearsal, maple, room);
  return room;
}

/** Begins their turn: says in the form nothing of what could be said. */
export async function startsTurn(rehearsal: Played, person: Person, room: string): Promise<void> {
  await rehearsal.presses(person, 'Begin', room);
  if (person.form() === undefined) return;
  await person.fillsIn({});
  await rehearsal.settles();
}

/** Begins their turn and ends it. */
export async function speaks(rehearsal: Played, person: Person, room: string): Promise<void> {
  await startsTurn(rehearsal, person, room);
  await rehearsal.presses(person, 'Done', room);
}

const floor =
  /@(\w+)(?:, the time is yours| has the floor|, still with you| takes this time|, the time is about over)/u;

/** Who has the floor, by the name on the newest panel; nothing when nobody has it. */
export const floorIn = (room: string, seenBy: Person): string | undefined =>
  panelOf(seenBy, room).text.match(floor)?.[1];

/** The names of those who wait for their turn, in order, as the newest panel tells. */
export const waitingIn = (room: string, seenBy: Person): readonly string[] =>
  [...(panelOf(seenBy, room).text.match(/^Next: (.*)$/mu)?.[1] ?? '').matchAll(/@(\w+)/gu)].flatMap(
    ([, name]) => name ?? [],
  );

/** Tries to write in the room, and says whether Discord let it through. */
export const canWrite = (person: Person, room: string): Promise<boolean> =>
  person.writes(room, 'I am here.').then(
    () => true,
    (error: unknown) => {
      if (error instanceof CannotDo) return false;
      throw error;
    },
  );
