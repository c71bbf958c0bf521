import { describe, expect, test } from 'vitest';
import {
  askedAnewSince,
  documents,
  fingerprint,
  newSince,
  wordChanges,
  wordsOf,
} from '../../../src/features/consent/documents.ts';
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
  // All elements of the promise, and for how long each thing is stored; and what has a yes of its own.
  'agreement 3 en-US': 'b87decfd3baa97c747f0704897559021038a8724d1b4b3547b7c4ecb6564a226',
  'membership 3 en-US': 'eef3ec19709e0a46bf75bfdb17b42f7c7c5682844f78638fcbec282ca95137f2',
  'reminders-dm 1 en-US': '87bef1f18485e2e1359a5da97a8db54ebdabe0f27aa2da895bc671bb164160ef',
  'kind-notes 1 en-US': 'a9929fa45f92b3efeedc6202703748e6c27e536080f087b802c608bb9cefed53',
  'calendar 1 en-US': 'f066d5bf89fe874caa83e4015604e881ed468adcbd6ccf712d25b81a155894b9',
  'agreement 3 de': '6f98fa404c1e88b896795559eb5a04d516b871cbeb649a06081ac2d6bf45566e',
  'membership 3 de': 'e8a188c28b4fe5c2dda4c15cad181abf92319d162747b27a6ff7288cd906cd4b',
  'reminders-dm 1 de': 'b7bb642871bf3345414979f39a263d3324cc7de91aa18c2c4df1160a5d6f0822',
  'kind-notes 1 de': '2841987adb5a8f2c761e530b39092e6f67503e411a50a70ff914732168079e42',
  'calendar 1 de': '7cf5dd415c9b162b0863229a9e302a8904e268246a96f0eecbe87fa8727af222',
};

const kinds = ['agreement', 'membership', 'reminders-dm', 'kind-notes', 'calendar'] as const;

describe.each(['en-US', ...Object.keys(catalogues)])('the documents in %s', (locale) => {
  test.for(kinds)('the %s has the words of its version', (kind) => {
    const words = wordsOf(translator(locale), kind);
    expect(agreedTo).toHaveProperty(`${kind} ${documents[kind]} ${locale}`, fingerprint(words));
  });
});

test('every document is held to its words', () => {
  expect(Object.keys(documents).sort()).toEqual(kinds.toSorted());
});

test('one letter more is another fingerprint', () => {
  expect(fingerprint('I agree')).toHaveLength(64);
  expect(fingerprint('I agree')).not.toBe(fingerprint('I agree.'));
});

describe('changed words', () => {
  test('are told in the order in which they changed, from the version somebody knows', () => {
    const t = translator('en-US');
    expect(newSince(t, 1)).toEqual([t('words.change.2'), t('words.change.3')]);
    expect(newSince(t, 2)).toEqual([t('words.change.3')]);
    expect(newSince(t, documents.membership)).toEqual([]);
  });

  test('are those of both documents, which carry one version', () => {
    expect(documents.agreement).toBe(documents.membership);
    expect(wordChanges.at(-1)?.version).toBe(documents.membership);
    expect(askedAnewSince).toBe(3);
  });
});
