import { z } from 'zod';
import { type Answer, type Command, type MemberContext, say } from '../src/discord/command.ts';
import {
  channelOption,
  choiceOf,
  command,
  numberOption,
  roleOption,
  subcommand,
  textOption,
  yesNoOption,
} from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { type Server, Stance } from '../src/features/server/schema.ts';
import { auditCard, serverCard } from '../src/features/server/views.ts';
import { languages } from '../src/i18n/index.ts';
import { ChannelId, RoleId } from '../src/lib/ids.ts';
import { card, type MessageView, text } from '../src/lib/markup.ts';
import { languageOption } from './circle-browse.ts';
import { asManager, managerIn } from './only-for.ts';
import { crisis, suggestsCountries } from './settings-crisis.ts';

const stances = Stance.options.map((one) => choiceOf(`command.stance.${one}`, one));

const concernDays = (['90', '60', '30'] as const).map((days) => choiceOf(`command.days.${days}`, days));
const leftDays = [
  choiceOf('command.days.30-usual', '30'),
  choiceOf('command.days.14', '14'),
  choiceOf('command.days.7', '7'),
];

const shown = ({ app, actor, t, mention }: MemberContext, server: Server): MessageView =>
  serverCard(t, server, { command: mention, lines: app.lines.known(actor.guild).lines.length });

/** What follows from a change, in words of its own, and below it all that is chosen now. */
function changed(context: MemberContext, server: Server, words: readonly string[] = []): Answer {
  const view = shown(context, server);
  if (words.length === 0) return say(view);
  const told = card([], ...words.map(text));
  return say({ ...view, components: [...told.components, ...view.components] });
}

const view = asManager(z.object({}), async (context) =>
  changed(context, await context.app.servers.of(context.actor.guild)),
);

const moderators = asManager(
  z.object({ channel: ChannelId.optional() }),
  async (context, { channel = null }) => {
    const named = await context.app.servers.moderators(managerIn(context), channel);
    return named.ok ? changed(context, named.value) : refused(named.refusal, context);
  },
);

const role = (which: 'moderator-role' | 'organiser-role') =>
  asManager(z.object({ role: RoleId.optional() }), async (context, given) => {
    const chosen = await context.app.servers.role(managerIn(context), which, given.role ?? null);
    return chosen.ok ? changed(context, chosen.value) : refused(chosen.refusal, context);
  });

const language = asManager(z.object({ language: z.enum(languages).optional() }), async (context, given) =>
  changed(context, await context.app.servers.language(managerIn(context), given.language ?? null)),
);

const stance = asManager(z.object({ stance: Stance }), async (context, given) =>
  changed(context, await context.app.servers.stance(managerIn(context), given.stance)),
);

const days = (choices: readonly Readonly<{ value: string }>[]) =>
  z
    .enum(choices.map(({ value }) => value))
    .transform(Number)
    .optional();

const keeping = asManager(
  z.object({ concerns: days(concernDays), left: days(leftDays) }),
  async (context, { concerns, left }) => {
    const wish = { concernDays: concerns, leftDays: left };
    const kept = await context.app.servers.keeping(managerIn(context), wish);
    if (!kept.ok) return refused(kept.refusal, context);
    return changed(context, kept.value, [context.t('server.keeping.now')]);
  },
);

const feeds = asManager(
  z.object({ calendars: z.boolean().optional(), 'public-list': z.boolean().optional() }),
  async (context, { calendars, 'public-list': directory }) => {
    const { t } = context;
    const switched = await context.app.servers.feeds(managerIn(context), { calendars, directory });
    if (!switched.ok) return refused(switched.refusal, context);
    return changed(context, switched.value, [
      ...(calendars === false ? [t('server.feeds.calendars-off')] : []),
      ...(directory === false ? [t('server.feeds.list-off')] : []),
    ]);
  },
);

const votes = asManager(
  z.object({ moderators: z.int().optional() }),
  async (context, { moderators: count = null }) => {
    const chosen = await context.app.servers.votes(managerIn(context), count);
    return chosen.ok ? changed(context, chosen.value) : refused(chosen.refusal, context);
  },
);

const audit = asManager(z.object({}), async ({ app, actor, t }) =>
  say(auditCard(t, await app.servers.audit(actor.guild))),
);

export const settings: Command = {
  data: command('settings', [
    subcommand('settings.view'),
    subcommand('settings.moderators', [channelOption('moderator-channel')]),
    subcommand('settings.moderator-role', [roleOption('role')]),
    subcommand('settings.organiser-role', [roleOption('role')]),
    subcommand('settings.language', [languageOption()]),
    subcommand('settings.stance', [textOption('stance', { required: true, choices: stances })]),
    subcommand('settings.votes', [numberOption('votes')]),
    subcommand('settings.crisis', [textOption('line-country', { suggests: true })]),
    subcommand('settings.keeping', [
      textOption('concern-days', { choices: concernDays }),
      textOption('left-days', { choices: leftDays }),
    ]),
    subcommand('settings.feeds', [yesNoOption('calendars'), yesNoOption('public-list')]),
    subcommand('settings.audit'),
  ]),
  uses: {
    view,
    moderators,
    'moderator-role': role('moderator-role'),
    'organiser-role': role('organiser-role'),
    language,
    stance,
    votes,
    crisis,
    keeping,
    feeds,
    audit,
  },
  completes: { country: suggestsCountries },
};
