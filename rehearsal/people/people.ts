import { addPerson } from '../world/accounts.ts';
import { findGuild } from '../world/find.ts';
import { joinGuild } from '../world/members.ts';
import { createRole } from '../world/roles.ts';
import type { World } from '../world/state.ts';
import { rolePicked } from './entities.ts';
import { Person } from './person.ts';
import type { Self } from './self.ts';

/** Who comes in. `roles` by name or id; `permissions` (Discord's bits) become a role, called `title` when that is given. */
export type Introduction = Readonly<{
  name: string;
  locale?: string;
  roles?: readonly string[];
  permissions?: bigint;
  title?: string;
}>;

/** Everybody who acts in the played Discord. */
export class People {
  readonly #world: World;
  readonly #patienceMs: number;
  readonly #byId = new Map<string, Readonly<{ person: Person; self: Self }>>();

  /** `patienceMs`: how long in real time a person waits for a bot while the clock stands still. */
  constructor(world: World, patienceMs = 10_000) {
    this.#world = world;
    this.#patienceMs = patienceMs;
  }

  /** A new person with an account of her own comes into the guild. */
  join(guildId: string, introduction: Introduction): Person {
    const { name, locale = 'en-US', roles = [], permissions, title = `${name}’s role` } = introduction;
    const guild = findGuild(this.#world, guildId);
    const user = addPerson(this.#world, { name, locale });
    const roleIds = roles.map((role) => rolePicked(guild, role));
    if (permissions !== undefined) {
      const body = { name: title, permissions: permissions.toString() };
      roleIds.push(createRole(this.#world, guild.ownerId, guildId, body).id);
    }
    joinGuild(this.#world, user.id, guildId, { roleIds });
    return this.#introduce(user.id, name, guildId);
  }

  /** The owner of the guild, who may do everything in it. */
  owner(guildId: string): Person {
    const { ownerId } = findGuild(this.#world, guildId);
    const name = this.#world.users.get(ownerId)?.globalName ?? 'Owner';
    return this.#byId.get(ownerId)?.person ?? this.#introduce(ownerId, name, guildId);
  }

  find(name: string): Person | undefined {
    return this.all().find((person) => person.name === name);
  }

  all(): readonly Person[] {
    return [...this.#byId.values()].map(({ person }) => person);
  }

  /** The client a person sits at, for whoever draws its screen; undefined for a stranger. */
  clientOf(personId: string): Self | undefined {
    return this.#byId.get(personId)?.self;
  }

  #introduce(userId: string, name: string, guildId: string): Person {
    const self: Self = {
      world: this.#world,
      userId,
      name,
      guildId,
      patienceMs: this.#patienceMs,
      channelId: undefined,
      form: undefined,
      readUntil: new Map(),
      dismissed: new Set(),
    };
    const person = new Person(self);
    this.#byId.set(userId, { person, self });
    return person;
  }
}
