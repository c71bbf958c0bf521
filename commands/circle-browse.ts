import { z } from 'zod';
import { type AnyContext, inGuild, on, type Press, say } from '../src/discord/command.ts';
import { choiceOf, textOption, yesNoOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { browseCard, pageLength } from '../src/features/circle/browse-views.ts';
import { browseButton } from '../src/features/circle/buttons.ts';
import { foldTag, type Looking, Medium, readLooking } from '../src/features/circle/looking.ts';
import { Admission } from '../src/features/circle/schema.ts';
import { Weekday } from '../src/features/schedule/schema.ts';
import { languageName, languages } from '../src/i18n/index.ts';
import type { GuildId } from '../src/lib/ids.ts';
import type { MessageView } from '../src/lib/markup.ts';

/** A language that rooms can be in, chosen by its own name. */
export const languageOption = () =>
  textOption('language', { choices: languages.map((value) => ({ name: languageName(value), value })) });

/** What can be looked for. */
export const browseOptions = [
  textOption('tag', { suggests: true, most: 20 }),
  languageOption(),
  textOption('medium', { choices: Medium.options.map((one) => choiceOf(`command.medium.${one}`, one)) }),
  textOption('day', { choices: Weekday.options.map((day) => choiceOf(`command.day.${day}`, day)) }),
  yesNoOption('free'),
  textOption('admission', {
    choices: Admission.options.map((one) => choiceOf(`command.admission.${one}`, one)),
  }),
] as const;

const Wish = z.object({
  tag: z.string().optional(),
  language: z.string().optional(),
  medium: Medium.optional(),
  day: Weekday.optional(),
  free: z.boolean().optional(),
  who: Admission.optional(),
});

/** A page of the circles of a server that fit, from the one of this number on. */
export async function browsing(
  { app, actor, t, mention }: Pick<AnyContext, 'app' | 'actor' | 't' | 'mention'>,
  guild: GuildId,
  looking: Looking = {},
  from = 0,
): Promise<MessageView> {
  const found = await app.circles.browse(guild, actor.user, looking, { from, most: pageLength });
  const commands = {
    create: mention('circle create'),
    browse: mention('circle browse'),
  };
  return browseCard(t, { ...found, from, looking, now: app.now(), ...commands });
}

export const browse = inGuild({
  ack: 'private',
  input: Wish,
  async run(context, { tag, language, medium, day, free, who }) {
    // What cannot be in a word cannot be in the address of a button either.
    const word = foldTag(tag ?? '').replaceAll(/[,~]/g, '');
    const looking: Looking = {
      ...(word === '' ? {} : { tag: word }),
      ...(language === undefined ? {} : { language: language.slice(0, 2) }),
      ...(medium === undefined ? {} : { medium }),
      ...(day === undefined ? {} : { day }),
      ...(free === true ? { free: 'free' } : {}),
      ...(who === undefined ? {} : { admission: who }),
    };
    return say(await browsing(context, context.actor.guild, looking));
  },
});

const turnPage = inGuild({
  ack: 'redraw',
  input: z.object({ args: browseButton.schema }),
  async run(context, { args: [from, written] }) {
    const looking = readLooking(written);
    if (looking === undefined) return refused('old-button', context);
    return say(await browsing(context, context.actor.guild, looking, from));
  },
});

export const browsePresses: readonly Press[] = [on(browseButton, turnPage)];
