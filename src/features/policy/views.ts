import type { Translate } from '../../i18n/index.ts';
import { card, type MessageView, text } from '../../lib/markup.ts';
import type { Policy } from './policy.ts';

/** The whole policy in one message, and where it is as a page, if it is. */
export const policyCard = (t: Translate, policy: Policy, address: string | undefined): MessageView =>
  card(
    [],
    text(`## ${policy.title}`),
    ...policy.sections.map(({ title, body }) => text(`**${title}**\n${body}`)),
    text(
      [policy.date, ...(address === undefined ? [] : [t('policy.page', { address })])]
        .map((line) => `-# ${line}`)
        .join('\n'),
    ),
  );
