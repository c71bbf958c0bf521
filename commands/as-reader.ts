import type { z } from 'zod';
import {
  type Acknowledgement,
  type Answer,
  type Handler,
  inGuild,
  type MemberContext,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';

type Run<I> = (context: MemberContext, input: I) => Promise<Answer>;

/** Those who keep people safe here, and whoever is let into the channel in which they read: that is the server's own choice. */
const isReader = ({ app, actor: { guild, channel, keepsSafe } }: MemberContext): boolean =>
  keepsSafe || app.servers.known(guild)?.moderatorChannel === channel;

/** What stands on a card for moderators works for whoever can read it, and for nobody who only knows its address. */
export const asReader = <I>(input: z.ZodType<I>, run: Run<I>, ack: Acknowledgement = 'private'): Handler =>
  inGuild({
    ack,
    input,
    run: async (context, given) =>
      isReader(context) ? await run(context, given) : refused('not-a-moderator', context),
  });
