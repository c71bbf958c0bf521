import { fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';

/** POST …/messages/bulk-delete: a list of ids. How many and how old they may be is the world's to say (50016, 50034). */
export function checkMessageIds(body: unknown): asserts body is Readonly<{ messages: readonly string[] }> {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields?.has('messages')) fields?.refuse('messages', 'BASE_TYPE_REQUIRED', 'This field is required');
    fields?.snowflakes('messages');
  });
}
