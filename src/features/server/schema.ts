import { z } from 'zod';
import { ChannelId, GuildId, RoleId } from '../../lib/ids.ts';

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
    /** Who has it counts as a moderator of circles, or may start them, beside those whom Discord's permissions let. */
    moderatorRole: RoleId.nullable(),
    organiserRole: RoleId.nullable(),
    /** The language of new circles and of what moderators are told; empty for the server's own in Discord. */
    locale: z.string().nullable(),
    /** Days, where it keeps less than is usual: who was in a concern, and what is left of people who have left. */
    concernDays: z.int().nullable(),
    leftDays: z.int().nullable(),
    /** Whether calendar addresses show anything here, and whether circles may stand in the public list. */
    calendars: z.boolean(),
    directory: z.boolean(),
  })
  .readonly();
export type Server = z.infer<typeof Server>;

/** What is so where a server has chosen nothing. */
export const usualServer: Omit<Server, 'guildId'> = {
  moderatorChannel: null,
  stance: 'refer-and-stay',
  votes: null,
  moderatorRole: null,
  organiserRole: null,
  locale: null,
  concernDays: null,
  leftDays: null,
  calendars: true,
  directory: true,
};
