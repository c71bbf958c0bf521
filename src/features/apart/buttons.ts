import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

/** The list of people one has asked to be kept apart from; choosing one takes the wish back. */
export const takeBackPicker = customId('apart.take-back', z.tuple([]));
