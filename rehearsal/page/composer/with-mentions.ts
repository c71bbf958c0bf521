import type { Names } from '../../wire/screen.ts';

/** Writes `@Ana` and `#lobby` the way Discord sends them, as its client does when a name is picked. */
export function withMentions(text: string, { people, roles, channels }: Names): string {
  return replaced(
    replaced(
      replaced(text, '@', people, (id) => `<@${id}>`),
      '@',
      roles,
      (id) => `<@&${id}>`,
    ),
    '#',
    channels,
    (id) => `<#${id}>`,
  );
}

type Ids = Readonly<Record<string, string>>;

/** The longest names first: `@Ana Maria` is not `@Ana`. */
function replaced(text: string, sign: string, names: Ids, written: (id: string) => string): string {
  const longestFirst = Object.entries(names).sort(([, one], [, other]) => other.length - one.length);
  return longestFirst.reduce((done, [id, name]) => {
    if (!done.includes(sign + name)) return done;
    const exact = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    return done.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}<])${sign}${exact}(?![\\p{L}\\p{N}])`, 'gu'), () =>
      written(id),
    );
  }, text);
}
