import { languageName, type Translate } from '../../i18n/index.ts';
import {
  card,
  channelMention,
  type MessageView,
  mention,
  roleMention,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { endedWords } from '../audit/ended.ts';
import { type AuditLine, Setting } from '../audit/schema.ts';
import { keepingChoices } from '../retention/retention.ts';
import type { Server } from './schema.ts';

/** How a command is named so that it can be pressed. */
type Commands = (path: string) => string;

type About = Readonly<{
  command: Commands;
  /** How many crisis lines the server has added. */
  lines: number;
}>;

/** What a server has chosen, in plain words, and how each is chosen otherwise. */
export function serverCard(t: Translate, server: Server, about: About): MessageView {
  const { command } = about;
  return card(
    [],
    text(t('server.title')),
    text(readersLine(t, server, command)),
    text(
      [
        roleLine(t, 'moderator-role', server.moderatorRole, command),
        roleLine(t, 'organiser-role', server.organiserRole, command),
        languageLine(t, server, command),
      ].join('\n'),
    ),
    text(t('server.stance', { words: t(`stance.${server.stance}`), stance: command('settings stance') })),
    text(votesLine(t, server, command)),
    text(linesLine(t, about)),
    text([keepingLine(t, server, command), feedsLine(t, server, command)].join('\n')),
    text(t('server.audit', { command: command('settings audit') })),
  );
}

function readersLine(t: Translate, { moderatorChannel }: Server, command: Commands): string {
  const moderators = command('settings moderators');
  return moderatorChannel === null
    ? t('server.moderators.none', { moderators })
    : t('server.moderators', { channel: channelMention(moderatorChannel), moderators });
}

function roleLine(
  t: Translate,
  which: 'moderator-role' | 'organiser-role',
  role: Server['moderatorRole'],
  called: Commands,
): string {
  const command = called(`settings ${which}`);
  return role === null
    ? t(`server.${which}.none`, { command })
    : t(`server.${which}`, { role: roleMention(role), command });
}

function languageLine(t: Translate, { locale }: Server, called: Commands): string {
  const command = called('settings language');
  return locale === null
    ? t('server.language.usual', { command })
    : t('server.language', { language: languageName(locale), command });
}

function votesLine(t: Translate, { votes: count }: Server, called: Commands): string {
  const votes = called('settings votes');
  return count === null ? t('server.votes.none', { votes }) : t('server.votes', { count, votes });
}

function linesLine(t: Translate, { lines: count, command: called }: About): string {
  const command = called('settings crisis');
  return count === 0 ? t('server.lines.none', { command }) : t('server.lines', { count, command });
}

function keepingLine(t: Translate, { concernDays, leftDays }: Server, command: Commands): string {
  return t('server.keeping', {
    concerns: concernDays ?? keepingChoices.concernDays[0],
    left: leftDays ?? keepingChoices.leftDays[0],
    command: command('settings keeping'),
  });
}

const feedsLine = (t: Translate, { calendars, directory }: Server, command: Commands): string =>
  t('server.feeds', {
    calendars: t(calendars ? 'server.calendars.on' : 'server.calendars.off'),
    list: t(directory ? 'server.list.on' : 'server.list.off'),
    command: command('settings feeds'),
  });

/** The last things that were done and have to be answered for. Who is in a concern stands on the concern alone. */
export function auditCard(t: Translate, lines: readonly AuditLine[]): MessageView {
  if (lines.length === 0) return card([], text(t('audit.none')));
  const told = lines.map(({ actorId, action, outcome, at }) =>
    t('audit.line', {
      when: timestamp(at, 'f'),
      who: actorId === null ? '…' : mention(actorId),
      what: t(`audit.${action}`),
      how: howOf(t, action, outcome),
    }),
  );
  return card([], text(t('audit.title')), text(told.join('\n')));
}

/** How it ended; of the settings, which of them was changed. */
function howOf(t: Translate, action: AuditLine['action'], outcome: string): string {
  const setting = Setting.safeParse(outcome);
  if (action === 'settings' && setting.success) return t(`audit.setting.${setting.data}`);
  return endedWords(t, outcome);
}
