import { z } from 'zod';
import { atOnce, type Command } from '../src/discord/command.ts';
import { choiceOf, command, subcommand, textOption } from '../src/discord/described.ts';
import { Moment } from '../src/features/host-card/schema.ts';
import { momentCard } from '../src/features/host-card/views.ts';

const moments = Moment.options.map((one) => choiceOf(`command.moment.${one}`, one));

/** At once and from memory: it is read while a circle waits. Open to everybody, because anybody may have to hold one. */
const shows = atOnce('private', z.object({ moment: Moment }), ({ t }, { moment }) => momentCard(t, moment));

export const host: Command = {
  data: command('host', [
    subcommand('host.card', [textOption('moment', { required: true, choices: moments })]),
  ]),
  uses: { card: shows },
};
