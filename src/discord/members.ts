import type { REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { IsGone } from '../features/circle/gone.ts';
import { isCode } from './answering.ts';

/** Asks Discord. Without the privileged intent for members nobody tells the bot that somebody left or was banned. */
export const goneFrom =
  (rest: REST): IsGone =>
  async (guild, person) => {
    try {
      await rest.get(Routes.guildMember(guild, person));
      return false;
    } catch (error) {
      return isCode(error, RESTJSONErrorCodes.UnknownMember) || isCode(error, RESTJSONErrorCodes.UnknownUser);
    }
  };
