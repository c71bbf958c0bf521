import { z } from 'zod';
import { type Command, inGuild, on, type Press, say, tell } from '../src/discord/command.ts';
import { command, personOption, subcommand } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { takeBackPicker } from '../src/features/apart/buttons.ts';
import { apartCard, askedCard, concerningCard } from '../src/features/apart/views.ts';
import { UserId } from '../src/lib/ids.ts';
import { onlyFor } from './only-for.ts';

const ask = inGuild({
  ack: 'private',
  input: z.object({ person: UserId }),
  async run({ app, actor, t, mention }, { person: other }) {
    const asked = await app.apart.ask(actor.guild, { by: actor.user, other });
    if (!asked.ok) return refused(asked.refusal, { t, mention });
    return say(
      askedCard(t, { other, shared: asked.value, locale: actor.locale, list: mention('apart list') }),
    );
  },
});

const list = inGuild({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t, mention }) =>
    say(apartCard(t, await app.apart.askedBy(actor.guild, actor.user), mention('apart ask'))),
});

const takeBack = inGuild({
  ack: 'redraw',
  input: z.object({ values: z.tuple([UserId]) }),
  async run({ app, actor, t }, { values: [other] }) {
    await app.apart.takeBack(actor.guild, { by: actor.user, other });
    return tell(t('apart.taken-back'));
  },
});

const forSafety = onlyFor(({ actor }) => actor.keepsSafe, 'not-for-safety');

const concerning = forSafety(z.object({ person: UserId }), async ({ app, actor, t }, { person }) =>
  say(concerningCard(t, person, await app.apart.concerning(actor.guild, person))),
);

const somebody = personOption('somebody');

/** Not to be seated with somebody: what one asks for oneself, and what those who keep people safe may look up. */
export const apart: Command = {
  data: command('apart', [
    subcommand('apart.ask', [somebody]),
    subcommand('apart.list'),
    subcommand('apart.look-up', [somebody]),
  ]),
  uses: { ask, list, 'look-up': concerning },
};

export const apartPresses: readonly Press[] = [on(takeBackPicker, takeBack)];
