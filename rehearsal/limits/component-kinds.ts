import { ComponentType } from 'discord-api-types/v10';
import { type Entry, type Fields, fieldsOf } from './fields.ts';
import { limits } from './numbers.ts';

/** The select menus of which the person picks users, roles or channels. */
const entitySelects: readonly number[] = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export const selects: readonly number[] = [ComponentType.StringSelect, ...entitySelects];

/** Reads a component's type and refuses it with Discord's words when it is none of `allowed` in this place. */
export function componentOf(
  entry: Entry,
  allowed: readonly number[],
): { fields: Fields; type: number } | undefined {
  const fields = fieldsOf(entry.value, entry.place);
  if (!fields) return undefined;
  const type = fields.whole('type', { required: true });
  if (type === undefined) return undefined;
  if (allowed.includes(type)) {
    fields.whole('id', { min: 0, max: limits.components.id });
    return { fields, type };
  }
  const names = allowed.length === 1 ? `${allowed.join('')},` : allowed.join(', ');
  entry.place.refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${names}).`);
  return undefined;
}

/** The single component under `name`, which must be one of `allowed`. */
export function innerComponent(fields: Fields, name: string, allowed: readonly number[]) {
  const inner = fields.object(name, { required: true });
  return inner ? componentOf({ value: fields.raw(name), place: fields.place.at(name) }, allowed) : undefined;
}

/** The key by which an answer comes back: 1–100 characters (Discord). */
export function checkCustomId(fields: Fields): void {
  fields.text('custom_id', { required: true, min: 1, max: limits.components.customId });
}

/** An emoji is a name (the character itself) or the id of a custom one. */
export function checkEmoji(fields: Fields): void {
  const emoji = fields.object('emoji');
  if (!emoji) return;
  emoji.snowflake('id');
  const name = emoji.text('name', { max: 32 });
  if (!name && !emoji.has('id')) emoji.refuse('name', 'BASE_TYPE_REQUIRED', 'This field is required');
}
