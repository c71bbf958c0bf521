import { z } from 'zod';
import { inGuild, type MemberContext, on, type Press, say, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { removeButton } from '../src/features/circle/buttons.ts';
import { type Guardian, proveGuardian } from '../src/features/circle/host.ts';
import { removeCard } from '../src/features/circle/views.ts';
import { UserId } from '../src/lib/ids.ts';
import { mention as calls, plain } from '../src/lib/markup.ts';
import { type Result, refuse } from '../src/lib/result.ts';
import { circleMeant } from './about-circle.ts';

const Input = z.object({ circle: z.string().optional(), person: UserId });

/** The circle that is meant, for its host or for whoever keeps the people of this server safe. */
async function guardianOf(
  context: MemberContext,
  name: string | undefined,
): Promise<Result<Guardian, 'which-circle' | 'no-such-circle' | 'not-a-guardian'>> {
  const circle = await circleMeant(context, name);
  if (circle === undefined) return refuse(name === undefined ? 'which-circle' : 'no-such-circle');
  return proveGuardian(circle, context.actor);
}

/** Closing a circle to somebody is asked once more. */
export const remove = inGuild({
  ack: 'private',
  input: Input,
  async run(context, { circle, person }) {
    const guardian = await guardianOf(context, circle);
    if (!guardian.ok) return refused(guardian.refusal, context);
    const { t, mention } = context;
    return say(removeCard(t, guardian.value.circle, { person, readmit: mention('circle readmit') }));
  },
});

const removes = inGuild({
  ack: 'redraw',
  input: z.object({ args: removeButton.schema }),
  async run(context, { args: [id, person] }) {
    const { app, actor, t } = context;
    const circle = await app.circles.inGuild(actor.guild, id);
    if (circle === undefined) return refused('no-such-circle', context);
    const guardian = proveGuardian(circle, actor);
    const removed = guardian.ok ? await app.circles.remove(guardian.value, person) : guardian;
    if (!removed.ok) return refused(removed.refusal, context);
    return tell(t('circle.removed', { circle: plain(circle.name), person: calls(person) }));
  },
});

export const readmit = inGuild({
  ack: 'private',
  input: Input,
  async run(context, { circle, person }) {
    const guardian = await guardianOf(context, circle);
    const opened = guardian.ok ? await context.app.circles.readmit(guardian.value, person) : guardian;
    if (!opened.ok) {
      const { refusal } = opened;
      return refused(refusal === 'not-in-circle' ? 'not-removed' : refusal, context);
    }
    const about = { circle: plain(opened.value.circle.name), person: calls(person) };
    return tell(context.t('circle.readmitted', about));
  },
});

export const removalPresses: readonly Press[] = [on(removeButton, removes)];
