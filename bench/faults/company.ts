import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { CannotDo } from '../../rehearsal/people/cannot.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Screenful, Told } from '../../rehearsal/people/told.ts';
import { createChannel } from '../../rehearsal/world/channels.ts';
import type { Dice } from './dice.ts';
import type { Machine } from './machine.ts';

/** How a circle of one evening is: what `/circle create` is given. */
export type Shape = Readonly<{ format: string; room: string; mute: boolean; seats: number }>;

const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'] as const;
const thread = 'Thread for each session (order is only asked for)';
const formats = [
  'talking-piece',
  'timed-shares',
  'text-circle',
  'check-in-working-time',
  'grief-circle',
  'week-in-review',
  'focus-person',
  'empathy-relay',
] as const;

export function shapeFor(dice: Dice): Shape {
  const format = dice.oneOf(...formats);
  const room =
    format === 'text-circle' ? 'Text channel' : dice.oneOf('Text channel', 'Voice channel', thread);
  return { format, room, mute: room === 'Voice channel' && dice.happens(0.7), seats: dice.between(3, 8) };
}

/** The people of one evening. */
export class Company {
  readonly machine: Machine;
  readonly host: Person;
  /** Whoever is not the host and has not left the server. */
  members: readonly Person[];
  /** A voice channel that is open to all and belongs to no circle. */
  readonly lounge: string;
  /** Who has deleted everything about themselves. */
  readonly deleted = new Set<Person>();
  /** Who has said that they leave the circle, whether it was heard or not. */
  readonly leaving = new Set<Person>();
  presses = 0;

  constructor(machine: Machine, guildId: string, dice: Dice) {
    this.machine = machine;
    const joins = (name: string, permissions?: bigint): Person =>
      machine.discord.people.join(guildId, { name, ...(permissions === undefined ? {} : { permissions }) });
    this.host = joins('Mara', PermissionFlagsBits.ManageEvents);
    const { world } = machine.discord;
    const owner = world.guilds.get(guildId)?.ownerId ?? '';
    this.lounge = createChannel(world, owner, guildId, { name: 'lounge', type: ChannelType.GuildVoice }).id;
    this.members = names.slice(0, dice.between(2, names.length)).map((name) => joins(name));
  }

  get everybody(): readonly Person[] {
    return [this.host, ...this.members];
  }

  /** Those who have a seat in the circle for certain. */
  get seated(): readonly Person[] {
    return this.members.filter((one) => !this.leaving.has(one));
  }

  named(name: string): Person | undefined {
    return this.everybody.find((person) => person.name === name);
  }

  /** Somebody leaves the server, and the bot is not told of it. */
  async loses(person: Person): Promise<void> {
    this.members = this.members.filter((one) => one !== person);
    await person.leavesGuild();
    await this.machine.settles();
  }

  /** Somebody does something, and everything that follows is waited for. What the first of them was shown last. */
  async does(...deeds: readonly (() => Promise<Told>)[]): Promise<Screenful | undefined> {
    const told = await Promise.all(deeds.map((deed) => deed().catch(cannotDo)));
    this.presses += told.filter((one) => one !== undefined).length;
    await this.machine.settles();
    return told[0]?.soFar().at(-1);
  }
}

function cannotDo(error: unknown): undefined {
  if (!(error instanceof CannotDo)) throw error;
  return undefined;
}
