import { setImmediate as turn } from 'node:timers/promises';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Told } from '../../rehearsal/people/told.ts';
import { circleWith, founds, reachesTheForm, sendsTheForm } from '../deeds/circle.ts';
import type { Options } from '../options.ts';
import { percentile, type Timed, times } from '../percentiles.ts';
import { type Place, places } from '../places.ts';
import { bareVisitor, pressesBare } from '../rounds.ts';
import { Stage } from '../stage.ts';
import { row, table } from '../table.ts';

const about =
  'Many press in the same moment, our bot and the bare bot in turn. Times in s are of our bot. ' +
  'Aim: nothing is acknowledged later than after 3 s in a burst of 300. Lost: presses that Discord had given up on.';

type Act = () => Promise<Told>;
/** What many do at once. Makes it possible for them first. */
type Burst = Readonly<{
  name: string;
  like: 'command' | 'button';
  ready: (people: readonly Person[]) => Promise<readonly Act[]>;
}>;

function burstsOn(stage: Stage): readonly Burst[] {
  let circles = 0;
  return [
    {
      name: '`/circle browse`',
      like: 'command',
      ready: async (people) => people.map((person) => () => person.uses('/circle browse')),
    },
    {
      name: 'join (last step)',
      like: 'button',
      async ready(people) {
        circles += 1;
        const circle = `Willow ${circles}`;
        await founds(stage, circle);
        for (const person of people) await reachesTheForm(stage, person, circle);
        return people.map((person) => () => sendsTheForm(person));
      },
    },
    {
      name: '`/my-data export`',
      like: 'command',
      ready: async (people) => people.map((person) => () => person.uses('/my-data export')),
    },
  ];
}

type Pressed = readonly (Timed | undefined)[];

/** All press. Between two of them the played Discord may look at what comes in, as it would. */
async function together(stage: Stage, acts: readonly Act[]): Promise<Pressed> {
  const pressed: Promise<Timed | undefined>[] = [];
  for (const act of acts) {
    pressed.push(stage.times.of(await act(), 'answer'));
    await turn();
  }
  const all = await Promise.all(pressed);
  await stage.settled();
  return all;
}

type Figures = Readonly<{ ours: Pressed; other: Pressed }>;

function told(name: string, place: Place, count: number, { ours, other }: Figures): void {
  const of = (list: Pressed, kind: keyof Timed) => list.flatMap((one) => one?.[kind] ?? []);
  const ratio = (kind: keyof Timed, percent: number) =>
    times(percentile(of(ours, kind), percent), percentile(of(other, kind), percent));
  const seconds = (kind: keyof Timed) => (percentile(of(ours, kind), 100) / 1_000).toFixed(2);
  const lost = ours.filter((one) => one === undefined).length;
  const acks = [ratio('acknowledged', 50), ratio('acknowledged', 99), seconds('acknowledged')];
  row(
    name,
    place.name,
    count,
    ...acks,
    ratio('answered', 50),
    ratio('answered', 99),
    seconds('answered'),
    lost,
  );
}

export async function bursts({ databases, bursts: counts, repeats }: Options): Promise<void> {
  const heads = ['ack p50', 'ack p99', 'last ack, s', 'answer p50', 'answer p99', 'last answer, s', 'lost'];
  table('Bursts', about, 'what', 'database', 'at once', ...heads);
  for (const [at, database] of databases.entries()) {
    const place = await places[database]();
    const stage = await Stage.open();
    try {
      await stage.starts('bare');
      await stage.starts(place);
      const visitor = await bareVisitor(stage);
      await circleWith(stage, 'Maple', ['Ana', 'Ben', 'Cleo']);
      // Of the others the size by which the aim is told.
      for (const count of at === 0 ? counts : counts.filter((one) => one === 300))
        for (const burst of burstsOn(stage)) {
          const ours: (Timed | undefined)[] = [];
          const other: (Timed | undefined)[] = [];
          for (let repeat = 0; repeat < repeats; repeat += 1) {
            const people = Array.from({ length: count }, (_, number) =>
              stage.discord.people.join(stage.guildId, { name: `Somebody ${number}` }),
            );
            ours.push(...(await together(stage, await burst.ready(people))));
            const same = people.map(() => () => pressesBare(visitor, burst.like));
            other.push(...(await together(stage, same)));
          }
          told(burst.name, place, count, { ours, other });
        }
    } finally {
      await stage.close();
      await place.remove();
    }
  }
}
