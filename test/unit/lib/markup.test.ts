import { describe, expect, test } from 'vitest';
import { form, formChecks } from '../../../src/lib/form.ts';
import { ChannelId, UserId } from '../../../src/lib/ids.ts';
import * as markup from '../../../src/lib/markup.ts';

const ana = UserId.parse('200000000000000001');
const { button, card, picker, plain, row, text } = markup;

describe('a card', () => {
  test('notifies nobody unless somebody is named', () => {
    expect(card([], text('Hello @everyone')).allowed_mentions).toEqual({ parse: [], users: [] });
    expect(card([ana, ana], text('Your turn')).allowed_mentions).toEqual({ parse: [], users: [ana] });
  });

  test('is one frame of a Components V2 message', () => {
    expect(card([], text('Hello'), markup.separator(), row(button('Pass', 'pass~1')))).toEqual({
      flags: 32_768,
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: 'Hello' },
            { type: 14 },
            {
              type: 1,
              components: [{ type: 2, style: 2, label: 'Pass', custom_id: 'pass~1', disabled: false }],
            },
          ],
        },
      ],
      allowed_mentions: { parse: [], users: [] },
    });
  });

  test.for([
    ['4,000 characters in all texts', [text('x'.repeat(2_000)), text('x'.repeat(2_001))], 4_000],
    ['9,500 bytes', [text('ก'.repeat(3_200))], 9_500],
    ['40 components', Array.from({ length: 40 }, () => markup.separator()), 40],
  ] as const)('of more than %s is refused', ([, parts, limit]) => {
    expect(() => card([], ...parts)).toThrow(new RegExp(`limit is ${limit}\\.`));
  });

  test('of exactly 4,000 characters is taken', () => {
    expect(card([], text('x'.repeat(4_000))).components).toHaveLength(1);
  });
});

describe('buttons and lists', () => {
  test('stand at most four in a row, and at least one', () => {
    const four = Array.from({ length: 4 }, (_, place) => button(`Button ${place}`, `b~1~${place}`));
    expect(row(...four).components).toHaveLength(4);
    expect(() => row(...four, button('Fifth', 'b~1~5'))).toThrow('limit is 4');
    expect(() => row()).toThrow(RangeError);
  });

  test('are grey and can be pressed unless said otherwise', () => {
    expect(button('Join', 'j~1')).toMatchObject({ style: 2, disabled: false });
    expect(button('Join', 'j~1', { style: 'primary', disabled: true })).toMatchObject({
      style: 1,
      disabled: true,
    });
  });

  test('have labels that are not empty and not longer than Discord takes', () => {
    expect(() => button('', 'j~1')).toThrow('empty');
    expect(() => button('x'.repeat(81), 'j~1')).toThrow('limit is 80');
  });

  test('of a list are at most 25', () => {
    const options = Array.from({ length: 25 }, (_, place) => ({
      label: `Option ${place}`,
      value: String(place),
    }));
    const list = picker({ customId: 'p~1', placeholder: 'Choose', options });
    expect(list.components[0]?.options).toHaveLength(25);
    const more = [...options, { label: 'One more', value: '26' }];
    expect(() => picker({ customId: 'p~1', placeholder: 'Choose', options: more })).toThrow('limit is 25');
    expect(() => picker({ customId: 'p~1', placeholder: 'Choose', options: [] })).toThrow(RangeError);
  });
});

describe('a form', () => {
  const agree = formChecks({
    label: 'Our agreement',
    customId: 'agree',
    options: [{ label: 'I agree', value: 'yes' }],
    required: true,
  });

  test('asks for a tick without the 0 that Discord refuses beside "required"', () => {
    expect(agree.component).toMatchObject({ type: 22, required: true });
    expect(agree.component).not.toHaveProperty('min_values');
    const maybe = formChecks({
      label: 'News',
      customId: 'n',
      options: [{ label: 'Yes', value: 'y' }],
      required: false,
    });
    expect(maybe.component).toMatchObject({ min_values: 0, required: false });
  });

  test('has a title, an address and up to five blocks', () => {
    const blocks = Array.from({ length: 5 }, () => markup.text('Please read'));
    expect(form('Join', 'join~1', ...blocks)).toMatchObject({ title: 'Join', custom_id: 'join~1' });
    expect(() => form('Join', 'join~1', ...blocks, agree)).toThrow('limit is 5');
    expect(() => form('x'.repeat(46), 'join~1', agree)).toThrow('limit is 45');
    expect(() => form('Join', 'join~1')).toThrow(RangeError);
  });
});

describe('words of people', () => {
  test.for([
    ['**Maple** _tree_', String.raw`\*\*Maple\*\* \_tree\_`],
    ['@everyone come', '@\u200beveryone come'],
    ['<@200000000000000001>', '\\<@\u200b200000000000000001\\>'],
    ['# Big', String.raw`\# Big`],
    ['- a list', String.raw`\- a list`],
    ['1. first', String.raw`1\. first`],
    ['[click](https://x)', String.raw`\[click\]\(https\://x\)`],
    ['two\nlines\u0000', 'two lines'],
    ['\u202eturned', 'turned'],
    ['a well-known 3.5', 'a well-known 3.5'],
  ] as const)('%j are shown letter by letter', ([words, shown]) => {
    expect(plain(words)).toBe(shown);
  });

  test('cannot escape the escaping', () => {
    expect(plain('\\*bold\\*')).toBe(String.raw`\\\*bold\\\*`);
  });
});

test('mentions and times are written as Discord reads them', () => {
  expect(markup.mention(ana)).toBe(`<@${ana}>`);
  expect(markup.channelMention(ChannelId.parse('300000000000000001'))).toBe('<#300000000000000001>');
  expect(markup.timestamp(new Date(1_700_000_000_999), 'R')).toBe('<t:1700000000:R>');
});
