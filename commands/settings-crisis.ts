import { z } from 'zod';
import {
  type Answer,
  type Completer,
  type MemberContext,
  on,
  opensForm,
  opensStoredForm,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import * as buttons from '../src/features/server-line/buttons.ts';
import { countriesLike, countryRead } from '../src/features/server-line/countries.ts';
import { aboutFormView, reachFormView } from '../src/features/server-line/form-views.ts';
import type { Reader } from '../src/features/server-line/line-text.ts';
import { AboutAnswers, ReachAnswers, readAbout, readReach } from '../src/features/server-line/reading.ts';
import { everybody, type ServerLine } from '../src/features/server-line/schema.ts';
import * as views from '../src/features/server-line/views.ts';
import { chooseLocale, type Translate } from '../src/i18n/index.ts';
import { LineId } from '../src/lib/ids.ts';
import { plain } from '../src/lib/markup.ts';
import { asManager, managerIn } from './only-for.ts';

type Reading = Pick<MemberContext, 'app' | 'actor'>;

const readerOf = ({ app, actor }: Reading): Reader => ({
  locale: chooseLocale({ member: actor.locale, guild: actor.guildLocale }),
  today: app.now(),
});

/** All lines, with a button to add one for this country or for everybody. */
async function showsAll(context: MemberContext, country: string): Promise<Answer> {
  const { app, actor, t, mention } = context;
  const lines = await app.lines.of(actor.guild);
  const about = { lines, country, reader: readerOf(context), command: mention('settings crisis') };
  return say(views.linesCard(t, about));
}

const showsOne = (context: Reading & Readonly<{ t: Translate }>, line: ServerLine): Answer =>
  say(views.lineCard(context.t, line, readerOf(context)));

const lineOf = async ({ app, actor }: MemberContext, id: LineId): Promise<ServerLine | undefined> =>
  (await app.lines.of(actor.guild)).find((line) => line.id === id);

export const crisis = asManager(z.object({ country: z.string().optional() }), async (context, given) => {
  if (given.country === undefined) return await showsAll(context, everybody);
  const country = countryRead(given.country, readerOf(context).locale);
  return country === undefined ? refused('country-unknown', context) : await showsAll(context, country);
});

export const suggestsCountries: Completer = async ({ locale }, typed) => countriesLike(typed, locale);

const picks = asManager(
  z.object({ values: z.tuple([LineId]) }),
  async (context, { values: [id] }) => {
    const line = await lineOf(context, id);
    return line === undefined ? refused('no-such-line', context) : showsOne(context, line);
  },
  'redraw',
);

/** Whoever may not manage the server reads so when they send it. */
const opensNew = opensForm(z.object({ args: buttons.addLineButton.schema }), ({ t }, { args }) =>
  reachFormView(t, buttons.newLineForm.write(args)),
);

const opens = (
  address: typeof buttons.reachButton | typeof buttons.aboutButton,
  view: (t: Translate, line: ServerLine) => ReturnType<typeof aboutFormView>,
) =>
  opensStoredForm({
    input: z.object({ args: address.schema }),
    async run(context, { args: [id] }) {
      if (!context.actor.managesServer) return refused('not-managing', context);
      const line = await lineOf(context, id);
      return line === undefined ? refused('no-such-line', context) : view(context.t, line);
    },
  });

const adds = asManager(
  z.object({ args: buttons.newLineForm.schema, fields: ReachAnswers }),
  async (context, { args: [country], fields }) => {
    const reach = readReach(fields);
    if (!reach.ok) return refused(reach.refusal, context);
    const added = await context.app.lines.add(managerIn(context), country, reach.value);
    return added.ok ? showsOne(context, added.value) : refused(added.refusal, context);
  },
  'redraw',
);

const says = async (
  context: MemberContext,
  id: LineId,
  changes: Parameters<MemberContext['app']['lines']['say']>[2],
): Promise<Answer> => {
  const said = await context.app.lines.say(managerIn(context), id, changes);
  return said.ok ? showsOne(context, said.value) : refused(said.refusal, context);
};

const reaches = asManager(
  z.object({ args: buttons.reachForm.schema, fields: ReachAnswers }),
  async (context, { args: [id], fields }) => {
    const reach = readReach(fields);
    return reach.ok ? await says(context, id, reach.value) : refused(reach.refusal, context);
  },
  'redraw',
);

const tells = asManager(
  z.object({ args: buttons.aboutForm.schema, fields: AboutAnswers }),
  async (context, { args: [id], fields }) => {
    const about = readAbout(fields);
    return about.ok ? await says(context, id, about.value) : refused(about.refusal, context);
  },
  'redraw',
);

const isRight = asManager(
  z.object({ args: buttons.stillRightButton.schema }),
  async (context, { args: [id] }) => await says(context, id, {}),
  'redraw',
);

const removes = asManager(
  z.object({ args: buttons.removeLineButton.schema }),
  async (context, { args: [id] }) => {
    const removed = await context.app.lines.remove(managerIn(context), id);
    if (!removed.ok) return refused(removed.refusal, context);
    return tell(context.t('own-line.removed', { name: plain(removed.value.name) }));
  },
  'redraw',
);

const all = asManager(
  z.object({ args: buttons.allLinesButton.schema }),
  async (context) => await showsAll(context, everybody),
  'redraw',
);

export const crisisPresses: readonly Press[] = [
  on(buttons.linePicker, picks),
  on(buttons.addLineButton, opensNew),
  on(buttons.newLineForm, adds),
  on(
    buttons.reachButton,
    opens(buttons.reachButton, (t, line) => reachFormView(t, buttons.reachForm.write([line.id]), line)),
  ),
  on(buttons.reachForm, reaches),
  on(buttons.aboutButton, opens(buttons.aboutButton, aboutFormView)),
  on(buttons.aboutForm, tells),
  on(buttons.stillRightButton, isRight),
  on(buttons.removeLineButton, removes),
  on(buttons.allLinesButton, all),
];
