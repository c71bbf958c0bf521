import { describe, expect, it } from 'vitest';
import { checkNewMessage } from '../../../rehearsal/limits/message.ts';
import { refusalOf, refusedPlaces } from './refused.ts';

const text = (content: string, more: object = {}) => ({ type: 10, content, ...more });
const check =
  (components: unknown, more: object = {}) =>
  () =>
    checkNewMessage({ flags: 32768, components, ...more });
const box = (...components: unknown[]) => ({ type: 17, components });
const thumbnail = { type: 11, media: { url: 'https://example.org/a.png' } };
const button = { type: 2, style: 1, label: 'Join', custom_id: 'join' };

describe('a message with layout Discord would not take', () => {
  it.each([
    [
      'content beside it',
      check([text('x')], { content: 'x' }),
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside it',
      check([text('x')], { embeds: [{ title: 'x' }] }),
      'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'a poll beside it',
      check([text('x')], { poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'x' } }] } }),
      'poll: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '41 components, nested ones counted',
      check([box(...Array.from({ length: 40 }, () => text('x')))]),
      'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'more than 4,000 characters of text together',
      check([text('x'.repeat(2000)), box(text('x'.repeat(2001)))]),
      'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text', check([text('')]), 'components.0.content: BASE_TYPE_BAD_LENGTH'],
    ['a box in a box', check([box(box(text('x')))]), 'components.0.components.0: UNION_TYPE_CHOICES'],
    ['a button outside a row', check([button]), 'components.0: UNION_TYPE_CHOICES'],
    [
      'a section with four texts',
      check([{ type: 9, components: [1, 2, 3, 4].map(() => text('x')), accessory: thumbnail }]),
      'components.0.components: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a section without accessory',
      check([{ type: 9, components: [text('x')] }]),
      'components.0.accessory: BASE_TYPE_REQUIRED',
    ],
    [
      'a section with a select as accessory',
      check([{ type: 9, components: [text('x')], accessory: { type: 5, custom_id: 's' } }]),
      'components.0.accessory: UNION_TYPE_CHOICES',
    ],
    [
      'a gallery without pictures',
      check([{ type: 12, items: [] }]),
      'components.0.items: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'alternative text over 1,024 characters',
      check([
        { type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'x'.repeat(1025) }] },
      ]),
      'components.0.items.0.description: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a file from elsewhere',
      check([{ type: 13, file: { url: 'https://example.org/a.txt' } }]),
      'components.0.file.url: URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a separator of spacing 3',
      check([{ type: 14, spacing: 3 }]),
      'components.0.spacing: BASE_TYPE_CHOICES',
    ],
    [
      'the same id twice',
      check([text('x', { id: 7 }), box(text('y', { id: 7 }))]),
      'components.1.components.0.id: COMPONENT_ID_DUPLICATED',
    ],
    [
      'the same custom_id in an accessory and a row',
      check([
        { type: 9, components: [text('x')], accessory: button },
        { type: 1, components: [button] },
      ]),
      'components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
  ])('has %s', (_, attempt, place) => {
    expect(refusedPlaces(attempt)).toContain(place);
  });

  it('breaks Discord (500) when 4,000 characters are more than 10,170 bytes', () => {
    expect(refusalOf(check([text('ก'.repeat(3500))])).status).toBe(500);
  });

  it('is taken at its very limits', () => {
    const rows = [1, 2, 3].map((n) => ({ type: 1, components: [{ ...button, custom_id: `b${n}` }] }));
    const texts = Array.from({ length: 33 }, () => text('x'.repeat(121)));
    expect(check([box(...texts, ...rows)])).not.toThrow();
  });
});
