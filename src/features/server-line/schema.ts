import { z } from 'zod';
import { GuildId, LineId } from '../../lib/ids.ts';

/** Stands in the place of a country for a line that everybody in the server is shown. */
export const everybody = '*';

/** A country in two letters, or everybody. */
export const Scope = z.string().regex(/^([A-Z]{2}|\*)$/);

export const Cost = z.enum(['free', 'national', 'unknown']);
export type Cost = z.infer<typeof Cost>;

/** How a line is reached. Each part was read by `readReach`. */
const Reach = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  /** The number that a message is sent to, and what has to stand in it, if anything. */
  textTo: z.string().nullable(),
  textBody: z.string().nullable(),
  /** An https address of a chat or a page. */
  address: z.string().nullable(),
  hours: z.string(),
});
export type Reach = Readonly<z.infer<typeof Reach>>;

/** What else is to be known of it. */
const About = z.object({
  /** Whether it stands in place of the lines that come with the bot. */
  instead: z.boolean(),
  /** Codes of languages: "de en". */
  languages: z.string(),
  cost: Cost,
  /** Where somebody looked it up. Empty until that was said, and until then it is shown to nobody. */
  source: z.string().nullable(),
});
export type About = Readonly<z.infer<typeof About>>;

/** A crisis line that a server has added for its people. `checkedOn` is the day somebody last looked it up, in UTC. */
export const ServerLine = z
  .object({
    id: LineId,
    guildId: GuildId,
    country: Scope,
    ...Reach.shape,
    ...About.shape,
    checkedOn: z.iso.date(),
  })
  .readonly();
export type ServerLine = z.infer<typeof ServerLine>;
