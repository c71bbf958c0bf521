import { describe, expect, test } from 'vitest';
import { type PolicyKind, policyKinds, policyOf } from '../../../src/features/policy/policy.ts';
import { type Setup, unsaid } from '../../../src/features/policy/setup.ts';
import { languages, translator } from '../../../src/i18n/index.ts';

const operator = { name: 'Circle Friends', contact: 'circles@example.org', country: 'DE' };

function wordsOf(kind: PolicyKind, setup: Setup = { ...unsaid, operator }, locale = 'en-US'): string {
  const about = { t: translator(locale), locale, setup };
  const policy = policyOf(kind, { ...about, command: (path) => `/${path}`, shown: (words) => words });
  return [policy.title, ...policy.sections.map(({ title, body }) => `${title}\n${body}`), policy.date].join(
    '\n',
  );
}

describe('the words about data', () => {
  test('name who runs the bot, from where, and how to ask them', () => {
    expect(wordsOf('privacy')).toContain(
      'Circle Friends runs this bot and decides about its data. Ask, correct or complain: circles@example.org. It is run from this country: Germany.',
    );
    expect(wordsOf('privacy', undefined, 'de')).toContain('Betrieben wird er aus diesem Land: Deutschland.');
  });

  test.for(
    policyKinds.flatMap((kind) => (['name', 'contact'] as const).map((left) => [kind, left] as const)),
  )('say of /%s plainly that nobody has said who runs the bot, when the %s is not set', ([kind, left]) => {
    const words = wordsOf(kind, { ...unsaid, operator: { ...operator, [left]: undefined } });
    expect(words).toContain('has not said who they are and how to ask them');
    expect(words).not.toMatch(/Circle Friends|circles@example\.org/u);
  });

  test('say how long things are kept', () => {
    expect(wordsOf('privacy')).toContain('Answers to a meeting: 1 day after it.');
    expect(wordsOf('privacy')).toContain('an entry without people 30 days more.');
    expect(wordsOf('privacy')).toContain('messages 40 days, finished work 14 days.');
    expect(wordsOf('privacy', undefined, 'de')).toContain('Antworten zu einem Treffen: 1 Tag danach.');
  });

  test.for([
    ['on', 'Its file is encrypted.'],
    ['off', 'The bot does not encrypt its file.'],
    ['server', 'Encrypting it is up to whoever runs it.'],
  ] as const)('say truly whether it is encrypted: %s', ([encryption, sentence]) => {
    expect(wordsOf('privacy', { operator, encryption })).toContain(sentence);
  });

  test.for(languages)('name the ground, the rights, the age and the help in %s', (locale) => {
    const words = wordsOf('privacy', undefined, locale);
    expect(words).toMatch(/9 ?(\(2\)\(a\)|Abs\. 2 a)/u);
    for (const named of ['/my-data export', '/my-data delete', '/help-now', '18', 'discord.com/privacy'])
      expect(words).toContain(named);
    expect(words).not.toMatch(/\{\w+\}/u);
    const terms = wordsOf('terms', undefined, locale);
    for (const named of ['18', '/help-now', '/circle leave', '/my-data delete', '/privacy'])
      expect(terms).toContain(named);
    expect(terms).not.toMatch(/\{\w+\}/u);
  });
});
