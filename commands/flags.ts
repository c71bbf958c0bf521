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
import {
  reachOutButton,
  reachOutNoButton,
  reachOutYesButton,
  reasonPicker,
  whoButton,
  whoPicker,
} from '../src/features/concern/buttons.ts';
import { mayConcern, type Said } from '../src/features/concern/concern.ts';
import { Reason } from '../src/features/concern/schema.ts';
import { reachOutCard, reasonCard, saidCard, whoCard } from '../src/features/concern/views.ts';
import { toldCard } from '../src/features/concern-note/views.ts';
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

/** From the panel, where nobody has to know of a menu: whom it is about, with those of the session in sight. */
const asksWho = inGuild({
  ack: 'private',
  input: z.object({ args: whoButton.schema }),
  async run({ app, actor, t }, { args: [kind] }) {
    const circle = await app.circles.withRoom(actor.guild, actor.channel);
    const session = circle && (await app.sessions.running(circle.id));
    const seen = session && (await app.sessions.seenBy(session.id, actor.user));
    if (seen?.ok !== true) return say(whoCard(t, kind));
    const { people, chair } = seen.value.live;
    const others = people.map(({ user }) => user).filter((user) => user !== actor.user);
    const host = chair.by === actor.user ? null : chair.by;
    return say(whoCard(t, kind, { people: others.filter((user) => user !== host), host }));
  },
});

const choosesWho = inGuild({
  ack: 'redraw',
  input: z.object({ args: whoPicker.schema, values: z.tuple([UserId]), bots: z.array(z.string()) }),
  async run(context, { args: [kind], values: [about], bots }) {
    const isBot = bots.includes(about);
    const may = mayConcern({ kind, about, by: context.actor.user, isBot });
    if (!may.ok) return refused(may.refusal, context);
    return say(reasonCard(context.t, { kind, about, message: null, channel: null }));
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
  if (!heard.ok) return refused(heard.refusal, context);
  const words = t(told, { flags: mention('my-flags') });
  if (!app.concernNotes.isOffered) return tell(words);
  const { id, goesTo } = heard.value;
  const readers = goesTo === 'owner' ? goesTo : await app.concerns.readers(actor.guild);
  return say(toldCard(t, words, { id, readers }));
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
  on(whoButton, asksWho),
  on(whoPicker, choosesWho),
  on(reasonPicker, says),
  on(reachOutButton, asksToReachOut),
  on(reachOutYesButton, reachesOut),
  on(reachOutNoButton, leavesIt),
];
