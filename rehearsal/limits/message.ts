import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { emptyMessage, tooManyAttachments } from '../world/refusal.ts';
import type { MessageBody } from '../world/state.ts';
import { checkActionRow } from './action-rows.ts';
import { componentOf } from './component-kinds.ts';
import { checkComponentSums } from './component-sums.ts';
import { checkEmbeds } from './embeds.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { checkForm, type Place } from './form.ts';
import { checkLayout } from './layout.ts';
import { checkAllowedMentions } from './mentions.ts';
import { limits } from './numbers.ts';
import { checkPoll } from './poll.ts';

/** What a request says of an attachment: `id` is the n of `files[n]` for a new one, else that of a kept one. */
export type AttachmentNote = Readonly<{
  id?: string | number | undefined;
  filename?: string | null | undefined;
  description?: string | null | undefined;
}>;

/** A message as it comes in: its attachments are only notes of what to do with files. */
export type IncomingMessage = Omit<MessageBody, 'attachments'> &
  Readonly<{ attachments?: readonly AttachmentNote[] | null | undefined }>;

const layoutFlag = MessageFlags.IsComponentsV2;

/**
 * Refuses, as Discord does, a body that creates a message: `files` is how many came with it in the same request.
 * 50006 when it shows nothing at all, 30015 for more than ten attachments, else 50035 with the tree.
 */
export function checkNewMessage(body: unknown, files = 0): asserts body is IncomingMessage {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (fields) checkNewMessageFields(fields, files);
  });
}

/** The same for a message inside another body (an interaction's answer), whose place the caller knows. */
export function checkNewMessageFields(fields: Fields, files = 0): void {
  checkCount(fields, files);
  if (isEmpty(fields, files)) throw emptyMessage();
  const layout = hasFlag(fields, layoutFlag);
  if (layout) refuseLegacyFields(fields, ['content', 'embeds', 'sticker_ids', 'poll']);
  checkBody(fields, layout);
  fields.snowflakes('sticker_ids', { max: limits.message.stickers });
  checkPoll(fields);
  checkNonce(fields);
}

/**
 * Refuses, as Discord does, a body that edits a message. A message with layout keeps its flag for ever, and the flag has
 * to be sent again with layout components, or they are read as those of an older message.
 */
export function checkMessageEdit(
  body: unknown,
  stored: { layout: boolean },
  files = 0,
): asserts body is IncomingMessage {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (fields) checkMessageEditFields(fields, stored, files);
  });
}

export function checkMessageEditFields(fields: Fields, stored: { layout: boolean }, files = 0): void {
  checkCount(fields, files);
  const layout = hasFlag(fields, layoutFlag);
  if (stored.layout && fields.has('flags') && !layout) {
    const words = 'The IS_COMPONENTS_V2 flag cannot be removed from a message';
    fields.refuse('flags', 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', words);
  }
  if (layout || stored.layout) refuseLegacyFields(fields, ['content', 'embeds']);
  checkBody(fields, layout);
}

function checkBody(fields: Fields, layout: boolean): void {
  fields.text('content', { max: limits.message.content });
  fields.truth('tts');
  fields.whole('flags');
  checkEmbeds(fields);
  checkAllowedMentions(fields);
  checkAttachments(fields);
  checkComponents(fields, layout);
}

function checkComponents(fields: Fields, layout: boolean): void {
  const most = layout ? limits.components.total : limits.message.rows;
  const entries = fields.list('components', { max: most });
  if (layout) checkLayout(entries);
  else for (const entry of entries) checkLegacyRow(entry);
  checkComponentSums(entries, fields.place.at('components'));
}

function checkLegacyRow(entry: { value: unknown; place: Place }): void {
  const row = componentOf(entry, [ComponentType.ActionRow]);
  if (row) checkActionRow(row.fields);
}

function refuseLegacyFields(fields: Fields, names: readonly string[]): void {
  for (const name of names) {
    const value = fields.raw(name);
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const words = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    fields.refuse(name, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words);
  }
}

function isEmpty(fields: Fields, files: number): boolean {
  const content = fields.raw('content');
  const lists = ['embeds', 'components', 'sticker_ids', 'attachments'];
  const shows = lists.some((name) => {
    const value = fields.raw(name);
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  const says = content !== undefined && !(typeof content === 'string' && content.trim() === '');
  return !says && !shows && files === 0 && !fields.has('poll') && !fields.has('message_reference');
}

/** Discord: 30015 rather than a form error when there are more than ten attachments. */
function checkCount(fields: Fields, files: number): void {
  const listed = fields.raw('attachments');
  const count = Math.max(files, Array.isArray(listed) ? listed.length : 0);
  if (count > limits.message.attachments) throw tooManyAttachments();
}

function checkAttachments(fields: Fields): void {
  for (const attachment of fields.objects('attachments')) {
    const id = String(attachment.raw('id') ?? '');
    if (!/^\d{1,20}$/.test(id))
      attachment.refuse('id', 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`);
    attachment.text('filename', { max: 1024 });
    attachment.text('description', { max: limits.components.altText });
  }
}

/** A number, or at most 25 characters. */
function checkNonce(fields: Fields): void {
  if (typeof fields.raw('nonce') !== 'number') fields.text('nonce', { max: limits.message.nonce });
  fields.truth('enforce_nonce');
}

function hasFlag(fields: Fields, flag: number): boolean {
  const flags = fields.raw('flags');
  return typeof flags === 'number' && (flags & flag) !== 0;
}
