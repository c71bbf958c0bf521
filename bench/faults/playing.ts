import { ChannelType } from 'discord-api-types/v10';
import type { TurnSeen } from '../../rehearsal/cast/part-seen.ts';
import type { SessionSeen } from '../../rehearsal/cast/session-seen.ts';
import { onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import type { Company } from './company.ts';
import type { Dice } from './dice.ts';
import type { Witness } from './witness.ts';

const second = 1_000;
const minute = 60_000;

/** What somebody does next, or how long they wait. */
type Deed = () => Promise<unknown>;

/** People who do what the panel offers them, each time another way. */
export class Playing {
  readonly #company: Company;
  readonly #dice: Dice;
  readonly #witness: Witness;
  /** A panel as it stood before, for a press that comes too late. */
  #old: Seen | undefined;

  constructor(company: Company, witness: Witness, dice: Dice) {
    this.#company = company;
    this.#witness = witness;
    this.#dice = dice;
  }

  /** What happens next in this room; nothing once its session is over. */
  next(room: string): Deed | undefined {
    const { messages, session: seen } = this.#witness.view;
    const panel = messages.findLast(
      ({ buttons, ephemeral }) => !ephemeral && buttons.includes(onScreen.where),
    );
    if (seen?.part === 'closed') return undefined;
    if (seen === undefined || seen.part === 'between' || panel === undefined) return this.#waits(30 * second);
    const aside = this.#aside(room);
    this.#old = this.#dice.happens(0.3) ? panel : this.#old;
    return aside ?? this.#answers(seen, room, panel);
  }

  /** Things that people do whatever part it is. */
  #aside(room: string): Deed | undefined {
    const dice = this.#dice;
    const anybody = this.#anybody();
    const old = this.#old;
    if (dice.happens(0.05)) return this.#presses(anybody, dice.oneOf(onScreen.where, onScreen.support), room);
    if (dice.happens(0.02)) return this.#presses(anybody, onScreen.pause, room);
    if (old !== undefined && dice.happens(0.05)) {
      const label = dice.oneOf(onScreen.done, ...old.buttons);
      // It may still be the newest one.
      const { session } = this.#witness.view;
      if (label === onScreen.later && session !== undefined && 'title' in session)
        this.#witness.rounds.later(session.title, anybody.name);
      return () => this.#company.does(() => anybody.pressesOld(old, label));
    }
    if (dice.happens(0.015) && anybody !== this.#company.host)
      return this.#leaves(anybody, dice.happens(0.5));
    if (dice.happens(0.03) && anybody.voice() !== undefined)
      return async () => {
        this.#witness.rounds.leaves(anybody.name);
        await anybody.leavesVoice();
        await this.#company.machine.settles();
      };
    if (dice.happens(0.1) && anybody.voice() === undefined && this.#isVoice(room))
      return async () => {
        await anybody.joinsVoice(room).catch(() => undefined);
        if (anybody.voice() !== undefined) this.#witness.rounds.comesBack(anybody.name);
        await this.#company.machine.settles();
      };
    return undefined;
  }

  #answers(seen: SessionSeen, room: string, panel: Seen): Deed {
    const { host } = this.#company;
    const dice = this.#dice;
    switch (seen.part) {
      case 'gather':
        return this.#gathers(seen.here, room);
      case 'paused':
        return dice.happens(0.6) ? this.#presses(host, onScreen.resume, room) : this.#waits(minute);
      case 'choice':
        return this.#chooses(seen.by, room);
      case 'turn':
        return this.#inTurn(seen, room, panel);
      case 'hands':
        return dice.happens(0.4)
          ? this.#presses(this.#anybody(), onScreen.hand, room)
          : this.#movesOn(room, seen.title);
      case 'agenda':
        return dice.happens(0.4)
          ? this.#presses(this.#anybody(), onScreen.time, room)
          : this.#movesOn(room, seen.title);
      default:
        return this.#movesOn(room, seen.title);
    }
  }

  #gathers(here: readonly string[], room: string): Deed {
    const { host, everybody } = this.#company;
    const away = everybody.filter(({ name }) => !here.includes(name));
    const [first, other] = away;
    if (first !== undefined && this.#dice.happens(0.85)) {
      // Two who press at the same moment.
      const both = other !== undefined && this.#dice.happens(0.3) ? [first, other] : [first];
      return () => this.#company.does(...both.map((one) => () => one.presses(onScreen.agree, { in: room })));
    }
    return async () => {
      await this.#company.does(() => host.presses(onScreen.begin, { in: room }));
      await this.#company.does(() => host.presses('Go on as we are', { in: room }));
    };
  }

  #chooses(by: string | undefined, room: string): Deed {
    const chooser = by === undefined ? undefined : this.#company.named(by);
    if (this.#dice.happens(0.2)) return this.#waits(30 * second);
    if (chooser === undefined) return this.#presses(this.#anybody(), onScreen.volunteer, room);
    return () =>
      this.#company.does(() => chooser.selects(onScreen.person, [this.#anybody().name], { in: room }));
  }

  #inTurn({ step, floor, title }: TurnSeen & SessionSeen, room: string, panel: Seen): Deed {
    const dice = this.#dice;
    const holder = this.#company.named(floor);
    if (holder === undefined || dice.happens(0.1)) return this.#waits(dice.between(5, 120) * second);
    if (dice.happens(0.04)) return this.#movesOn(room, title);
    if (step === 'offered') {
      const { beginTurn, pass, later, silence } = onScreen;
      const way = dice.oneOf(beginTurn, beginTurn, beginTurn, pass, later, silence);
      const label = panel.buttons.includes(way) ? way : pass;
      if (label === later) this.#witness.rounds.later(title, floor);
      return async () => {
        // Pressed twice is two presses.
        const times = dice.happens(0.15) ? 2 : 1;
        await this.#company.does(
          ...Array.from({ length: times }, () => () => holder.presses(label, { in: room })),
        );
        if (holder.form() !== undefined) await this.#company.does(() => holder.fillsIn({}));
      };
    }
    if (step === 'answers')
      return dice.happens(0.4)
        ? this.#presses(this.#anybody(), onScreen.answer, room)
        : this.#presses(holder, onScreen.goOn, room);
    return dice.oneOf<Deed>(
      this.#waits(dice.between(5, 90) * second),
      this.#presses(this.#anybody(), onScreen.nod, room),
      this.#presses(holder, onScreen.minute, room),
      ...Array.from({ length: 5 }, () =>
        this.#presses(holder, panel.buttons.includes(onScreen.done) ? onScreen.done : onScreen.heard, room),
      ),
    );
  }

  #movesOn(room: string, title: string): Deed {
    const { host } = this.#company;
    return async () => {
      this.#witness.rounds.skips(title);
      if (this.#dice.happens(0.3)) await this.#company.machine.passes(this.#dice.between(10, 120) * second);
      await this.#company.does(() => host.presses(onScreen.forHost, { in: room }));
      await this.#company.does(() => host.presses(onScreen.moveOn, { in: room }));
    };
  }

  /** In the middle of it somebody leaves the circle, or the server. */
  #leaves(person: Person, server: boolean): Deed {
    return async () => {
      this.#witness.rounds.leaves(person.name);
      this.#company.leaving.add(person);
      if (server) await this.#company.loses(person);
      else await this.#company.does(() => person.uses('/circle leave', { circle: 'Maple' }));
    };
  }

  #presses =
    (person: Person, label: string, room: string): Deed =>
    () =>
      this.#company.does(() => person.presses(label, { in: room }));

  #waits =
    (ms: number): Deed =>
    () =>
      this.#company.machine.passes(ms, () => this.#witness.looks());

  #anybody(): Person {
    return this.#dice.oneOf(this.#company.host, ...this.#company.members);
  }

  #isVoice(room: string): boolean {
    return this.#company.machine.discord.world.channels.get(room)?.type === ChannelType.GuildVoice;
  }
}
