import { z } from 'zod';
import type { App } from '../src/app.ts';
import {
  type Answer,
  type Handler,
  inGuild,
  type MemberContext,
  nothing,
  on,
  type Press,
  type RefusalName,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Moved } from '../src/features/session/actions.ts';
import type { CustomId } from '../src/lib/custom-id.ts';
import type { UserId } from '../src/lib/ids.ts';
import type { Result } from '../src/lib/result.ts';

/** What a press does, and what the person is told about it in private, if anything. */
type Act<A extends readonly unknown[]> = (
  app: App,
  by: UserId,
  ...args: A
) => Promise<Result<Moved, RefusalName>>;
type Tell = (context: MemberContext, moved: Moved) => Answer | Promise<Answer>;

/** A button of the panel. The panel itself shows what came of it; only a refusal, and what is private, is told. */
export const onPanel = <A extends readonly unknown[]>(
  address: CustomId<z.ZodType<A>>,
  act: Act<A>,
  told: Tell = () => nothing,
): Press => on(address, pressing(address, act, told, 'quiet'));

/** A button of a private message, which is changed by it. */
export const onCard = <A extends readonly unknown[]>(
  address: CustomId<z.ZodType<A>>,
  act: Act<A>,
  told: Tell,
): Press => on(address, pressing(address, act, told, 'redraw'));

function pressing<A extends readonly unknown[]>(
  address: CustomId<z.ZodType<A>>,
  act: Act<A>,
  told: Tell,
  ack: 'quiet' | 'redraw',
): Handler {
  return inGuild({
    ack,
    input: z.object({ args: address.schema }),
    async run(context, { args }) {
      const { app, actor, t, mention } = context;
      const done = await act(app, actor.user, ...args);
      return done.ok ? await told(context, done.value) : refused(done.refusal, { t, mention });
    },
  });
}
