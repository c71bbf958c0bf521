import { z } from 'zod';
import {
  type Answer,
  type Command,
  type Handler,
  inGuild,
  type MemberContext,
  on,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { command, menuEntry } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Said } from '../src/features/concern/actions.ts';
import {
  reachOutButton,
  reachOutNoButton,
  reachOutYesButton,
  reasonPicker,
} from '../src/features/concern/buttons.ts';
import { mayConcern } from '../src/features/concern/concern.ts';
import { Reason } from '../src/features/concern/schema.ts';
import { reachOutCard, reasonCard, saidCard } from '../src/features/concern/views.ts';
import { ChannelId, MessageId, UserId } from '../src/lib/ids.ts';

/** Whom the menu was opened on, or who wrote the message. */
const Target = z.object({ person: UserId, isBot: z.boolean(), message: MessageId.optional() });

/** A worry and a report begin alike: with a list of reasons, seen by nobody else. */
const flags = (kind: 'care' | 'report'): Handler =>
  inGuild({
    ack: 'private',
    input: Target,
    async run(context, { person: about, isBot, message = null }) {
      const { actor, t } = context;
      const may = mayConcern({ kind, about, by: actor.user, isBot });
      if (!may.ok) return refused(may.refusal, context);
      const channel = message === null ? null : actor.channel;
      return say(reasonCard(t, { kind, about, message, channel }));
    },
  });

/** Tells it to those who look after it, in the language of the server, and says what happens now. */
async function tellsModerators(
  context: MemberContext,
  said: Omit<Said, 'isBot' | 'locale'>,
  told: 'concern.told' | 'concern.reach-out.told',
): Promise<Answer> {
  const { app, actor, t, mention } = context;
  const whole = { ...said, isBot: false, locale: actor.guildLocale };
  const heard = await app.concerns.say(actor.guild, actor.user, whole);
  return heard.ok ? tell(t(told, { flags: mention('my-flags') })) : refused(heard.refusal, context);
}

const says = inGuild({
  ack: 'redraw',
  input: z.object({ args: reasonPicker.schema, values: z.tuple([Reason]) }),
  async run(context, { args: [kind, about, message, channel], values: [reason] }) {
    const where = {
      channel: ChannelId.catch(context.actor.channel).parse(channel),
      message: message === '-' ? null : MessageId.parse(message),
    };
    return await tellsModerators(context, { kind, reason, about, where }, 'concern.told');
  },
});

/** Asked once more, with who will see it: this is the one thing here by which somebody is alerted. */
const asksToReachOut = inGuild({
  ack: 'private',
  input: z.object({ args: reachOutButton.schema }),
  run: async ({ app, actor, t }) => say(reachOutCard(t, await app.concerns.readers(actor.guild))),
});

const reachesOut = inGuild({
  ack: 'redraw',
  input: z.object({ args: reachOutYesButton.schema }),
  async run(context: MemberContext) {
    const { user: about, channel } = context.actor;
    const said = { kind: 'reach-out', reason: 'asked', about, where: { channel, message: null } } as const;
    return await tellsModerators(context, said, 'concern.reach-out.told');
  },
});

const leavesIt = inGuild({
  ack: 'redraw',
  input: z.object({ args: reachOutNoButton.schema }),
  run: async ({ t }) => tell(t('concern.reach-out.left')),
});

const own = inGuild({
  ack: 'private',
  input: z.object({}),
  async run({ app, actor: { guild, user, locale }, t }) {
    const said = await app.concerns.saidBy(guild, user);
    return say(saidCard(t, said, { again: await app.appeals.open(guild, user), locale }));
  },
});

export const myFlags: Command = { data: command('my-flags', []), uses: { '': own } };

/** In the menus of people and of messages: a worry, and something that is not right. */
export const menus: readonly Command[] = (['care', 'report'] as const).flatMap((kind) =>
  (['person', 'message'] as const).map(
    (target): Command => ({ data: menuEntry(`menu.${kind}`, target), uses: { '': flags(kind) } }),
  ),
);

export const flagPresses: readonly Press[] = [
  on(reasonPicker, says),
  on(reachOutButton, asksToReachOut),
  on(reachOutYesButton, reachesOut),
  on(reachOutNoButton, leavesIt),
];
