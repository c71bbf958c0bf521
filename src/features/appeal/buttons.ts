import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { ConcernId, StepId } from '../../lib/ids.ts';

/** Another look at what was decided, from the letter about it or from a list of one's own. */
export const askAgainButton = customId('appeal.ask', z.tuple([StepId]));
export const askAgainPicker = customId('appeal.pick', z.tuple([]));

/** What comes of another look. */
export const lookedButton = customId('appeal.looked', z.tuple([ConcernId, z.enum(['stays', 'taken-back'])]));
