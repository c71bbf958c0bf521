import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { ChannelId, ConcernId, MessageId, UserId } from '../../lib/ids.ts';

/** The list of reasons: whom it is about, and the message, where it is about one. */
export const reasonPicker = customId(
  'concern.reason',
  z.tuple([
    z.enum(['care', 'report']),
    UserId,
    z.union([z.literal('-'), MessageId]),
    z.union([z.literal('-'), ChannelId]),
  ]),
);

/** From the panel: which of the two it is, and then whom it is about. */
export const whoButton = customId('concern.who', z.tuple([z.enum(['care', 'report'])]));
export const whoPicker = customId('concern.who-is', z.tuple([z.enum(['care', 'report'])]));

/** Asking for a moderator to reach out, and the yes after who will see it was said. */
export const reachOutButton = customId('concern.reach-out', z.tuple([]));
export const reachOutYesButton = customId('concern.reach-out-yes', z.tuple([]));
export const reachOutNoButton = customId('concern.reach-out-no', z.tuple([]));

/** What those who keep people safe do about one. */
export const takeButton = customId('concern.take', z.tuple([ConcernId]));
export const closePicker = customId('concern.close', z.tuple([ConcernId]));
