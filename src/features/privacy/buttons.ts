import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

export const deleteButton = customId('data.delete', z.tuple([]));
/** One's places rest no longer. */
export const goOnButton = customId('data.go-on', z.tuple([]));
export const keepButton = customId('data.keep', z.tuple([]));
