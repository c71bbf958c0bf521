import { useState } from 'preact/hooks';
import { channelTitle } from '../channels/channel-kind.ts';
import { Composer } from '../composer/composer.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { Conversation } from './conversation.tsx';

/** The open channel: what it is, what was written, and where one writes. */
export function Middle() {
  const { screen, channel } = useOnScreen();
  const { conversation } = screen;
  const [answers, setAnswers] = useState<string | undefined>(undefined);
  if (channel === undefined)
    return <p class="nothing-yet quiet">No channel is open. Choose one on the left.</p>;
  const title = channelTitle(channel);
  return (
    <>
      {conversation?.channelId === channel.id ? (
        <>
          <Conversation
            key={`${screen.me.id} ${channel.id}`}
            conversation={conversation}
            title={title}
            reply={setAnswers}
          />
          <Composer
            key={`composer ${screen.me.id} ${channel.id}`}
            conversation={conversation}
            title={title}
            answers={answers}
            answersNothing={() => setAnswers(undefined)}
          />
        </>
      ) : (
        <p class="nothing-yet quiet">Opening {title} …</p>
      )}
    </>
  );
}
