import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CircleId } from '../../lib/ids.ts';
import { snoozeKinds } from './snooze.ts';

/** Which circle, which of its meetings in seconds, and when. */
export const snoozeButton = customId(
  'meeting.snooze',
  z.tuple([CircleId, z.coerce.number().int(), z.enum(snoozeKinds)]),
);
