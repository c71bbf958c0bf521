import { z } from 'zod';
import { atOnce, type Command, on, type Press } from '../src/discord/command.ts';
import { command } from '../src/discord/described.ts';
import { countryPicker, helpNowButton } from '../src/features/crisis/buttons.ts';
import { countryOf } from '../src/features/crisis/choose.ts';
import { helpCard } from '../src/features/crisis/views.ts';

const help = atOnce('private', z.object({}), ({ t, actor, own }) =>
  helpCard(t, actor.locale, { country: countryOf(actor.locale), inServer: actor.guild !== undefined, own }),
);

const chooses = atOnce(
  'redraw',
  z.object({ values: z.tuple([z.string()]) }),
  ({ t, actor, own }, { values: [country] }) =>
    helpCard(t, actor.locale, { country, inServer: actor.guild !== undefined, own }),
);

/** Works for everybody, everywhere, from memory: no membership, no consent, no database, and no line with an id. */
export const helpNow: Command = { data: command('help-now', [], 'everywhere'), uses: { '': help } };

export const helpPresses: readonly Press[] = [on(helpNowButton, help), on(countryPicker, chooses)];
