import type { APIMessage } from 'discord-api-types/v10';
import { authorName } from '../message/author-name.ts';
import { excerpt } from '../message/excerpt.ts';
import { useOnScreen } from '../place/on-screen.ts';

/** Says which message is being answered. */
export function AnsweringLine({ message, stop }: Readonly<{ message: APIMessage; stop(): void }>) {
  const { names } = useOnScreen().screen;
  return (
    <p class="answering">
      <span>
        Answering <strong>{authorName(message.author, names)}</strong>: {excerpt(message, names)}
      </span>
      <button type="button" class="as-link" onClick={stop}>
        Do not answer
      </button>
    </p>
  );
}
