import { type Answer, type Command, type MemberContext, say } from '../src/discord/command.ts';
import { command, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { stepOutCard, whereCard } from '../src/features/panel/private-views.ts';
import type { SessionId } from '../src/lib/ids.ts';
import { aboutSession, suggestsCircles } from './about-circle.ts';

const circleOption = textOption('circle', { suggests: true });

/** What somebody sees of a session alone. */
export async function whereAmI(context: MemberContext, id: SessionId): Promise<Answer> {
  const { app, actor, t } = context;
  const seen = await app.sessions.seenBy(id, actor.user);
  if (!seen.ok) return refused(seen.refusal, context);
  return say(whereCard(t, seen.value.session, seen.value.live, actor.user));
}

/** The private card of the session that runs: the twin of the panel's button, for whoever has lost sight of it. */
export const whereAreWe: Command = {
  data: command('where-are-we', [circleOption]),
  uses: {
    '': aboutSession(whereAmI),
  },
  completes: { circle: suggestsCircles },
};

export const stepOut: Command = {
  data: command('step-out', [circleOption]),
  uses: {
    '': aboutSession(async ({ app, actor, t, mention }, id) => {
      const seen = await app.sessions.seenBy(id, actor.user);
      return seen.ok ? say(stepOutCard(t, id)) : refused(seen.refusal, { t, mention });
    }),
  },
  completes: { circle: suggestsCircles },
};
