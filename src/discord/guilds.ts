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

type Told = (guild: GuildId) => void;

/** Tells when the bot is removed from a server and when it is added to one. An outage is neither. */
export function watchGuilds(client: Client, { left, came }: Readonly<{ left: Told; came: Told }>): void {
  client.on(Events.GuildDelete, ({ id }) => left(GuildId.parse(id)));
  client.on(Events.GuildCreate, ({ id }) => came(GuildId.parse(id)));
}
