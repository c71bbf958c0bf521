import { z } from 'zod';
import { type Command, inGuild, type Member, say, tell } from '../src/discord/command.ts';
import { command, subcommand } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { linkCard } from '../src/features/feed/views.ts';

const whose = ({ guild, user }: Member) => ({ guildId: guild, userId: user });
const told = ({ locale }: Member) => ({ locale, method: 'command' }) as const;

const link = inGuild({
  ack: 'private',
  input: z.object({}),
  async run({ app, actor, t, mention }) {
    const linked = await app.feeds.link(whose(actor), told(actor));
    if (!linked.ok) return refused(linked.refusal, { t, mention });
    const commands = { link: mention('calendar link'), stop: mention('calendar stop') };
    return say(linkCard(t, { address: linked.value, ...commands }));
  },
});

const stop = inGuild({
  ack: 'private',
  input: z.object({}),
  async run({ app, actor, t, mention }) {
    const stopped = await app.feeds.stop(whose(actor), told(actor));
    return stopped.ok ? tell(t('feed.stopped')) : refused(stopped.refusal, { t, mention });
  },
});

export const calendar: Command = {
  data: command('calendar', [subcommand('calendar.link'), subcommand('calendar.stop')]),
  uses: { link, stop },
};
