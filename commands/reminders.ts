import { z } from 'zod';
import {
  type Answer,
  anywhere,
  type Command,
  type Handler,
  inGuild,
  type Member,
  type MemberContext,
  on,
  opensForm,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { command } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { stopDirectButton } from '../src/features/direct/buttons.ts';
import { directTest } from '../src/features/direct/views.ts';
import * as buttons from '../src/features/reminder-wish/buttons.ts';
import { type ReminderWish, Way } from '../src/features/reminder-wish/schema.ts';
import { quietFormView, remindersCard } from '../src/features/reminder-wish/views.ts';
import { offsetChoices, readQuiet } from '../src/features/reminder-wish/wish.ts';
import { zonesInstead } from '../src/features/schedule/zones.ts';

const who = ({ guild, user }: Member) => ({ guild, person: user });
const told = ({ locale }: Member) => ({ locale, method: 'card' }) as const;

/** `/reminders`: how I am reminded here, for nobody else to see. */
const shows = inGuild({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t }) => say(remindersCard(t, await app.wishes.of(who(actor)))),
});

type Change = Partial<Omit<ReminderWish, 'guildId' | 'userId'>>;

const saved = async ({ app, actor, t }: MemberContext, change: Change): Promise<Answer> =>
  say(remindersCard(t, await app.wishes.change(who(actor), change, told(actor)), t('reminders.saved')));

/** A choice on the card, which then shows it. */
const changes = <I>(input: z.ZodType<I>, change: (input: I) => Change): Handler =>
  inGuild({ ack: 'redraw', input, run: (context, chosen) => saved(context, change(chosen)) });

const choosesWay = inGuild({
  ack: 'redraw',
  input: z.object({ values: z.tuple([Way]) }),
  async run(context, { values: [way] }) {
    if (way !== 'dm') return await saved(context, { way });
    const { app, actor, t } = context;
    const begun = await app.wishes.directly(who(actor), directTest(t, actor.guild), told(actor));
    return begun.ok
      ? say(remindersCard(t, begun.value, t('reminders.saved')))
      : refused(begun.refusal, context);
  },
});

const Offsets = z.object({ values: z.array(z.coerce.number().pipe(z.literal(offsetChoices))) });

const Typed = z.object({ fields: z.object({ from: z.string(), to: z.string(), zone: z.string() }) });

const keepsQuiet = inGuild({
  ack: 'redraw',
  input: Typed,
  async run(context, { fields }) {
    const quiet = readQuiet(fields);
    if (quiet.ok) return await saved(context, quiet.value);
    return refused(quiet.refusal, {
      ...context,
      example: zonesInstead(fields.zone, context.app.now()).join(', '),
    });
  },
});

/** Works in the conversation itself, also for somebody who has left the server. */
const stopsDirect = anywhere({
  ack: 'private',
  input: z.object({ args: stopDirectButton.schema }),
  async run({ app, actor, t }, { args: [guild] }) {
    await app.wishes.stopDirect({ guild, person: actor.user });
    return tell(t('direct.stopped'));
  },
});

export const reminders: Command = { data: command('reminders', []), uses: { '': shows } };

const nothingMore = z.object({});

export const reminderPresses: readonly Press[] = [
  on(buttons.wayPicker, choosesWay),
  on(
    buttons.offsetsPicker,
    changes(Offsets, ({ values }) => ({ offsets: values })),
  ),
  on(
    buttons.quietButton,
    opensForm(nothingMore, ({ t }) => quietFormView(t)),
  ),
  on(buttons.quietForm, keepsQuiet),
  on(
    buttons.noQuietButton,
    changes(nothingMore, () => ({ quietFrom: null, quietTo: null, zone: null })),
  ),
  on(
    buttons.stopAllButton,
    changes(nothingMore, () => ({ way: 'none' as const })),
  ),
  on(
    buttons.kindNotesButton,
    changes(z.object({ args: buttons.kindNotesButton.schema }), ({ args: [yes] }) => ({
      kindNotes: yes === 'yes',
    })),
  ),
  on(stopDirectButton, stopsDirect),
];
