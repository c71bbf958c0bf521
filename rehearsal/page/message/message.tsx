import { useState } from 'preact/hooks';
import type { MessageOnScreen } from '../../wire/screen.ts';
import { Avatar } from '../people/avatar.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { fullDate, shortTime } from '../time/dates.ts';
import { authorName } from './author-name.ts';
import { Before } from './before.tsx';
import { Body } from './body.tsx';
import { Head } from './head.tsx';
import { MessageContext } from './message-context.ts';
import { isEphemeral } from './message-flags.ts';
import { MoreButton } from './more-button.tsx';
import { OnlyYou } from './only-you.tsx';
import { Reactions } from './reactions.tsx';
import { systemWords } from './system-words.ts';
import { Unanswered } from './unanswered.tsx';
import { useComponents } from './use-components.ts';

type MessageProps = Readonly<{
  shown: MessageOnScreen;
  /** The author stands above already. */
  goesOn: boolean;
  reply(messageId: string): void;
}>;

/** A message with all that belongs to it. */
export function Message({ shown, goesOn, reply }: MessageProps) {
  const { message, pinged } = shown;
  const { screen } = useOnScreen();
  const about = useComponents(message);
  const [askedFor, askFor] = useState(0);
  const name = authorName(message.author, screen.names);
  const at = Date.parse(message.timestamp);
  const system = systemWords(message);
  const isPrivate = isEphemeral(message);
  const looks = [
    'message',
    pinged && 'pinged',
    isPrivate && 'private',
    goesOn && 'goes-on',
    system && 'system',
  ];
  return (
    <MessageContext.Provider value={about}>
      <article
        class={looks.filter((one) => typeof one === 'string').join(' ')}
        data-testid="message"
        data-message-id={message.id}
        aria-label={`${name}, ${shortTime(at, screen.me.locale)}`}
        onContextMenu={(event) => {
          event.preventDefault();
          askFor((times) => times + 1);
        }}
      >
        <Before message={message} />
        {goesOn ? null : <Avatar id={message.author.id} name={name} />}
        <div class="message-content" data-testid={isPrivate ? 'ephemeral' : undefined}>
          {goesOn ? (
            <time class="unseen" dateTime={message.timestamp}>
              {fullDate(at, screen.me.locale)}
            </time>
          ) : (
            <Head message={message} name={name} at={at} />
          )}
          {system === undefined ? <Body message={message} /> : <p class="system-words">{system}</p>}
          <Reactions message={message} />
          {isPrivate ? <OnlyYou message={message} /> : null}
          <Unanswered message={message} />
        </div>
        <MoreButton message={message} name={name} askedFor={askedFor} reply={reply} />
      </article>
    </MessageContext.Provider>
  );
}
