import { ButtonStyle } from 'discord-api-types/v10';
import { checkCustomId, checkEmoji } from './component-kinds.ts';
import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';

const styles = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
  ButtonStyle.Link,
  ButtonStyle.Premium,
];
const links = ['http:', 'https:', 'discord:'];

/**
 * A button: label ≤ 80; a link button has a `url` (≤ 512) and no `custom_id`, a premium one only a `sku_id`, every other
 * a `custom_id` and no `url` (Discord). The codes of these exclusions are not documented and are ours.
 */
export function checkButton(fields: Fields): void {
  const style = fields.whole('style', { required: true, choices: styles });
  const label = fields.text('label', { max: limits.components.label });
  checkEmoji(fields);
  fields.truth('disabled');
  if (style === ButtonStyle.Premium) {
    checkPremium(fields);
    return;
  }
  if (!label && !fields.has('emoji')) {
    fields.refuse('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji');
  }
  if (style === ButtonStyle.Link) checkLink(fields);
  else if (style !== undefined) {
    checkCustomId(fields);
    refuseGiven(fields, 'url', 'Only a link button has a url');
  }
}

function checkLink(fields: Fields): void {
  refuseGiven(fields, 'custom_id', 'A custom id and url cannot both be specified');
  const url = fields.text('url', { required: true, min: 1, max: limits.components.url });
  if (url === undefined) return;
  if (!URL.canParse(url)) fields.refuse('url', 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!links.includes(new URL(url).protocol)) {
    const scheme = new URL(url).protocol.slice(0, -1);
    const known = "('http', 'https', 'discord')";
    fields.refuse(
      'url',
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of ${known}.`,
    );
  }
}

function checkPremium(fields: Fields): void {
  fields.snowflake('sku_id', { required: true });
  for (const name of ['custom_id', 'label', 'url', 'emoji']) {
    refuseGiven(fields, name, 'A premium button has only a sku_id');
  }
}

function refuseGiven(fields: Fields, name: string, message: string): void {
  if (fields.has(name)) fields.refuse(name, 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED', message);
}
