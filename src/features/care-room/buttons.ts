import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CareRoomId, SessionId } from '../../lib/ids.ts';

/** On the private panel of whoever holds the circle, and the choice that follows. */
export const goAsideButton = customId('care.go', z.tuple([SessionId]));
export const goAsidePicker = customId('care.go-with', z.tuple([SessionId]));

const ofRoom = z.tuple([CareRoomId]);

/** A no, in one tap. */
export const stayButton = customId('care.stay', ofRoom);
export const backButton = customId('care.back', ofRoom);
/** The circle is over, so there is nothing to come back to. */
export const doneButton = customId('care.done', ofRoom);
