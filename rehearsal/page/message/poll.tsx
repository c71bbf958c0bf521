import type { APIPoll } from 'discord-api-types/v10';
import { emojiOf } from './reaction-emoji.ts';

/** A poll, to read. Voting is not played. */
export function Poll({ poll }: Readonly<{ poll: APIPoll }>) {
  const counts = new Map(poll.results?.answer_counts.map(({ id, count }) => [id, count]));
  return (
    <div class="container">
      <p class="embed-title">{poll.question.text}</p>
      <ul class="poll">
        {poll.answers.map(({ answer_id: id, poll_media: { text, emoji } }) => (
          <li key={id}>
            {emoji === undefined ? null : `${emojiOf(emoji)} `}
            {text} <span class="quiet">{voteWords(counts.get(id) ?? 0)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">A poll. One cannot vote in the played Discord.</p>
    </div>
  );
}

function voteWords(count: number): string {
  return count === 1 ? '1 vote' : `${count} votes`;
}
