import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';

const { embed } = limits;

/** Embeds: each part has its length, and all embeds of a message together at most 6,000 characters (Discord). */
export function checkEmbeds(message: Fields): void {
  const embeds = message.objects('embeds', { max: limits.message.embeds });
  const size = embeds.reduce((sum, fields) => sum + checkEmbed(fields), 0);
  if (size > embed.sum) {
    message.refuse('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${embed.sum}`);
  }
}

/** Checks one embed and returns how many of the 6,000 characters it uses. */
function checkEmbed(fields: Fields): number {
  const footer = fields.object('footer');
  const author = fields.object('author');
  const parts = [
    fields.text('title', { max: embed.title }),
    fields.text('description', { max: embed.description }),
    footer?.text('text', { required: true, max: embed.footer }),
    author?.text('name', { required: true, max: embed.author }),
    ...fields.objects('fields', { max: embed.fields }).flatMap(checkEmbedField),
  ];
  fields.whole('color', { min: 0, max: 0xff_ff_ff });
  fields.time('timestamp');
  const pictures = [fields.object('image'), fields.object('thumbnail')];
  for (const picture of pictures) picture?.text('url', { required: true, max: 2048 });
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function checkEmbedField(field: Fields): (string | undefined)[] {
  for (const name of ['name', 'value']) {
    if (field.raw(name) === '') field.refuse(name, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return [
    field.text('name', { required: true, max: embed.name }),
    field.text('value', { required: true, max: embed.value }),
  ];
}
