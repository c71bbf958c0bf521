import { describe, expect, test } from 'vitest';
import { countriesLike, countryRead } from '../../../src/features/server-line/countries.ts';
import { readAbout, readReach } from '../../../src/features/server-line/reading.ts';

const typed = { name: 'Kummernummer', phone: '0800 111 0 111', text: '', address: '', hours: '24/7' };
const told = { languages: 'de, en', cost: 'free', place: 'above', source: 'called them' } as const;

describe('somebody who adds a crisis line', () => {
  test('writes it as they would, and it is kept tidy', () => {
    const whole = {
      ...typed,
      name: '  Telefon   Seelsorge ',
      text: 'Hallo an 85 258',
      address: 'https://chat.example.org',
    };
    expect(readReach(whole)).toMatchObject({
      value: {
        name: 'Telefon Seelsorge',
        phone: '0800 111 0 111',
        textBody: 'Hallo',
        textTo: '85 258',
        address: 'https://chat.example.org/',
      },
    });
    expect(readAbout({ ...told, languages: 'DE; en de' })).toMatchObject({
      value: { languages: 'de en', instead: false, source: 'called them' },
    });
  });

  test.for<[string, Partial<typeof typed>, string]>([
    ['a name that calls everybody', { name: '@everyone help' }, 'line-name-unreadable'],
    ['a name that looks like a link', { name: '[988](https://example.org)' }, 'line-name-unreadable'],
    ['a name that calls a person', { name: 'Ask <@123456789012345678>' }, 'line-name-unreadable'],
    ['a name with signs nobody sees', { name: 'Kum\u202emer' }, 'line-name-unreadable'],
    ['a name of 51 letters', { name: 'a'.repeat(51) }, 'line-name-unreadable'],
    ['a phone in words', { phone: 'ring the bell' }, 'line-phone-unreadable'],
    ['a phone of one digit', { phone: '9' }, 'line-phone-unreadable'],
    ['a text without a number', { text: 'HELLO' }, 'line-text-unreadable'],
    ['a text with a link in it', { text: 'http://x 85258' }, 'line-text-unreadable'],
    ['an address without encryption', { address: 'http://chat.example.org' }, 'line-address-unreadable'],
    ['an address with a name in front', { address: 'https://988@example.org' }, 'line-address-unreadable'],
    ['an address of numbers', { address: 'https://127.0.0.1/' }, 'line-address-unreadable'],
    ['an address inside this machine', { address: 'https://localhost/' }, 'line-address-unreadable'],
    ['an address that ends the link', { address: 'https://example.org/)x' }, 'line-address-unreadable'],
    ['a program in place of an address', { address: 'javascript:alert(1)' }, 'line-address-unreadable'],
    ['hours with a heading in it', { hours: '# 24/7' }, 'line-hours-unreadable'],
    ['no way to reach it', { phone: ' ' }, 'line-needs-a-way'],
  ])('is told what does not fit: %s', ([, changed, refusal]) => {
    expect(readReach({ ...typed, ...changed })).toEqual({ ok: false, refusal });
  });

  test('sees letters that look like others for what they are', () => {
    expect(readReach({ ...typed, address: 'https://еxample.org/' })).toMatchObject({
      value: { address: 'https://xn--xample-2of.org/' },
    });
  });

  test.for<[string, Partial<Record<'languages' | 'source', string>>, string]>([
    ['a language by its name', { languages: 'German' }, 'line-languages-unreadable'],
    ['a language that there is not', { languages: 'qq' }, 'line-languages-unreadable'],
    ['no language', { languages: ' , ' }, 'line-languages-unreadable'],
    ['five languages', { languages: 'de en fr es it' }, 'line-languages-unreadable'],
    ['no source', { source: ' ' }, 'line-source-unreadable'],
    ['a source without encryption', { source: 'http://example.org' }, 'line-source-unreadable'],
    ['a source that calls somebody', { source: '@here' }, 'line-source-unreadable'],
  ])('is told what does not fit: %s', ([, changed, refusal]) => {
    expect(readAbout({ ...told, ...changed })).toEqual({ ok: false, refusal });
  });

  test('finds the country in their own language, and never one that is no more', () => {
    expect(countryRead('österreich', 'de')).toBe('AT');
    expect(countryRead('Austria', 'de')).toBe('AT');
    expect(countryRead('ke', 'en-US')).toBe('KE');
    expect(countryRead('Atlantis', 'en-US')).toBeUndefined();
    expect(countryRead('EU', 'en-US')).toBeUndefined();
    expect(countriesLike('ken', 'en-US')[0]).toEqual({ name: 'Kenya', value: 'KE' });
    expect(countriesLike('', 'not a locale')).toHaveLength(25);
  });
});
