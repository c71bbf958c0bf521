import type { APIMessage } from 'discord-api-types/v10';
import { backToConversation } from '../conversation/back-to-conversation.ts';
import { useOnScreen } from '../place/on-screen.ts';

/** Says that nobody else sees this message, and takes it away. */
export function OnlyYou({ message }: Readonly<{ message: APIMessage }>) {
  const { act } = useOnScreen();
  const dismiss = async () => {
    const { id: messageId, channel_id: channelId } = message;
    const answer = await act({ kind: 'delete', channelId, messageId });
    if (answer.kind === 'done') backToConversation();
  };
  return (
    <p class="only-you">
      <span aria-hidden="true">👁</span> Only you can see this
      <span aria-hidden="true"> · </span>
      <button type="button" class="as-link" onClick={() => void dismiss()}>
        Dismiss
      </button>
    </p>
  );
}
