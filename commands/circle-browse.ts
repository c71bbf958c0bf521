import { z } from 'zod';
import { type AnyContext, inGuild, on, type Press, say } from '../src/discord/command.ts';
import { browseButton } from '../src/features/circle/buttons.ts';
import { browseCard, pageLength } from '../src/features/circle/views.ts';
import type { GuildId } from '../src/lib/ids.ts';
import type { MessageView } from '../src/lib/markup.ts';

/** A page of the circles of a server, from the one of this number on. */
export async function browsing(
  { app, t, mention }: Pick<AnyContext, 'app' | 't' | 'mention'>,
  guild: GuildId,
  from: number,
): Promise<MessageView> {
  const found = await app.circles.browse(guild, from, pageLength);
  return browseCard(t, { ...found, from, now: app.now(), create: mention('circle create') });
}

export const browse = inGuild({
  ack: 'private',
  input: z.object({}),
  run: async (context) => say(await browsing(context, context.actor.guild, 0)),
});

const turnPage = inGuild({
  ack: 'redraw',
  input: z.object({ args: browseButton.schema }),
  run: async (context, { args: [from] }) => say(await browsing(context, context.actor.guild, from)),
});

export const browsePresses: readonly Press[] = [on(browseButton, turnPage)];
