import type { APIMessage } from 'discord-api-types/v10';
import { PersonName } from '../people/person-name.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { fullDate, sameDay, shortTime, timestampWords } from '../time/dates.ts';
import { usePlayedTime } from '../time/played-time.tsx';

type HeadProps = Readonly<{ message: APIMessage; name: string; at: number }>;

/** Who wrote it, and when. */
export function Head({ message, name, at }: HeadProps) {
  return (
    <div class="message-head">
      <PersonName userId={message.author.id} shown={name} class="author" />
      {message.author.bot === true ? <span class="badge">Bot</span> : null}
      <SentAt iso={message.timestamp} at={at} />
      {message.pinned ? <span class="badge">Pinned</span> : null}
    </div>
  );
}

function SentAt({ iso, at }: Readonly<{ iso: string; at: number }>) {
  const { locale } = useOnScreen().screen.me;
  const isToday = sameDay(at, usePlayedTime());
  return (
    <time class="quiet" dateTime={iso} title={fullDate(at, locale)}>
      {isToday ? shortTime(at, locale) : timestampWords(at, 's', locale)}
    </time>
  );
}
