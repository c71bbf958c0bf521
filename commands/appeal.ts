import { z } from 'zod';
import { type Answer, type AnyContext, anywhere, on, type Press, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { askAgainButton, askAgainPicker } from '../src/features/appeal/buttons.ts';
import { StepId } from '../src/lib/ids.ts';

/** Asks for another look. Whoever sees no circle any more can do so too, also from a direct message. */
async function asks(context: AnyContext, id: StepId): Promise<Answer> {
  const { app, actor, t, mention } = context;
  const asked = await app.appeals.ask(actor.user, id);
  return asked.ok ? tell(t('appeal.asked', { flags: mention('my-flags') })) : refused(asked.refusal, context);
}

const fromLetter = anywhere({
  ack: 'private',
  input: z.object({ args: askAgainButton.schema }),
  run: async (context, { args: [id] }) => await asks(context, id),
});

const fromList = anywhere({
  ack: 'redraw',
  input: z.object({ args: askAgainPicker.schema, values: z.tuple([StepId]) }),
  run: async (context, { values: [id] }) => await asks(context, id),
});

export const appealPresses: readonly Press[] = [on(askAgainButton, fromLetter), on(askAgainPicker, fromList)];
