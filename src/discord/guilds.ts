import { type Client, Events, type REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { IsHere } from '../features/guild-end/here.ts';
import { GuildId } from '../lib/ids.ts';
import { isCode } from './answering.ts';

/** Asks Discord whether the bot is in a server. */
export const hereIn =
  (rest: REST): IsHere =>
  async (guild) => {
    try {
      await rest.get(Routes.guild(guild));
      return true;
    } catch (error) {
      return !(
        isCode(error, RESTJSONErrorCodes.UnknownGuild) || isCode(error, RESTJSONErrorCodes.MissingAccess)
      );
    }
  };

type Guilds = Readonly<{
  left(guild: GuildId): Promise<void>;
  isBack(guild: GuildId): Promise<void>;
  compare(here: ReadonlySet<string>): Promise<void>;
}>;
type Follow = (work: () => Promise<void>) => void;

/** Compares where the bot is now with what is stored, and follows when it is removed or added. An outage is neither. */
export async function watchGuilds(client: Client<true>, guilds: Guilds, follow: Follow): Promise<void> {
  client.on(Events.GuildDelete, ({ id }) => follow(() => guilds.left(GuildId.parse(id))));
  client.on(Events.GuildCreate, ({ id }) => follow(() => guilds.isBack(GuildId.parse(id))));
  await guilds.compare(new Set(client.guilds.cache.keys()));
}
