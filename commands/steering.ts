import type { App } from '../src/app.ts';
import { type Answer, type MemberContext, nothing, type RefusalName, say } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { pauseCard } from '../src/features/panel/private-views.ts';
import type { Moved } from '../src/features/session/actions.ts';
import { endOf } from '../src/features/session/steer.ts';
import { turnOf } from '../src/features/session/turn.ts';
import type { SessionId, UserId } from '../src/lib/ids.ts';
import type { Result } from '../src/lib/result.ts';

type Done = Promise<Result<Moved, RefusalName>>;

/** A minute more for the turn that was extended so often before, on this panel. */
export const giveMinute = (app: App, by: UserId, id: SessionId, beat: number, extensions: number): Done =>
  app.sessions.asTimekeeper(id, by, (is) => ({ kind: 'more-time', by: is, beat, extensions }));

/** A minute more for whoever has the floor; where nobody has it, five minutes more for the phase. */
export async function extend(app: App, id: SessionId, by: UserId): Done {
  const seen = await app.sessions.seenBy(id, by);
  const turn = seen.ok ? turnOf(seen.value.live) : null;
  if (turn?.step === 'speaking')
    return await app.sessions.asTimekeeper(id, by, (is, live) => ({
      kind: 'more-time',
      by: is,
      beat: live.beat,
      extensions: turnOf(live)?.extensions ?? 0,
    }));
  return await app.sessions.asChair(id, by, (is, live) => ({
    kind: 'more-minutes',
    by: is,
    until: endOf(live),
  }));
}

/** Who keeps the circle pauses it; everybody else is asked whether a breath or a stop is what they need. */
export async function pauseOrAsk(context: MemberContext, id: SessionId): Promise<Answer> {
  const { app, actor, t } = context;
  const paused = await app.sessions.asKeeper(id, actor.user, (by) => ({ kind: 'pause', by }));
  if (paused.ok) return nothing;
  return paused.refusal === 'not-a-keeper' ? say(pauseCard(t, id)) : refused(paused.refusal, context);
}
