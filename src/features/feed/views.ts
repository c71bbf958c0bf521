import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, text } from '../../lib/markup.ts';
import { wordsOf } from '../consent/documents.ts';

type Link = Readonly<{ address: string; link: string; stop: string }>;

/** A new calendar address, what it shows and to whom, and how it comes into a calendar. `link`, `stop`: the commands. */
export const linkCard = (t: Translate, { address, link, stop }: Link): MessageView =>
  card(
    [],
    text(t('feed.link.title')),
    text(t('feed.link.yours')),
    text(wordsOf(t, 'calendar')),
    // In a block of its own it can be copied whole.
    text(`\`\`\`\n${address}\n\`\`\``),
    text(t('feed.link.careful', { link, stop })),
    text(t('feed.link.how')),
  );
