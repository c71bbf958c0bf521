import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { GuildId } from '../../lib/ids.ts';

/** On every direct message: for which server they stop. Pressed where there is no server to know it from. */
export const stopDirectButton = customId('direct.stop', z.tuple([GuildId]));
