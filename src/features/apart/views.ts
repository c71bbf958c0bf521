import { listOf, type Translate } from '../../i18n/index.ts';
import type { UserId } from '../../lib/ids.ts';
import { card, type MessageView, mention, personPicker, plain, text } from '../../lib/markup.ts';
import type { Circle } from '../circle/schema.ts';
import { takeBackPicker } from './buttons.ts';
import type { Pair } from './schema.ts';

/** What somebody has asked for, seen by them alone, with the way to take it back. */
export function apartCard(t: Translate, people: readonly UserId[], ask: string): MessageView {
  if (people.length === 0) return card([], text(t('apart.none', { ask })));
  return card(
    [],
    text(t('apart.list', { people: people.map(mention).join(' ') })),
    personPicker({ customId: takeBackPicker.write([]), placeholder: t('apart.take-back.choose') }),
  );
}

type Asked = Readonly<{ other: UserId; shared: readonly Circle[]; locale: string; list: string }>;

/** The wish is noted. Where both are in one circle already, whoever asks is told that nobody is moved by it. */
export function askedCard(t: Translate, { other, shared, locale, list }: Asked): MessageView {
  const names = listOf(
    locale,
    shared.map(({ name }) => plain(name)),
  );
  return card(
    [],
    text(t('apart.asked', { person: mention(other), list })),
    ...(shared.length === 0 ? [] : [text(t('apart.shared', { circles: names }))]),
  );
}

/** For those who keep people safe: who is kept apart from somebody, and who asked for it. */
export function concerningCard(t: Translate, person: UserId, pairs: readonly Pair[]): MessageView {
  const lines = pairs.map(({ by, other }) =>
    t('apart.concerning.line', { by: mention(by), other: mention(other) }),
  );
  return card(
    [],
    text(t('apart.concerning', { person: mention(person) })),
    text(lines.length === 0 ? t('apart.concerning.none') : lines.join('\n')),
  );
}
