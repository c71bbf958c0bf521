import { z } from 'zod';
import { type Command, say } from '../src/discord/command.ts';
import { command } from '../src/discord/described.ts';
import { serverFindings } from '../src/features/doctor/server.ts';
import { doctorCard } from '../src/features/doctor/views.ts';
import { chooseLocale } from '../src/i18n/index.ts';
import { asManager } from './only-for.ts';

const looks = asManager(z.object({}), async ({ app, actor, t, mention }) => {
  const locale = chooseLocale({ member: actor.locale, guild: actor.guildLocale });
  const facts = await app.doctor.examine(actor.guild);
  return say(doctorCard(t, serverFindings(facts, { t, locale, command: mention })));
});

/** For people who may manage the server: what is well, and what would help. */
export const doctor: Command = { data: command('doctor', []), uses: { '': looks } };
