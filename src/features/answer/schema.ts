import { z } from 'zod';

/** What a member answered to one meeting. */
export const Answer = z.enum(['coming', 'listening', 'away']);
export type Answer = z.infer<typeof Answer>;
