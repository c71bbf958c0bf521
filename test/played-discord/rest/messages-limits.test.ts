import { describe, expect, it } from 'vitest';
import { checkMessageEdit, checkNewMessage } from '../../../rehearsal/limits/message.ts';
import { refusalOf, refusedPlaces } from './refused.ts';

const layout = 32768;
const old = { layout: false };
const text = (content: string, id?: number) => ({ type: 10, content, ...(id ? { id } : {}) });
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Pass',
  custom_id,
  ...more,
});

describe('a message Discord would not take', () => {
  it.each([
    ['says more than 2,000 characters', { content: 'x'.repeat(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
    ['says something that is no text', { content: { text: 'hello' } }, 'content: STRING_TYPE_CONVERT'],
    [
      'has eleven embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      'embeds: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'has an embed title over 256 characters',
      { embeds: [{ title: 'x'.repeat(257) }] },
      'embeds.0.title: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'has an embed field without a value',
      { embeds: [{ fields: [{ name: 'Time', value: '' }] }] },
      'embeds.0.fields.0.value: BASE_TYPE_REQUIRED',
    ],
    [
      'has embeds of more than 6,000 characters together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds: MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'names users and asks for all of them as well',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['100000000000000001'] } },
      'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'names 101 users',
      { content: 'x', allowed_mentions: { users: Array.from({ length: 101 }, () => '100000000000000001') } },
      'allowed_mentions.users: BASE_TYPE_MAX_LENGTH',
    ],
    ['has a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce: BASE_TYPE_MAX_LENGTH'],
    [
      'has a poll with an answer of 56 characters',
      { poll: { question: { text: 'When?' }, answers: [{ poll_media: { text: 'x'.repeat(56) } }] } },
      'poll.answers.0.poll_media.text: BASE_TYPE_BAD_LENGTH',
    ],
  ])('%s', (_, body, place) => {
    expect(refusedPlaces(() => checkNewMessage(body))).toContain(place);
  });

  it('shows nothing at all (50006)', () => {
    expect(refusalOf(() => checkNewMessage({ content: '  ', embeds: [] }))).toMatchObject({
      status: 400,
      code: 50006,
    });
  });

  it('has eleven files (30015)', () => {
    expect(refusalOf(() => checkNewMessage({ content: 'x' }, 11)).code).toBe(30015);
  });
});

describe('rows of an ordinary message', () => {
  it.each([
    ['six rows', [1, 2, 3, 4, 5, 6].map((n) => row(button(`b${n}`))), 'components: BASE_TYPE_MAX_LENGTH'],
    [
      'six buttons in a row',
      [row(...'abcdef'.split('').map((id) => button(id)))],
      'components.0.components: BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', [row()], 'components.0.components: BASE_TYPE_BAD_LENGTH'],
    [
      'a select beside a button',
      [row(button('a'), { type: 5, custom_id: 's' })],
      'components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'the same custom_id in two rows',
      [row(button('pass')), row(button('later'), button('pass'))],
      'components.1.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    ['a layout component without the flag', [text('Hello')], 'components.0: UNION_TYPE_CHOICES'],
    [
      'a button with a label of 81 characters',
      [row(button('a', { label: 'x'.repeat(81) }))],
      'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button with nothing on it',
      [row({ type: 2, style: 1, custom_id: 'a' })],
      'components.0.components.0.label: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    ],
    [
      'a button with a custom_id of 101 characters',
      [row(button('x'.repeat(101)))],
      'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button without style',
      [row({ type: 2, label: 'x', custom_id: 'a' })],
      'components.0.components.0.style: BASE_TYPE_REQUIRED',
    ],
    [
      'a button of style 9',
      [row(button('a', { style: 9 }))],
      'components.0.components.0.style: BASE_TYPE_CHOICES',
    ],
    [
      'a link button with a custom_id',
      [row(button('a', { style: 5, url: 'https://example.org' }))],
      'components.0.components.0.custom_id: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    ],
    [
      'a link to a file',
      [row({ type: 2, style: 5, label: 'x', url: 'file:///x' })],
      'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a select with two options of the same value',
      [row({ type: 3, custom_id: 's', options: ['a', 'b'].map((label) => ({ label, value: 'same' })) })],
      'components.0.components.0.options.1: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a select with 26 options',
      [
        row({
          type: 3,
          custom_id: 's',
          options: Array.from({ length: 26 }, (_, n) => ({ label: 'x', value: `${n}` })),
        }),
      ],
      'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a select that wants more values than it offers',
      [row({ type: 3, custom_id: 's', min_values: 2, max_values: 2, options: [{ label: 'x', value: 'x' }] })],
      'components.0.components.0.min_values: NUMBER_TYPE_MAX',
    ],
    ['something that is no object', [7], 'components.0: MODEL_TYPE_CONVERT'],
  ])('%s', (_, components, place) => {
    expect(refusedPlaces(() => checkNewMessage({ content: 'x', components }))).toContain(place);
  });

  it('five buttons and a select of their own are fine', () => {
    const components = [row(...'abcde'.split('').map((id) => button(id))), row({ type: 5, custom_id: 's' })];
    expect(() => checkNewMessage({ content: 'x', components })).not.toThrow();
  });

  it('reports every wrong place at once', () => {
    const components = [row(button('a', { label: 'x'.repeat(81) }), button('a'))];
    expect(refusedPlaces(() => checkNewMessage({ content: 'x'.repeat(2001), components })).sort()).toEqual([
      'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
      'components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
      'content: BASE_TYPE_MAX_LENGTH',
    ]);
  });
});

describe('editing a message', () => {
  it('never takes its layout flag away', () => {
    expect(refusedPlaces(() => checkMessageEdit({ flags: 0 }, { layout: true }))).toEqual([
      'flags: MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    ]);
  });

  it('needs the flag again with layout components', () => {
    expect(refusedPlaces(() => checkMessageEdit({ components: [text('x')] }, { layout: true }))).toEqual([
      'components.0: UNION_TYPE_CHOICES',
    ]);
  });

  it('turns an ordinary message into one with layout once its content is cleared', () => {
    const body = { flags: layout, content: null, embeds: [], components: [text('x')] };
    expect(() => checkMessageEdit(body, old)).not.toThrow();
  });

  it('gives no content to a message with layout', () => {
    expect(refusedPlaces(() => checkMessageEdit({ content: 'x' }, { layout: true }))).toEqual([
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });
});
