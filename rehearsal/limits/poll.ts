import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';

const { poll } = limits;

/** A poll: question ≤ 300, one to ten answers of ≤ 55, open for 1–768 hours (Discord). */
export function checkPoll(message: Fields): void {
  const fields = message.object('poll');
  if (!fields) return;
  fields.object('question', { required: true })?.text('text', { required: true, min: 1, max: poll.question });
  for (const answer of fields.objects('answers', { required: true, min: 1, max: poll.answers })) {
    answer
      .object('poll_media', { required: true })
      ?.text('text', { required: true, min: 1, max: poll.answer });
  }
  fields.whole('duration', { min: 1, max: poll.hours });
  fields.truth('allow_multiselect');
}
