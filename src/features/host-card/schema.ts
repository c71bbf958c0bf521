import { z } from 'zod';

/** Hard moments for which whoever holds a circle finds a card (circles.md 3.3). */
export const Moment = z.enum([
  'crisis',
  'overdose',
  'child',
  'threat',
  'panic',
  'advances',
  'exposed',
  'minor',
]);
export type Moment = z.infer<typeof Moment>;
