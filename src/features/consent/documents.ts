import { createHash } from 'node:crypto';
import type { Translate } from '../../i18n/index.ts';

/**
 * What people are asked, one thing at a time, and the version of its words. Changed words are a new version: a test holds
 * the fingerprint of each, so that nobody changes what others have agreed to unnoticed. The agreement and the membership
 * are asked together, and carry the same version.
 */
export const documents = {
  agreement: 3,
  membership: 3,
  'reminders-dm': 1,
  'kind-notes': 1,
  calendar: 1,
} as const;
export type DocumentKind = keyof typeof documents;

/** What needs a yes of its own, apart from a place in a circle. */
export type OwnPurpose = Exclude<DocumentKind, 'agreement' | 'membership'>;

/**
 * What became of the words about a place, version by version. A material change asks for more than people have said yes
 * to, so everybody is asked anew; the wording or a slip of the pen is not material.
 */
export const wordChanges = [
  { version: 2, material: true },
  { version: 3, material: true },
] as const;

/** Whoever has agreed to an earlier version than this is asked anew. */
export const askedAnewSince: number = Math.max(
  0,
  ...wordChanges.flatMap(({ version, material }) => (material ? version : [])),
);

/** What is new since the version that somebody has agreed to, in the reader's language. */
export const newSince = (t: Translate, agreedTo: number): readonly string[] =>
  wordChanges.filter(({ version }) => version > agreedTo).map(({ version }) => t(`words.change.${version}`));

/** The words of a document as they are shown in the reader's language. */
export const wordsOf = (t: Translate, kind: DocumentKind): string => t(`document.${kind}.body`);

/** What is kept beside the words of a version: what is new in it, and whether everybody is asked anew. */
export function changeOf(
  t: Translate,
  kind: DocumentKind,
  version: number,
): Readonly<{ changeSummary: string; material: boolean }> {
  const change = wordChanges.find((one) => one.version === version);
  if (change === undefined || (kind !== 'agreement' && kind !== 'membership'))
    return { changeSummary: '', material: true };
  return { changeSummary: t(`words.change.${change.version}`), material: change.material };
}

export const fingerprint = (words: string): string => createHash('sha256').update(words).digest('hex');
