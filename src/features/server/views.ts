import type { Translate } from '../../i18n/index.ts';
import { card, channelMention, type MessageView, mention, text, timestamp } from '../../lib/markup.ts';
import { endedWords } from '../audit/ended.ts';
import type { AuditLine } from '../audit/schema.ts';
import type { Server } from './schema.ts';

type Commands = Readonly<{ moderators: string; stance: string; votes: string }>;

/** What a server has chosen, and how to choose otherwise. */
export function serverCard(
  t: Translate,
  { moderatorChannel, stance, votes }: Server,
  commands: Commands,
): MessageView {
  const readers =
    moderatorChannel === null
      ? t('server.moderators.none', commands)
      : t('server.moderators', { channel: channelMention(moderatorChannel), ...commands });
  return card(
    [],
    text(t('server.title')),
    text(readers),
    text(t('server.stance', { words: t(`stance.${stance}`), ...commands })),
    text(
      votes === null ? t('server.votes.none', commands) : t('server.votes', { count: votes, ...commands }),
    ),
  );
}

/** The last things that were done and have to be answered for. Who is in a concern stands on the concern alone. */
export function auditCard(t: Translate, lines: readonly AuditLine[]): MessageView {
  if (lines.length === 0) return card([], text(t('audit.none')));
  const told = lines.map(({ actorId, action, outcome, at }) =>
    t('audit.line', {
      when: timestamp(at, 'f'),
      who: actorId === null ? '…' : mention(actorId),
      what: t(`audit.${action}`),
      how: endedWords(t, outcome),
    }),
  );
  return card([], text(t('audit.title')), text(told.join('\n')));
}
