import type { z } from 'zod';
import {
  type Acknowledgement,
  type Answer,
  type Handler,
  inGuild,
  type MemberContext,
  type RefusalName,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Manager } from '../src/features/audit/actions.ts';

type Run<I> = (context: MemberContext, input: I) => Promise<Answer>;

/** What works only for some of the people in a server; the others are told why it does not. */
export const onlyFor =
  (isLet: (context: MemberContext) => boolean, refusal: RefusalName) =>
  <I>(input: z.ZodType<I>, run: Run<I>, ack: Acknowledgement = 'private'): Handler =>
    inGuild({
      ack,
      input,
      run: async (context, given) => (isLet(context) ? await run(context, given) : refused(refusal, context)),
    });

/** What a server chooses is chosen by those who manage it. */
export const asManager = onlyFor(({ actor }) => actor.managesServer, 'not-managing');

export const managerIn = ({ actor: { guild, user } }: MemberContext): Manager => ({ guild, user });

/** Those who keep people safe here, and whoever is let into the channel in which they read: that is the server's own choice. */
const isReader = ({ app, actor: { guild, channel, keepsSafe } }: MemberContext): boolean =>
  keepsSafe || app.servers.known(guild)?.moderatorChannel === channel;

/** What stands on a card for moderators works for whoever can read it, and for nobody who only knows its address. */
export const asReader = onlyFor(isReader, 'not-a-moderator');

export const readerIn = ({ actor: { guild, user, keepsSafe } }: MemberContext) => ({
  guild,
  user,
  keepsSafe,
});
