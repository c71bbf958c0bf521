import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

export const deleteButton = customId('data.delete', z.tuple([]));
export const keepButton = customId('data.keep', z.tuple([]));
