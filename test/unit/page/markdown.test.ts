import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../rehearsal/page/markdown/parse.ts';
import { plainWords } from '../../../rehearsal/page/markdown/plain-words.ts';

const id = '123456789012345678';

describe('Discord’s markdown', () => {
  test.for<[string, string, object]>([
    ['a heading', '## Share round', { kind: 'heading', level: 2 }],
    ['small words', '-# 24/7', { kind: 'styled', style: 'subtext' }],
    ['a spoiler', '||not yet||', { kind: 'spoiler', parts: [{ kind: 'text', text: 'not yet' }] }],
    ['a person', `<@${id}>`, { kind: 'person', id }],
    ['a channel', `<#${id}>`, { kind: 'channel', id }],
    ['a role', `<@&${id}>`, { kind: 'role', id }],
    ['a command', `</circle join:${id}>`, { kind: 'command', line: '/circle join' }],
    [
      'a time in one of the newer styles',
      '<t:1772476200:S>',
      { kind: 'timestamp', at: 1772476200000, style: 'S' },
    ],
    ['a link', '[chat](https://example.org)', { kind: 'link', target: 'https://example.org' }],
    ['words that only look like marks', '\\*as it is\\*', { kind: 'text', text: '*as it is*' }],
  ])('reads %s', ([, text, part]) => {
    expect(parseMarkdown(text)).toMatchObject([part]);
  });

  test('reads a list in a list, and numbers that do not begin at one', () => {
    expect(parseMarkdown('- one\n- two\n  - two and a half')).toMatchObject([
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: 'one' }],
          [{ text: 'two' }, { kind: 'line-break' }, { kind: 'list', items: [[{ text: 'two and a half' }]] }],
        ],
      },
    ]);
    expect(parseMarkdown('3. third\n4. fourth')).toMatchObject([{ ordered: true, start: 3 }]);
  });

  test('does not take a hyphen within a line for a list, nor marks within a word', () => {
    expect(parseMarkdown('one - two')).toMatchObject([{ kind: 'text', text: 'one - two' }]);
    expect(parseMarkdown('snake_case_name')).toMatchObject([{ kind: 'text', text: 'snake_case_name' }]);
  });

  test('survives whatever somebody writes to break it', () => {
    const bullets = `${'- '.repeat(5_000)}x`;
    const stars = '*'.repeat(5_000);
    for (const text of [bullets, stars, `${'> '.repeat(2_000)}x`, '||'.repeat(999)]) {
      expect(parseMarkdown(text).length).toBeGreaterThan(0);
    }
  });

  test('is told in bare words where one line has to do, without giving a spoiler away', () => {
    const names = { people: { [id]: 'Ana' }, roles: {}, channels: {} };
    expect(plainWords(`**<@${id}>**, ||a secret|| in <#${id}>`, names)).toBe('@Ana, (spoiler) in #No Access');
  });
});
