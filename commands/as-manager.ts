import type { z } from 'zod';
import {
  type Acknowledgement,
  type Answer,
  type Handler,
  inGuild,
  type MemberContext,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Manager } from '../src/features/audit/actions.ts';

type Run<I> = (context: MemberContext, input: I) => Promise<Answer>;

/** What a server chooses is chosen by those who manage it. */
export const asManager = <I>(input: z.ZodType<I>, run: Run<I>, ack: Acknowledgement = 'private'): Handler =>
  inGuild({
    ack,
    input,
    run: async (context, given) =>
      context.actor.managesServer ? await run(context, given) : refused('not-managing', context),
  });

export const managerIn = ({ actor: { guild, user } }: MemberContext): Manager => ({ guild, user });
