import { AllowedMentionsTypes } from 'discord-api-types/v10';
import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';

const kinds: readonly string[] = Object.values(AllowedMentionsTypes);

/** `allowed_mentions`: at most 100 of each, and a kind is either parsed or listed, not both (Discord). */
export function checkAllowedMentions(message: Fields): void {
  const mentions = message.object('allowed_mentions');
  if (!mentions) return;
  const parsed = mentions.list('parse').map(({ value, place }) => {
    if (typeof value !== 'string' || !kinds.includes(value)) {
      place.refuse(
        'BASE_TYPE_CHOICES',
        `Value must be one of {${kinds.map((kind) => `'${kind}'`).join(', ')}}.`,
      );
    }
    return value;
  });
  for (const kind of ['users', 'roles']) {
    const named = mentions.snowflakes(kind, { max: limits.message.mentionsNamed });
    if (named.length === 0 || !parsed.includes(kind)) continue;
    message.refuse(
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  }
  mentions.truth('replied_user');
}
