import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

export const helpNowButton = customId('help.now', z.tuple([]));
/** There are two lists: Discord takes 25 countries in one. */
export const countryPicker = customId('help.country', z.tuple([z.enum(['a', 'b'])]));
