import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { GivenOptions } from '../people/commanding.ts';
import type { Person } from '../people/person.ts';
import type { Stage } from '../stage.ts';
import type { Company } from './company.ts';
import { says, takesSeat } from './founding.ts';

/** A circle beside Maple, as its host types it. */
type Beside = Readonly<{
  name: string;
  created: GivenOptions;
  admitted: GivenOptions;
  edited?: GivenOptions;
}>;

const zone = 'Europe/Berlin';

const ofFinn: readonly Beside[] = [
  {
    name: 'Birch',
    created: { topic: 'For people who have moved house', day: 'Thursday', time: '20:00', zone, seats: 3 },
    admitted: { tags: 'evenings, new-in-town' },
  },
  {
    name: 'Willow',
    created: { topic: 'For people who miss somebody', day: 'Monday', time: '18:00', zone },
    admitted: { who: 'A closed group, for a number of sessions', sessions: 8, tags: 'evenings, grief' },
  },
  {
    name: 'Linden',
    created: {
      topic: 'Für alle, die zu wenig schlafen',
      day: 'Wednesday',
      every: 'Every 2 weeks',
      time: '21:00',
      zone,
    },
    admitted: { tags: 'abends, schlaf' },
    edited: { language: 'Deutsch' },
  },
];

const ofHana: readonly Beside[] = [
  {
    name: 'Oak',
    created: {
      topic: 'For people who begin again',
      day: 'Sunday',
      time: '11:00',
      zone,
      room: 'Voice channel',
      format: 'talking-piece',
    },
    admitted: { tags: 'mornings, new-in-town' },
  },
  {
    name: 'Hazel',
    created: {
      topic: 'For people who look after others at work',
      day: 'Saturday',
      every: 'The first such day of the month',
      time: '16:00',
      zone,
      room: 'Voice channel',
      format: 'talking-piece',
    },
    admitted: {
      who: 'New people on open-door dates only',
      doors: '2026-04-04, 2026-05-02',
      tags: 'afternoons, work',
    },
  },
];

/** Five circles of two further hosts, beside Maple: in writing and by voice, one full, one closed, one with open-door dates. */
export async function furtherCircles(stage: Stage, { ana, ben, cleo }: Company): Promise<void> {
  const { discord, guildId } = stage;
  const hosting = { title: 'Hosts', permissions: PermissionFlagsBits.ManageEvents };
  const hosts = (name: string): Person => discord.people.join(guildId, { name, ...hosting });
  await found(hosts('Finn'), ofFinn);
  await found(hosts('Hana'), ofHana);
  for (const person of [ana, ben, cleo]) await takesSeat(stage, person, 'Birch');
}

async function found(host: Person, circles: readonly Beside[]): Promise<void> {
  for (const { name, created, admitted, edited } of circles) {
    await says(host, '/circle create', { name, ...created });
    await says(host, '/circle admit', { circle: name, ...admitted });
    if (edited !== undefined) await says(host, '/circle edit', { circle: name, ...edited });
  }
}
