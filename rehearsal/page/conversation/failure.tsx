import { useOnScreen } from '../place/on-screen.ts';
import { backToConversation } from './back-to-conversation.ts';

type FailureProps = Readonly<{ deedId: string; words: string; class?: string }>;

/** Nothing came of what the person did. It stays until she takes it away. */
export function Failure({ deedId, words, class: looks = '' }: FailureProps) {
  const { act } = useOnScreen();
  const dismiss = async () => {
    const answer = await act({ kind: 'dismiss', deedId });
    if (answer.kind === 'done') backToConversation();
  };
  return (
    <p class={`failed ${looks}`} role="alert">
      {words}{' '}
      <button type="button" class="as-link" onClick={() => void dismiss()}>
        Dismiss
      </button>
    </p>
  );
}
