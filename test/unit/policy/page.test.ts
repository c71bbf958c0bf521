import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyActions } from '../../../src/features/policy/actions.ts';
import { pagePolicy } from '../../../src/features/policy/page.ts';
import { policyKinds } from '../../../src/features/policy/policy.ts';
import { languages, translator } from '../../../src/i18n/index.ts';

const operator = { name: 'Friends & <b>Co</b>', contact: 'https://example.org/ask?a=1&b=2', country: 'CA' };
const policies = policyActions({
  translator,
  setup: { operator, encryption: 'on' },
  publicUrl: 'https://circles.example.org',
});

const found = (page: string, pattern: RegExp): readonly string[] =>
  Array.from(page.matchAll(pattern), ([, one = '']) => one);

test.for(languages.flatMap((locale) => policyKinds.map((kind) => [kind, locale] as const)))(
  'the page /%s in %s can be read by everybody, on a phone, by ear and in the dark',
  ([kind, locale]) => {
    const page = policies.page(kind, locale);
    expect(page).toMatch(/^<!doctype html>\n/u);
    expect(found(page, /<html lang="([^"]*)"/gu)).toEqual([locale]);
    expect(found(page, /<meta name="viewport" content="([^"]*)"/gu)).toEqual([
      'width=device-width, initial-scale=1',
    ]);
    expect(found(page, /<title>([^<]+) · Circlekeeper<\/title>/gu)).toEqual(
      found(page, /<h1>([^<]+)<\/h1>/gu),
    );
    expect(found(page, /<h2>([^<]+)<\/h2>/gu).length).toBeGreaterThan(6);
    expect(page).toContain('color-scheme:light dark');
    const others = languages.filter((other) => other !== locale);
    expect(found(page, /hreflang="([^"]*)"/gu)).toEqual(others);
    const opened = found(page.replaceAll(/<(meta|!doctype)[^>]*>/gu, ''), /<([a-z]+\d?)\b[^>]*>/gu);
    expect(found(page, /<\/([a-z]+\d?)>/gu).toSorted()).toEqual(opened.toSorted());
  },
);

test('a page has no script and fetches nothing, and its style is the one that the browser is told of', () => {
  const page = policies.page('privacy', 'en-US');
  expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\(/iu);
  const [style = ''] = found(page, /<style>([^<]*)<\/style>/gu);
  expect(pagePolicy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('what the settings say stands there letter by letter, and the way to ask can be followed', () => {
  const page = policies.page('privacy', 'en-US');
  expect(page).toContain('Friends &amp; &lt;b&gt;Co&lt;/b&gt; runs this bot');
  expect(page).toContain(
    '<a href="https://example.org/ask?a=1&amp;b=2" rel="noreferrer">https://example.org/ask?a=1&amp;b=2</a>. It is run from this country: Canada.',
  );
  const mailed = policyActions({
    translator,
    setup: { operator: { ...operator, contact: 'circles@example.org' }, encryption: 'on' },
    publicUrl: undefined,
  });
  expect(mailed.page('terms', 'en-US')).toContain('<a href="mailto:circles@example.org" rel="noreferrer">');
});
