import type { APIComponentInContainer } from 'discord-api-types/v10';
import { listOf, type Translate } from '../../i18n/index.ts';
import { button, mention, plain, row, text, timestamp } from '../../lib/markup.ts';
import { voteButton } from './buttons.ts';
import type { Vote } from './schema.ts';

type Shown = Readonly<{ vote: Vote; circle: string | undefined; locale: string }>;

/** A vote on the card that it is about: what is asked, who has said what, and how it stands. */
export function voteParts(t: Translate, { vote, circle, locale }: Shown): readonly APIComponentInContainer[] {
  const { id, everywhere, quorum, state, ballots, endsAt } = vote;
  const named = (yes: boolean): string => {
    const said = ballots.filter((one) => one.yes === yes).map(({ userId }) => mention(userId));
    return said.length === 0 ? t('vote.nobody') : listOf(locale, said);
  };
  const name = { circle: circle === undefined ? t('letter.your-circle') : plain(circle), count: quorum };
  const lines = [
    everywhere ? t('vote.ask.all', { count: quorum }) : t('vote.ask.circle', name),
    t('vote.says', { yes: named(true), no: named(false) }),
    state === 'open' ? t('vote.until', { when: timestamp(endsAt, 'f') }) : t(`vote.${state}`),
  ];
  if (state !== 'open') return [text(lines.join('\n'))];
  return [
    text(lines.join('\n')),
    row(
      button(t('vote.yes.button'), voteButton.write([id, 'yes'])),
      button(t('vote.no.button'), voteButton.write([id, 'no'])),
    ),
  ];
}
