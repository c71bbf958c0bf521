import { z } from 'zod';
import { ChannelId, GuildId } from '../../lib/ids.ts';

/**
 * How the circles of a server stand to a hard moment (circles.md 3.2), told to everybody before they join. `refer-and-stay`:
 * somebody goes aside with them, shows them lines to call, and stays. `refer-and-step-out`: they are asked to turn to people
 * who are trained, and are welcome again afterwards. `open-talk`: it may be talked about openly, with trained hosts.
 */
export const Stance = z.enum(['refer-and-stay', 'refer-and-step-out', 'open-talk']);
export type Stance = z.infer<typeof Stance>;

/** What a server has chosen for all of its circles. */
export const Server = z
  .object({
    guildId: GuildId,
    /** Where its moderators read. Without one, what is for them goes to the owner. */
    moderatorChannel: ChannelId.nullable(),
    stance: Stance,
    /** How many moderators have to agree before a circle is closed to somebody; empty where one decides. */
    votes: z.int().nullable(),
  })
  .readonly();
export type Server = z.infer<typeof Server>;
