import { z } from 'zod';
import type { App } from '../src/app.ts';
import {
  type Answer,
  type Completer,
  type Handler,
  inGuild,
  type MemberContext,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { type Host, proveHost } from '../src/features/circle/host.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import type { ChannelId, GuildId, SessionId } from '../src/lib/ids.ts';
import { type Result, refuse } from '../src/lib/result.ts';

const Named = z.object({ circle: z.string().optional() });

type Run = (context: MemberContext, circle: Circle) => Promise<Answer>;

type Where = Readonly<{
  app: App;
  actor: Readonly<{ guild: GuildId; channel: ChannelId | undefined }>;
}>;

/** The circle that was named, or else the one whose room this is. */
export async function circleMeant(
  { app, actor }: Where,
  name: string | undefined,
): Promise<Circle | undefined> {
  if (name !== undefined) return await app.circles.named(actor.guild, name);
  return actor.channel === undefined ? undefined : await app.circles.withRoom(actor.guild, actor.channel);
}

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
      const circle = await circleMeant(context, name);
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

type HostRefusal = 'which-circle' | 'no-such-circle' | 'not-the-host';

/** Proves that whoever types hosts the circle that is meant. */
export async function hostOf(
  context: MemberContext,
  name: string | undefined,
): Promise<Result<Host, HostRefusal>> {
  const circle = await circleMeant(context, name);
  if (circle === undefined) return refuse(name === undefined ? 'which-circle' : 'no-such-circle');
  return proveHost(circle, context.actor.user);
}
