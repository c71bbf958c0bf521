import { z } from 'zod';
import { anywhere, atOnce, type Command, on, type Press, say, tell } from '../src/discord/command.ts';
import { command, subcommand } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { consentPicker, consentsButton, takeBackButton } from '../src/features/consent/buttons.ts';
import { consentCard, consentsCard } from '../src/features/consent/views.ts';
import { deleteButton, goOnButton, keepButton } from '../src/features/privacy/buttons.ts';
import {
  correctCard,
  deleteCard,
  exportCard,
  exportName,
  pausedCard,
} from '../src/features/privacy/views.ts';
import { card, text } from '../src/lib/markup.ts';

const exports = anywhere({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t, progress }) => ({
    kind: 'say',
    view: exportCard(t),
    file: { name: exportName, body: await app.privacy.exportFor(actor.user, progress) },
  }),
});

const asks = anywhere({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t }) => say(deleteCard(t, actor.locale, await app.privacy.hosted(actor.user))),
});

const deletes = anywhere({
  ack: 'redraw',
  input: z.object({}),
  async run({ app, actor, t }) {
    await app.privacy.erase(actor.user);
    return tell(t('data.deleted'));
  },
});

const corrects = anywhere({
  ack: 'private',
  input: z.object({}),
  run: async ({ t, mention }) =>
    say(
      correctCard(t, {
        reminders: mention('reminders'),
        mine: mention('my-circles'),
        apart: mention('apart list'),
        edit: mention('circle edit'),
        calendar: mention('calendar link'),
        leave: mention('circle leave'),
      }),
    ),
});

const pauses = anywhere({
  ack: 'private',
  input: z.object({}),
  async run({ app, actor, t, mention }) {
    const count = await app.privacy.pause(actor.user);
    const hosted = await app.privacy.hosted(actor.user);
    return say(pausedCard(t, { count, hosted, locale: actor.locale, rest: mention('circle rest') }));
  },
});

const goesOn = anywhere({
  ack: 'redraw',
  input: z.object({}),
  async run({ app, actor, t, mention }) {
    const count = await app.privacy.goOn(actor.user);
    const mine = mention('my-circles');
    return tell(count === 0 ? t('data.went-on.nothing', { mine }) : t('data.went-on', { count }));
  },
});

const keeps = atOnce('redraw', z.object({}), ({ t }) => card([], text(t('data.kept'))));

const showsConsents = (ack: 'private' | 'redraw') =>
  anywhere({
    ack,
    input: z.object({}),
    run: async ({ app, actor, t }) => say(consentsCard(t, await app.consents.ofPerson(actor.user))),
  });

const showsOne = anywhere({
  ack: 'redraw',
  input: z.object({ values: z.tuple([z.uuid()]) }),
  async run(context, { values: [id] }) {
    const { app, actor, t } = context;
    const one = await app.consents.one(actor.user, id);
    return one === undefined
      ? refused('consent-over', context)
      : say(consentCard(t, one.standing, one.words));
  },
});

const takesBack = anywhere({
  ack: 'redraw',
  input: z.object({ args: takeBackButton.schema }),
  async run(context, { args: [id] }) {
    const { app, actor, t } = context;
    const back = await app.consents.takeBack(actor.user, id);
    if (!back.ok) return refused(back.refusal, context);
    return tell(t('consents.taken-back', { what: t(`consents.${back.value.purpose}`) }));
  },
});

/** Works in servers and in direct messages, also for somebody who has left the server. */
export const myData: Command = {
  data: command(
    'my-data',
    [
      subcommand('my-data.consents'),
      subcommand('my-data.export'),
      subcommand('my-data.correct'),
      subcommand('my-data.pause'),
      subcommand('my-data.delete'),
    ],
    'everywhere',
  ),
  uses: {
    consents: showsConsents('private'),
    export: exports,
    correct: corrects,
    pause: pauses,
    delete: asks,
  },
};

export const dataPresses: readonly Press[] = [
  on(deleteButton, deletes),
  on(goOnButton, goesOn),
  on(keepButton, keeps),
  on(consentsButton, showsConsents('redraw')),
  on(consentPicker, showsOne),
  on(takeBackButton, takesBack),
];
