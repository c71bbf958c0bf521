import { z } from 'zod';
import { inGuild, type MemberContext, on, type Press, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { closePicker, takeButton } from '../src/features/concern/buttons.ts';
import { Closing } from '../src/features/concern/schema.ts';

/** Whoever reads it looks after it: who may read is the server's own choice, by who sees the channel. */
const readerOf = ({ actor: { guild, user } }: MemberContext) => ({ guild, user });

const takes = inGuild({
  ack: 'private',
  input: z.object({ args: takeButton.schema }),
  async run(context, { args: [id] }) {
    const taken = await context.app.concerns.take(readerOf(context), id);
    return taken.ok ? tell(context.t('concern.taken.told')) : refused(taken.refusal, context);
  },
});

const closes = inGuild({
  ack: 'private',
  input: z.object({ args: closePicker.schema, values: z.tuple([Closing]) }),
  async run(context, { args: [id], values: [outcome] }) {
    const closed = await context.app.concerns.close(readerOf(context), id, outcome);
    return closed.ok ? tell(context.t('concern.closed.told')) : refused(closed.refusal, context);
  },
});

export const concernPresses: readonly Press[] = [on(takeButton, takes), on(closePicker, closes)];
