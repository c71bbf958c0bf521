import type { APIMessage } from 'discord-api-types/v10';
import { Failure } from '../conversation/failure.tsx';
import { useOnScreen } from '../place/on-screen.ts';

/** Under the message whose button or menu was used: it waits, or nothing came of it. */
export function Unanswered({ message }: Readonly<{ message: APIMessage }>) {
  const { deeds } = useOnScreen().screen;
  const own = deeds.filter(({ kind, messageId }) => kind === 'press' && messageId === message.id);
  return (
    <>
      {own.map(({ id, state }) =>
        state === 'waiting' ? (
          <p key={id} class="quiet">
            Waiting for an answer …
          </p>
        ) : (
          <Failure key={id} deedId={id} words="This interaction failed" />
        ),
      )}
    </>
  );
}
