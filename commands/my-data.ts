import { z } from 'zod';
import { anywhere, atOnce, type Command, on, type Press, say, tell } from '../src/discord/command.ts';
import { command, subcommand } from '../src/discord/described.ts';
import { deleteButton, keepButton } from '../src/features/privacy/buttons.ts';
import { deleteCard, exportCard, exportName } from '../src/features/privacy/views.ts';
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

const keeps = atOnce('redraw', z.object({}), ({ t }) => card([], text(t('data.kept'))));

/** Works in servers and in direct messages, also for somebody who has left the server. */
export const myData: Command = {
  data: command('my-data', [subcommand('my-data.export'), subcommand('my-data.delete')], 'everywhere'),
  uses: { export: exports, delete: asks },
};

export const dataPresses: readonly Press[] = [on(deleteButton, deletes), on(keepButton, keeps)];
