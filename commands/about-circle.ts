import { z } from 'zod';
import {
  type Answer,
  type Completer,
  type Handler,
  inGuild,
  type MemberContext,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import type { SessionId } from '../src/lib/ids.ts';

const Named = z.object({ circle: z.string().optional() });

type Run = (context: MemberContext, circle: Circle) => Promise<Answer>;

/** A command about one circle: the one that was named, or else the one whose room this is. */
export const aboutCircle = (
  run: Run,
  { organiser = false }: Readonly<{ organiser?: boolean }> = {},
): Handler =>
  inGuild({
    ack: 'private',
    organiser,
    input: Named,
    async run(context, { circle: name }) {
      const { app, actor } = context;
      const circle =
        name === undefined
          ? await app.circles.withRoom(actor.guild, actor.channel)
          : await app.circles.named(actor.guild, name);
      if (circle !== undefined) return await run(context, circle);
      return refused(name === undefined ? 'which-circle' : 'no-such-circle', context);
    },
  });

/** Names of circles while one is typed. */
export const suggestsCircles: Completer = async ({ app, guild }, typed) =>
  await app.circles.namesLike(guild, typed);

type RunInSession = (context: MemberContext, session: SessionId) => Promise<Answer>;

/** A command about the session of a circle that runs: of the one that was named, or whose room this is. */
export const aboutSession = (run: RunInSession): Handler =>
  aboutCircle(async (context, circle) => {
    const session = await context.app.sessions.running(circle.id);
    return session === undefined ? refused('no-session', context) : await run(context, session.id);
  });
