import type { UserId } from '../../lib/ids.ts';

/** Two people who are not to be seated together; the first of them asked for it. */
export type Pair = Readonly<{ by: UserId; other: UserId }>;
