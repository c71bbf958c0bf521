import { describe, expect, test } from 'vitest';
import { documents, fingerprint, wordsOf } from '../../../src/features/consent/documents.ts';
import { catalogues } from '../../../src/i18n/catalogues.ts';
import { translator } from '../../../src/i18n/index.ts';

/**
 * What people have agreed to, by kind, version and language. An entry is added for new words, and never changed: other
 * words under the same version would be words that nobody agreed to.
 */
const agreedTo: Readonly<Record<string, string>> = {
  'agreement 1 en-US': '0a62476f7e1e436244babf26b9170e611834eca196c45eea202bc404821cf71d',
  'membership 1 en-US': 'ae6eaa00f5be97e6ab07f054e51d7c0027fac1e8a748469b883c33ca8ac724ce',
  'agreement 1 de': '58d8c5a6714b2801e4b8603c85989465f76f062aa57a247a35509d29686fe3f0',
  'membership 1 de': '2ed5ba22397a3cb7bc18abc821ed0cd95a0be97f14f94161085f549e4545c395',
  // A pause can be asked for; visits, roles, time on the floor, mutes and threads are named.
  'agreement 2 en-US': '3932ecf4c33e6d76ab60279b750e2f9b2e63ef13d03a9253b9106fd71fbd6bec',
  'membership 2 en-US': '2fedc7107de68da27c2b15a094895fd4692317c7423f5f44204a04273c4352f2',
  'agreement 2 de': '038a82f78ced1933e54747391c010a272eda0bef5ee31414c24276520d356fd9',
  'membership 2 de': 'a5929541882a27e2432651be2be88d37602ea6042aaaed2da8c8c4e900e9ad97',
};

const kinds = ['agreement', 'membership'] as const;

describe.each(['en-US', ...Object.keys(catalogues)])('the documents in %s', (locale) => {
  test.for(kinds)('the %s has the words of its version', (kind) => {
    const words = wordsOf(translator(locale), kind);
    expect(agreedTo).toHaveProperty(`${kind} ${documents[kind]} ${locale}`, fingerprint(words));
  });
});

test('every document is held to its words', () => {
  expect(Object.keys(documents).sort()).toEqual([...kinds]);
});

test('one letter more is another fingerprint', () => {
  expect(fingerprint('I agree')).toHaveLength(64);
  expect(fingerprint('I agree')).not.toBe(fingerprint('I agree.'));
});
