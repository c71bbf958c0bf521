import { z } from 'zod';

/** Which process has a shard. `beat` grows while it lives. */
export const Lease = z
  .object({
    shard: z.int(),
    count: z.int(),
    holder: z.string(),
    beat: z.int(),
    released: z.boolean(),
  })
  .readonly();
export type Lease = z.infer<typeof Lease>;
