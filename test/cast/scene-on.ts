import { expect, onTestFinished, vi } from 'vitest';
import type { Cast } from '../../rehearsal/cast/cast.ts';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { playsUntil } from '../../rehearsal/cast/playing.ts';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { scenes } from '../../rehearsal/cast/scenes.ts';
import { type SessionSeen, sessionIn } from '../../rehearsal/cast/session-seen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import { Stage } from '../../rehearsal/stage.ts';
import { contractHeld } from '../support/contract.ts';

// A whole evening with the built bot takes a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** One turn as it was seen from the room: who had the floor, in answer to which question, if it was a short one. */
type Turn = Readonly<{ title: string; question: string | undefined; floor: string }>;

/** A scene that is played with a clock that moves only from one deed to the next. It ends with the test. */
export class SceneOn {
  readonly stage: Stage;
  readonly cast: Cast;
  /** What the cast did since the scene began. */
  readonly lines: string[] = [];
  readonly turns: Turn[] = [];
  /** The parts of the evening, by their titles, and each pause. */
  readonly parts: string[] = [];
  #panel: string | undefined;

  constructor(stage: Stage, cast: Cast) {
    this.stage = stage;
    this.cast = cast;
    cast.onAct((line) => this.lines.push(line));
  }

  get now(): number {
    return this.stage.discord.clock.now().getTime();
  }

  /** What somebody wanted to do and could not. */
  get inVain(): readonly string[] {
    return this.lines.filter((line) => line.startsWith('In vain'));
  }

  person(name: string): Person {
    const person = this.stage.discord.people.find(name);
    if (person === undefined) throw new Error(`Nobody here is called ${name}.`);
    return person;
  }

  /** The session as this person sees it. */
  session(name = 'Mara'): SessionSeen | undefined {
    const person = this.person(name);
    const room = roomOf(person);
    return room === undefined ? undefined : sessionIn(person.sees(room), person);
  }

  floor(): string | undefined {
    const session = this.session();
    return session?.part === 'turn' ? session.floor : undefined;
  }

  did(name: string): readonly string[] {
    return this.lines.filter((line) => line.startsWith(name));
  }

  /** Everything that only one person sees in the room, of everybody. */
  privately(): readonly string[] {
    return this.cast.people().flatMap(({ name }) => {
      const person = this.person(name);
      const room = roomOf(person);
      const seen = room === undefined ? [] : person.sees(room).filter(({ ephemeral }) => ephemeral);
      return seen.map(({ text }) => `${name}: ${text}`);
    });
  }

  hands(name: string, to: 'cast' | 'you'): void {
    this.cast.hand(this.person(name).id, to);
  }

  /** The cast plays on until this is so. */
  async playsUntil(reached: () => boolean, latest?: Date): Promise<void> {
    const seen = (): boolean => {
      this.#keepsTurn();
      return reached();
    };
    await playsUntil(this.stage, this.cast, seen, latest);
  }

  /** The cast plays on for so long. */
  async playsFor(ms: number): Promise<void> {
    await this.playsUntil(() => false, new Date(this.now + ms));
  }

  async playsToTheEnd(): Promise<void> {
    await this.playsUntil(() => this.session()?.part === 'closed');
  }

  /** Presses a button, on the newest message that has it; what it answers in private has come when this is over. */
  /** Somebody presses a button: in the circle's room unless another is named. */
  async presses(name: string, label: string, room?: string): Promise<void> {
    const person = this.person(name);
    await person.presses(label, { in: room ?? roomOf(person) });
    await this.stage.settles();
  }

  #keepsTurn(): void {
    const session = this.session();
    if (session === undefined) return;
    const part = session.part === 'paused' ? 'paused' : session.title;
    if (part !== this.parts.at(-1) && session.part !== 'between') this.parts.push(part);
    if (session.part !== 'turn' || session.panel.id === this.#panel) return;
    this.#panel = session.panel.id;
    this.turns.push({ title: session.title, question: session.question, floor: session.floor });
  }
}

export async function sceneOn(id: string): Promise<SceneOn> {
  const scene = scenes.find((one) => one.id === id);
  if (scene === undefined) throw new Error(`There is no scene ${id}.`);
  const said: string[] = [];
  const stage = await Stage.set({ at: scene.at, onLog: (line) => said.push(line) });
  onTestFinished(async () => {
    await stage.ends();
    await contractHeld(stage.discord);
    // On a busy machine node-cron complains by itself that it woke late. Nothing depends on it: rows decide.
    const errors = said.filter((line) => !line.includes('missed execution'));
    if (errors.length > 0) throw new Error(`The bot logged errors:\n${errors.join('\n')}`);
  });
  const cast = await scene.set(stage);
  everybodyIsHere(cast, scene);
  return new SceneOn(stage, cast);
}

/** Every scene has the same people, and nobody is anybody's but who one is at first. */
function everybodyIsHere(cast: Cast, { id, you }: Scene): void {
  const names = cast.people().map(({ name }) => name);
  expect(names).toEqual(['Mara', 'Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Gus', 'Noor', 'Olga']);
  expect(names).toContain(you);
  const yours = cast.people().filter(({ playedBy }) => playedBy === 'you');
  expect(yours.map(({ name }) => name)).toEqual(id === 'evening' ? [] : [you]);
  expect(cast.hand('nobody', 'you')).toBe(false);
}
