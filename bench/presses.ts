import { consentOnForm } from '../rehearsal/cast/words-on-screen.ts';
import type { PlayedDiscord } from '../rehearsal/discord.ts';
import type { Person } from '../rehearsal/people/person.ts';
import type { Told } from '../rehearsal/people/told.ts';

/** One thing people do. `like` says which press of the bare bot it is measured against; `between` is not measured. */
export type Measured = Readonly<{
  name: string;
  like: 'command' | 'button';
  between: () => Promise<unknown>;
  act: () => Promise<Told>;
  final: (told: Told) => Promise<unknown>;
}>;

const wish = { topic: 'Bench', day: 'Tuesday', time: '19:30', zone: 'Europe/Berlin', seats: 12 };
const people = 6;

/** What is measured: looking at a circle, the last step of joining one, and passing on in a running session. */
export async function presses(
  discord: PlayedDiscord,
  guildId: string,
  host: Person,
): Promise<readonly Measured[]> {
  const told = async (one: Promise<Told>): Promise<void> => {
    await (await one).shown();
    await discord.settled();
  };
  await told(host.uses('/circle create', { name: 'Maple', ...wish }));
  await told(host.uses('/circle create', { name: 'Willow', ...wish }));
  const members = Array.from({ length: people }, (_, at) =>
    discord.people.join(guildId, { name: `Member ${at}` }),
  );

  const readiesToJoin = async (person: Person, circle: string): Promise<void> => {
    await told(person.uses('/circle join', { circle }));
    await told(person.presses('Read the agreement'));
    await told(person.presses('I agree'));
  };
  const joins = (person: Person): Promise<Told> => person.fillsIn(consentOnForm);
  for (const member of members) {
    await readiesToJoin(member, 'Maple');
    await told(joins(member));
  }

  let newcomer = host;
  const floor = floorOf(discord, host, members);
  return [
    {
      name: '`/circle view`',
      like: 'command',
      between: async () => undefined,
      act: () => host.uses('/circle view', { circle: 'Maple' }),
      final: (shown) => shown.shown(),
    },
    {
      name: '`/circle join` (last step)',
      like: 'button',
      between: async () => {
        newcomer = discord.people.join(guildId, { name: 'Newcomer' });
        await readiesToJoin(newcomer, 'Willow');
      },
      act: () => joins(newcomer),
      final: (shown) => shown.shows(/Welcome|waiting list/),
    },
    { name: 'Pass → next panel', like: 'button', ...floor },
  ];
}

/** Passing round and round: a session is opened anew when one has come to its end. */
function floorOf(
  discord: PlayedDiscord,
  host: Person,
  members: readonly Person[],
): Pick<Measured, 'between' | 'act' | 'final'> {
  const panel = () =>
    host
      .channels()
      .filter(({ name }) => name === '#maple')
      .flatMap(({ id }) => host.sees(id))
      .findLast((message) => message.buttons.includes('Pass'));
  const holder = () => members.find((member) => panel()?.stored.notifiedUserIds.includes(member.id));
  const press = async (person: Person, label: string): Promise<void> => {
    await (await person.presses(label)).accepted();
    await discord.settled();
  };
  /** The next message in any room: a new panel, or the closing words. */
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = discord.world.onDispatch(({ name }) => {
        if (name !== 'MESSAGE_CREATE') return;
        stop();
        resolve();
      });
    });
  /** Also the panel of the turn before has lost its buttons. */
  const calm = async (): Promise<void> => {
    await discord.settled();
    while (
      host
        .channels()
        .flatMap(({ id }) => host.sees(id))
        .filter((message) => message.buttons.includes('Pass')).length > 1
    )
      await new Promise((resolve) => setImmediate(resolve));
    await discord.settled();
  };
  let shown: Promise<void> = Promise.resolve();
  return {
    async between() {
      await calm();
      if (holder() !== undefined) return;
      await (await host.uses('/session open', { circle: 'Maple' })).shown();
      await discord.settled();
      for (const member of members) await press(member, 'I agree for today');
      const begun = next();
      await press(host, 'Begin the round (host)');
      await begun;
      await calm();
    },
    async act() {
      const person = holder();
      if (person === undefined) throw new Error('Nobody has the floor.');
      shown = next();
      return await person.presses('Pass', { on: { id: panel()?.id ?? '' } });
    },
    final: async () => await shown,
  };
}
