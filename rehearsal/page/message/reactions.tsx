import type { APIMessage } from 'discord-api-types/v10';
import { useOnScreen } from '../place/on-screen.ts';
import { emojiOf, emojiSent } from './reaction-emoji.ts';

/** The reactions under a message; pressing one adds one's own or takes it back. */
export function Reactions({ message }: Readonly<{ message: APIMessage }>) {
  const { act } = useOnScreen();
  const { reactions = [], id: messageId, channel_id: channelId } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions">
      {reactions.map(({ emoji, count, me }) => (
        <button
          key={emojiSent(emoji)}
          type="button"
          class="reaction"
          aria-pressed={me}
          aria-label={`${emojiOf(emoji)} ${count === 1 ? '1 reaction' : `${count} reactions`}`}
          onClick={() => void act({ kind: 'react', channelId, messageId, emoji: emojiSent(emoji) })}
        >
          {emojiOf(emoji)} {count}
        </button>
      ))}
    </div>
  );
}
