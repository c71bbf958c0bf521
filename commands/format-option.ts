import type { App } from '../src/app.ts';
import type { Completer } from '../src/discord/command.ts';
import { textOption } from '../src/discord/described.ts';
import type { Format } from '../src/features/format/schema.ts';
import { nameOf } from '../src/features/format/words.ts';
import type { Translate } from '../src/i18n/index.ts';
import type { GuildId } from '../src/lib/ids.ts';

/** The option in which a format is chosen by its name. */
export const formatOption = () => textOption('which-format', { required: true, suggests: true });

const folded = (words: string): string => words.normalize('NFC').trim().toLocaleLowerCase('en');

async function allOf(app: App, guild: GuildId): Promise<readonly Format[]> {
  const { shipped, own } = await app.formats.all(guild);
  return [...own, ...shipped];
}

/** Names of formats while one is typed, in the language of whoever types. What is sent is the key. */
export const suggestsFormats: Completer = async ({ app, guild, t }, typed) =>
  (await allOf(app, guild))
    .map((format) => ({ name: nameOf(t, format), value: format.key }))
    .filter(({ name }) => folded(name).includes(folded(typed)))
    .sort((one, other) => one.name.localeCompare(other.name));

type Context = Readonly<{ app: App; actor: Readonly<{ guild: GuildId }>; t: Translate }>;

/** The format that was meant: its key when a suggestion was taken, else its name as it was typed. */
export async function chosenFormat({ app, actor, t }: Context, words: string): Promise<Format | undefined> {
  const formats = await allOf(app, actor.guild);
  return (
    formats.find(({ key }) => key === words) ??
    formats.find((format) => [nameOf(t, format), format.name].some((name) => folded(name) === folded(words)))
  );
}
