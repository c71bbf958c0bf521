import { z } from 'zod';
import { on, type Press, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { closePicker, takeButton } from '../src/features/concern/buttons.ts';
import { Closing } from '../src/features/concern/schema.ts';
import { asReader, readerIn } from './only-for.ts';

const takes = asReader(z.object({ args: takeButton.schema }), async (context, { args: [id] }) => {
  const taken = await context.app.concerns.take(readerIn(context), id);
  return taken.ok ? tell(context.t('concern.taken.told')) : refused(taken.refusal, context);
});

const closes = asReader(
  z.object({ args: closePicker.schema, values: z.tuple([Closing]) }),
  async (context, { args: [id], values: [outcome] }) => {
    const closed = await context.app.concerns.close(readerIn(context), id, outcome);
    return closed.ok ? tell(context.t('concern.closed.told')) : refused(closed.refusal, context);
  },
);

export const concernPresses: readonly Press[] = [on(takeButton, takes), on(closePicker, closes)];
