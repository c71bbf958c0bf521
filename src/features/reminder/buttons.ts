import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CircleId } from '../../lib/ids.ts';

/** Which circle, and which of its meetings (in seconds since 1970, UTC). */
const ofMeeting = z.tuple([CircleId, z.coerce.number().int()]);

export const comingButton = customId('meeting.coming', ofMeeting);
export const listeningButton = customId('meeting.listening', ofMeeting);
export const awayButton = customId('meeting.away', ofMeeting);
/** Asks when to be reminded again. */
export const laterButton = customId('meeting.later', ofMeeting);
