import { languageName, languages, type Translator } from '../../i18n/index.ts';
import { type MessageView, plain } from '../../lib/markup.ts';
import { pageOf } from './page.ts';
import { type PolicyKind, policyOf } from './policy.ts';
import type { Setup } from './setup.ts';
import { policyCard } from './views.ts';

type Needs = Readonly<{
  translator: Translator;
  setup: Setup;
  /** Where the pages of this bot are seen from outside; nothing where they are not. */
  publicUrl: string | undefined;
}>;

/** What the bot says about data and terms, filled in from the settings. Needs no database. */
export const policyActions = ({ translator, setup, publicUrl }: Needs) => ({
  /** As a private message, with clickable commands. */
  card(kind: PolicyKind, locale: string, command: (path: string) => string): MessageView {
    const t = translator(locale);
    const policy = policyOf(kind, { t, locale, setup, command, shown: plain });
    return policyCard(t, policy, publicUrl === undefined ? undefined : `${publicUrl}/${kind}`);
  },

  /** As a page in one of our languages. */
  page(kind: PolicyKind, locale: string): string {
    const t = translator(locale);
    const policy = policyOf(kind, {
      t,
      locale,
      setup,
      command: (path) => `/${path}`,
      shown: (words) => words,
    });
    const others = languages
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, name: languageName(other), href: `?lang=${other}` }));
    return pageOf(policy, { t, locale, others });
  },
});
