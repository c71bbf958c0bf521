import type { Conversation } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Failure } from './failure.tsx';

/** At the end of the conversation: what waits for its answer or never got one, and has no message of its own. */
export function Notices({ conversation }: Readonly<{ conversation: Conversation }>) {
  const { deeds } = useOnScreen().screen;
  const shown = new Set(conversation.messages.map(({ message }) => message.id));
  const loose = deeds.filter(({ kind, channelId, messageId }) => {
    const hasMessage = kind === 'press' && messageId !== undefined && shown.has(messageId);
    return channelId === conversation.channelId && !hasMessage;
  });
  return (
    <>
      {loose.map(({ id, state }) =>
        state === 'waiting' ? (
          <p key={id} class="notice quiet">
            Waiting for the application …
          </p>
        ) : (
          <Failure key={id} deedId={id} words="The application did not respond" class="notice" />
        ),
      )}
    </>
  );
}
