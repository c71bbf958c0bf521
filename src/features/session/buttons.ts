import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { SessionId } from '../../lib/ids.ts';

const ofSession = z.tuple([SessionId]);
/** Which session, and which of its turns: a press on an older panel is recognised by it. */
const ofTurn = z.tuple([SessionId, z.coerce.number().int()]);

export const agreeButton = customId('session.agree', ofSession);
export const beginButton = customId('session.begin', ofSession);
export const doneButton = customId('turn.done', ofTurn);
export const passButton = customId('turn.pass', ofTurn);
export const laterButton = customId('turn.later', ofTurn);
/** Also how often the turn was extended before: two presses of the same wish add one minute. */
export const moreTimeButton = customId(
  'turn.more-time',
  z.tuple([SessionId, z.coerce.number().int(), z.coerce.number().int()]),
);
export const moveOnButton = customId('turn.move-on', ofTurn);
