import type { Translate } from '../../i18n/index.ts';
import type { ChannelId } from '../../lib/ids.ts';
import { channelMention } from '../../lib/markup.ts';
import { type Finding, look, todo, well } from './finding.ts';

/** What a server has chosen, and whether what it points to is still there. */
export type ChoiceFacts = Readonly<{
  /** Where moderators read, and what is wrong with it; nothing where no channel is named. */
  moderators:
    | Readonly<{ channel: ChannelId; is: 'fits' | 'gone' | 'open-to-all' | 'not-writable' }>
    | undefined;
  /** Roles that count and that the server has no more. */
  rolesGone: readonly ('moderator-role' | 'organiser-role')[];
  /** The server's own crisis lines: how many, how many were not checked for too long, and how many are not shown yet. */
  lines: Readonly<{ count: number; old: number; unsaid: number }>;
}>;

type To = Readonly<{ t: Translate; command: (path: string) => string }>;

export const choiceFindings = (facts: ChoiceFacts, to: To): readonly Finding[] => [
  moderatorsFinding(facts, to),
  ...facts.rolesGone.map((which) =>
    todo(to.t(`doctor.role.gone.${which}`, { command: to.command(`settings ${which}`) })),
  ),
  ...linesFindings(facts, to),
];

function moderatorsFinding({ moderators }: ChoiceFacts, { t, command: called }: To): Finding {
  const command = called('settings moderators');
  if (moderators === undefined) return well(t('doctor.moderators.none', { command }));
  const channel = channelMention(moderators.channel);
  switch (moderators.is) {
    case 'fits':
      return well(t('doctor.moderators.well', { channel }));
    case 'gone':
      return todo(t('doctor.moderators.gone', { command }));
    case 'open-to-all':
    case 'not-writable':
      return todo(t(`doctor.moderators.${moderators.is}`, { channel, command }));
  }
}

function linesFindings({ lines }: ChoiceFacts, { t, command: called }: To): readonly Finding[] {
  const command = called('settings crisis');
  const { count, old, unsaid } = lines;
  if (count === 0) return [];
  return [
    ...(old > 0 ? [todo(t('doctor.lines.old', { count: old, command }))] : []),
    ...(unsaid > 0 ? [look(t('doctor.lines.unsaid', { count: unsaid, command }))] : []),
    ...(old + unsaid === 0 ? [well(t('doctor.lines.fresh', { count }))] : []),
  ];
}
