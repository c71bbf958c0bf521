import type { Key, Translate } from '../../i18n/index.ts';
import type { Format, Phase } from './schema.ts';
import { shipped } from './shipped.ts';

type ShippedKey = Key extends infer K ? (K extends `format.${infer Name}.about` ? Name : never) : never;

/** A shipped format under its own name. A server's own is not, even where it has taken the key before we did. */
const isShipped = (key: string, name: string): key is ShippedKey => shipped.get(key)?.name === name;

/** The name of a format in somebody's language; of a server's own as it was written. */
export function nameOf(t: Translate, { key, name }: Pick<Format, 'key' | 'name'>): string {
  return isShipped(key, name) ? t(`format.${key}.name`) : name;
}

/** One line about whom a shipped format is for. */
export function aboutOf(t: Translate, { key, name }: Pick<Format, 'key' | 'name'>): string | undefined {
  return isShipped(key, name) ? t(`format.${key}.about`) : undefined;
}

export function mediumOf(t: Translate, { medium }: Pick<Format, 'medium'>): string {
  const both = medium.includes('text') && medium.includes('voice');
  return t(both ? 'medium.text-and-voice' : medium.includes('text') ? 'medium.text' : 'medium.voice');
}

const isRound = (phase: Phase): boolean => phase.kind === 'round' && phase.who === 'everyone-once';

/** What a part of the evening is called: of several rounds which one it is. `at` is its place in the format. */
export function titleOf(t: Translate, { phases }: Pick<Format, 'phases'>, at: number): string {
  const phase = phases[at];
  if (phase === undefined) throw new Error('There is no such part in the format.');
  if (phase.kind !== 'round') return t(`phase.${phase.kind}`);
  if (phase.who !== 'everyone-once') return t(`phase.${phase.who}`);
  const rounds = phases.filter(isRound);
  const number = rounds.indexOf(phase) + 1;
  return rounds.length === 1 ? t('phase.round') : t('phase.round.number', { number, of: rounds.length });
}

/** What happens in a phase, in one sentence. */
export function happeningOf(t: Translate, phase: Phase): string {
  if ('who' in phase && phase.who === 'at-once') return t('phase.at-once.about');
  if ('who' in phase && phase.who === 'bookmarked') return t('phase.bookmarked.about');
  return t(`phase.${phase.kind}.about`);
}

/** The question or text of a phase: the host's own words, else the shipped ones. */
export function questionOf(
  t: Translate,
  { words, prompt }: Pick<Phase, 'words' | 'prompt'>,
): string | undefined {
  return words ?? (prompt === undefined ? undefined : t(`prompt.${prompt}`));
}
