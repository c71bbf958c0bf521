import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/i18n/catalogues.ts';
import { translator } from '../../../src/i18n/index.ts';
import { isSeen, plain } from '../../../src/lib/markup.ts';
import { expectFits, expectFormFits, wordsIn } from './discord-limits.ts';
import { careForms } from './worst-care.ts';
import { forms, messages, modules } from './worst-case.ts';
import { formatForms } from './worst-formats.ts';
import { sessionForms } from './worst-session.ts';
import { markdownName, markdownTopic } from './worst-words.ts';

const features = join(import.meta.dirname, '../../../src/features');

const locales = ['en-US', ...Object.keys(catalogues)];
const english = translator('en-US');

test('every view is looked at here', () => {
  const withViews = readdirSync(features).filter((name) => existsSync(join(features, name, 'views.ts')));
  expect(Object.keys(modules).sort()).toEqual(withViews.sort());
  const views = Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
  );
  const shown = new Set([
    'consentFormView',
    'quietFormView',
    'noteFormView',
    ...messages.map(({ name }) => name.split(' ')[0]),
  ]);
  expect(views.filter((name) => !shown.has(name))).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale);

  test.for(messages)('$name is one that Discord takes', ({ make }) => {
    expectFits(make(t));
  });

  test.for(messages)('$name notifies only whom it should', ({ make, pings }) => {
    expect(make(t).allowed_mentions).toEqual({ parse: [], users: [...pings] });
  });

  test.for(formatForms)('the form $name is one that Discord takes', ({ make }) => {
    expectFormFits(make(t));
  });

  test('the other forms are such that Discord takes', () => {
    for (const make of [...forms, ...sessionForms, ...careForms]) expectFormFits(make(t));
  });
});

describe('words of people', () => {
  test.for(messages)('are shown letter by letter in $name', ({ make }) => {
    const words = wordsIn(make(english));
    expect(words).not.toContain(markdownName);
    expect(words).not.toContain(markdownTopic);
    expect(words).not.toMatch(/(?<!\\)<@1>/);
  });

  test.for(messages)('hide nothing, turn nothing around and pile up nothing in $name', ({ make }) => {
    // The one sign that is not seen is ours: it keeps an @ from calling anybody.
    expect(isSeen(JSON.stringify(make(english)).replaceAll('@\u200b', '@'))).toBe(true);
  });

  test('are all of them there', () => {
    const cards = messages.filter(({ name }) => /^(circleCard|welcomeCard$)/.test(name));
    expect(cards.length).toBeGreaterThan(2);
    for (const { make } of cards) {
      expect(wordsIn(make(english))).toContain(plain(markdownName));
      expect(wordsIn(make(english))).toContain(plain(markdownTopic));
    }
  });
});
