import { z } from 'zod';
import {
  type Answer,
  type Command,
  type Handler,
  inGuild,
  type MemberContext,
  say,
} from '../src/discord/command.ts';
import {
  channelOption,
  choiceOf,
  command,
  numberOption,
  subcommand,
  textOption,
} from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { type Server, Stance } from '../src/features/server/schema.ts';
import { auditCard, serverCard } from '../src/features/server/views.ts';
import { ChannelId } from '../src/lib/ids.ts';

const stances = Stance.options.map((one) => choiceOf(`command.stance.${one}`, one));

/** What a server chooses is chosen by those who manage it. */
const asManager = <I>(
  input: z.ZodType<I>,
  run: (context: MemberContext, input: I) => Promise<Answer>,
): Handler =>
  inGuild({
    ack: 'private',
    input,
    run: async (context, given) =>
      context.actor.managesServer ? await run(context, given) : refused('not-managing', context),
  });

const shown = ({ t, mention }: MemberContext, server: Server): Answer =>
  say(
    serverCard(t, server, {
      moderators: mention('settings moderators'),
      stance: mention('settings stance'),
      votes: mention('settings votes'),
    }),
  );

const by = ({ actor: { guild, user } }: MemberContext) => ({ guild, user });

const view = asManager(z.object({}), async (context) =>
  shown(context, await context.app.servers.of(context.actor.guild)),
);

const moderators = asManager(
  z.object({ channel: ChannelId.optional() }),
  async (context, { channel = null }) => {
    const changed = await context.app.servers.moderators(by(context), channel);
    return changed.ok ? shown(context, changed.value) : refused(changed.refusal, context);
  },
);

const stance = asManager(z.object({ stance: Stance }), async (context, given) =>
  shown(context, await context.app.servers.stance(by(context), given.stance)),
);

const votes = asManager(
  z.object({ moderators: z.int().optional() }),
  async (context, { moderators: count = null }) => {
    const changed = await context.app.servers.votes(by(context), count);
    return changed.ok ? shown(context, changed.value) : refused(changed.refusal, context);
  },
);

const audit = asManager(z.object({}), async ({ app, actor, t }) =>
  say(auditCard(t, await app.servers.audit(actor.guild))),
);

export const settings: Command = {
  data: command('settings', [
    subcommand('settings.view'),
    subcommand('settings.moderators', [channelOption('moderator-channel')]),
    subcommand('settings.stance', [textOption('stance', { required: true, choices: stances })]),
    subcommand('settings.votes', [numberOption('votes')]),
    subcommand('settings.audit'),
  ]),
  uses: { view, moderators, stance, votes, audit },
};
