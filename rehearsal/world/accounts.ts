import { unknownUser } from './refusal.ts';
import type { Application, User, World } from './state.ts';

type NewPerson = Readonly<{ name: string; locale?: string | undefined; id?: string | undefined }>;
type NewApplication = Readonly<{
  name: string;
  token: string;
  id?: string | undefined;
  privilegedIntents?: number | undefined;
}>;

/** A user name as Discord writes it: lower case, 2–32 of a–z, 0–9, `_` and `.`. */
function usernameFrom(name: string, id: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9_.]/g, '');
  return plain.length < 2 ? `person${id.slice(-6)}` : plain.slice(0, 32);
}

function addUser(world: World, user: Pick<User, 'id' | 'username' | 'globalName' | 'bot' | 'locale'>): User {
  const added: User = { ...user, closedDirectMessages: false, blockedUserIds: new Set() };
  world.users.set(added.id, added);
  return added;
}

/** Makes an account for a person. She is in no guild yet. `locale` defaults to `en-US`. */
export function addPerson(world: World, { name, locale = 'en-US', id = world.ids.next() }: NewPerson): User {
  return addUser(world, { id, username: usernameFrom(name, id), globalName: name, bot: false, locale });
}

/** Registers an application with its bot; the bot's account has the same id, as for all applications since 2016. */
export function addApplication(world: World, wanted: NewApplication): Application {
  const { name, token, id = world.ids.next(), privilegedIntents = 0 } = wanted;
  addUser(world, { id, username: name.slice(0, 32), globalName: undefined, bot: true, locale: 'en-US' });
  const application: Application = { id, name, token, privilegedIntents };
  world.applications.set(id, application);
  return application;
}

export function applicationOf(world: World, token: string): Application | undefined {
  return [...world.applications.values()].find((application) => application.token === token);
}

/** The account, or 10013. */
export function findUser(world: World, userId: string): User {
  const user = world.users.get(userId);
  if (user === undefined) throw unknownUser();
  return user;
}

/** The person switched the client to another language. */
export function changeLocale(world: World, userId: string, locale: string): void {
  findUser(world, userId).locale = locale;
  world.changed({ guildId: undefined, channelId: undefined });
}
