import { z } from 'zod';
import { CircleId } from '../../lib/ids.ts';

/** What the room is told of its circle: it rests, it meets again, or it is over. */
const Word = z.enum(['rests', 'wakes', 'over']);
export type Word = z.infer<typeof Word>;

/** Which circle, which version of its times, and what there is to tell. */
export const WordSubject = z.tuple([CircleId, z.coerce.number().int(), Word]);
