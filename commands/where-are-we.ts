import { type Command, say } from '../src/discord/command.ts';
import { command, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { stepOutCard, whereCard } from '../src/features/panel/private-views.ts';
import { aboutCircle, suggestsCircles } from './about-circle.ts';

const circleOption = textOption('circle', { suggests: true });

/** The private card of the session that runs: the twin of the panel's button, for whoever has lost sight of it. */
export const whereAreWe: Command = {
  data: command('where-are-we', [circleOption]),
  uses: {
    '': aboutCircle(async ({ app, actor, t, mention }, circle) => {
      const session = await app.sessions.running(circle.id);
      if (session === undefined) return refused('no-session', { t, mention });
      const seen = await app.sessions.seenBy(session.id, actor.user);
      if (!seen.ok) return refused(seen.refusal, { t, mention });
      return say(whereCard(t, seen.value.session, seen.value.live, actor.user));
    }),
  },
  completes: { circle: suggestsCircles },
};

export const stepOut: Command = {
  data: command('step-out', [circleOption]),
  uses: {
    '': aboutCircle(async ({ app, actor, t, mention }, circle) => {
      const session = await app.sessions.running(circle.id);
      if (session === undefined) return refused('no-session', { t, mention });
      const seen = await app.sessions.seenBy(session.id, actor.user);
      return seen.ok ? say(stepOutCard(t, session.id)) : refused(seen.refusal, { t, mention });
    }),
  },
  completes: { circle: suggestsCircles },
};
