import { partOn } from '../../rehearsal/cast/part-seen.ts';
import { onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import type { Stage } from '../stage.ts';
import { type Deed, told } from './deed.ts';

type Wanted = 'offered' | 'speaking';

/** A circle at its session, round and round: one is opened anew when the one before has come to its end. */
class Floor {
  readonly #stage: Stage;
  readonly #members: readonly Person[];

  constructor(stage: Stage, members: readonly Person[]) {
    this.#stage = stage;
    this.#members = members;
  }

  panel(): Seen | undefined {
    const { host } = this.#stage;
    const room = host.channels().findLast(({ name }) => name === '#maple');
    return room && host.newestWith(onScreen.where, room.id);
  }

  /** Who has the floor, where it is offered or taken. */
  holder(wanted?: Wanted): Person | undefined {
    const panel = this.panel();
    const part = panel && partOn(panel, this.#stage.host);
    if (part?.part !== 'turn' || (wanted !== undefined && part.step !== wanted)) return undefined;
    return this.#members.find(({ name }) => name === part.floor);
  }

  async presses(person: Person, label: string): Promise<void> {
    await (await person.presses(label)).accepted();
    await this.#stage.settled();
  }

  /** Whatever is next in the session is done until somebody has the floor in this way. */
  async reaches(wanted: Wanted): Promise<Person> {
    for (let steps = 0; steps < 100; steps += 1) {
      const holder = this.holder(wanted);
      if (holder !== undefined) return holder;
      await this.#goesOn(wanted);
    }
    throw new Error(`Nobody gets the floor: ${this.panel()?.text}`);
  }

  async #goesOn(wanted: Wanted): Promise<void> {
    const panel = this.panel();
    const holder = this.holder();
    if (panel === undefined) await this.#opens();
    else if (panel.buttons.includes(onScreen.begin)) await this.#begins();
    else if (holder !== undefined && wanted === 'speaking' && this.holder('offered') !== undefined)
      await this.#takesTheTurn(holder);
    else if (holder !== undefined && this.holder('speaking') !== undefined)
      await this.presses(holder, onScreen.done);
    else await this.#movesOn();
  }

  async #opens(): Promise<void> {
    const { host } = this.#stage;
    await told(this.#stage, host.uses('/session open', { circle: 'Maple' }));
    await this.#stage.settled();
    for (const member of this.#members) await this.presses(member, onScreen.agree);
  }

  async #begins(): Promise<void> {
    await this.presses(this.#stage.host, onScreen.begin);
  }

  async #takesTheTurn(holder: Person): Promise<void> {
    await this.presses(holder, onScreen.beginTurn);
    if (holder.form() === undefined) return;
    await (await holder.fillsIn({})).accepted();
    await this.#stage.settled();
  }

  async #movesOn(): Promise<void> {
    const { host } = this.#stage;
    await this.presses(host, onScreen.forHost);
    await this.presses(host, onScreen.moveOn);
  }
}

/** What is done in a session: Pass, Done, and a nod to whoever speaks. */
export function onTheFloor(stage: Stage, members: readonly Person[]): readonly Deed[] {
  const floor = new Floor(stage, members);
  let nodded = new Set<Person>();
  let of: string | undefined;
  const on = () => ({ on: { id: floor.panel()?.id ?? '' } });
  const holding = (wanted: Wanted, label: string): Pick<Deed, 'ready' | 'act'> => ({
    ready: () => floor.reaches(wanted),
    act: async () => await (await floor.reaches(wanted)).presses(label, on()),
  });
  const nodder = (): Person | undefined =>
    members.find((member) => member !== floor.holder() && !nodded.has(member));
  return [
    { name: 'Done', like: 'button', final: 'room', ...holding('speaking', onScreen.done) },
    { name: 'Pass', like: 'button', final: 'room', ...holding('offered', onScreen.pass) },
    {
      name: 'nod',
      like: 'button',
      final: 'nowhere',
      async ready() {
        await floor.reaches('speaking');
        if (floor.panel()?.id === of && nodder() === undefined)
          await floor.presses(await floor.reaches('speaking'), onScreen.done);
        await floor.reaches('speaking');
        if (floor.panel()?.id !== of) nodded = new Set();
        of = floor.panel()?.id;
      },
      async act() {
        const person = nodder();
        if (person === undefined) throw new Error('Everybody has nodded.');
        nodded.add(person);
        return await person.presses(onScreen.nod, on());
      },
    },
  ];
}
