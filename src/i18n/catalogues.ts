import type { english } from './english.ts';
import type { Entry } from './holes.ts';
import de from './locales/de.json' with { type: 'json' };

export type Catalogue = Readonly<Record<keyof typeof english, Entry>>;

/**
 * Every language but English, by its file in `locales/`. To add one: translate the file, import it here with
 * `with { type: 'json' }`, and name it as Discord names the locale (`de`, `pt-BR`) or by language alone (`es`).
 */
export const catalogues: Readonly<Record<string, Catalogue>> = { de };
