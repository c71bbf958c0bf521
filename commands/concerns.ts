import { z } from 'zod';
import { inGuild, type MemberContext, on, type Press, say, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { removeCard } from '../src/features/circle/views.ts';
import { closeCircleButton, closePicker, takeButton } from '../src/features/concern/buttons.ts';
import { Outcome } from '../src/features/concern/schema.ts';

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
  input: z.object({ args: closePicker.schema, values: z.tuple([Outcome]) }),
  async run(context, { args: [id], values: [outcome] }) {
    const closed = await context.app.concerns.close(readerOf(context), id, outcome);
    return closed.ok ? tell(context.t('concern.closed.told')) : refused(closed.refusal, context);
  },
});

/** The question before a circle is closed to somebody, from what was said about them. */
const asksToClose = inGuild({
  ack: 'private',
  input: z.object({ args: closeCircleButton.schema }),
  async run(context, { args: [id] }) {
    const { app, actor, t, mention } = context;
    const concern = await app.concerns.find(id);
    if (concern?.guildId !== actor.guild || concern.aboutId === null || concern.circleId === null)
      return refused('no-such-concern', context);
    if (concern.aboutId === actor.user) return refused('about-you', context);
    const circle = await app.circles.inGuild(actor.guild, concern.circleId);
    if (circle === undefined) return refused('no-such-circle', context);
    return say(removeCard(t, circle, { person: concern.aboutId, readmit: mention('circle readmit') }));
  },
});

export const concernPresses: readonly Press[] = [
  on(takeButton, takes),
  on(closePicker, closes),
  on(closeCircleButton, asksToClose),
];
