import type { APIMessage } from 'discord-api-types/v10';
import { useOnScreen } from '../place/on-screen.ts';
import { authorName } from './author-name.ts';
import { excerpt } from './excerpt.ts';
import { interactionWords } from './interaction-words.ts';

/** What a message answers, or what brought it about. */
export function Before({ message }: Readonly<{ message: APIMessage }>) {
  return (
    <>
      <Answered message={message} />
      <BroughtAbout message={message} />
    </>
  );
}

function Answered({ message }: Readonly<{ message: APIMessage }>) {
  const { names } = useOnScreen().screen;
  const answered = message.referenced_message;
  if (answered === undefined) return null;
  if (answered === null) return <p class="before">Answers a message that was deleted</p>;
  return (
    <p class="before">
      <span>Answers {authorName(answered.author, names)}: </span>
      <span class="before-words">{excerpt(answered, names)}</span>
    </p>
  );
}

function BroughtAbout({ message }: Readonly<{ message: APIMessage }>) {
  const { names } = useOnScreen().screen;
  const words = interactionWords(message);
  const by = message.interaction_metadata?.user;
  if (words === undefined || by === undefined) return null;
  return (
    <p class="before">
      {authorName(by, names)} {words}
    </p>
  );
}
