import { z } from 'zod';

/**
 * Where a circle meets: a private text channel, a private thread for each session, a private voice channel with its chat,
 * or a private stage channel with its chat.
 */
export const RoomKind = z.enum(['text', 'thread', 'voice', 'stage']);
export type RoomKind = z.infer<typeof RoomKind>;
