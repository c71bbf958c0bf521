import { z } from 'zod';
import { anywhere, type Command, say } from '../src/discord/command.ts';
import { command } from '../src/discord/described.ts';
import type { PolicyKind } from '../src/features/policy/policy.ts';
import { chooseLocale } from '../src/i18n/index.ts';

const tells = (kind: PolicyKind) =>
  anywhere({
    ack: 'private',
    input: z.object({}),
    async run({ app, actor, mention }) {
      const locale = chooseLocale({ member: actor.locale, guild: actor.guildLocale });
      return say(app.policies.card(kind, locale, mention));
    },
  });

/** Both need nothing stored, and also work in direct messages: whoever has left the server can still read them. */
export const privacy: Command = {
  data: command('privacy', [], 'everywhere'),
  uses: { '': tells('privacy') },
};
export const terms: Command = { data: command('terms', [], 'everywhere'), uses: { '': tells('terms') } };
