import { createHash } from 'node:crypto';
import type { Translate } from '../../i18n/index.ts';

/**
 * What people are asked to agree to, and the version of its words. Changed words are a new version: a test holds the
 * fingerprint of each, so that nobody changes what others have agreed to unnoticed.
 */
export const documents = { agreement: 2, membership: 2 } as const;
export type DocumentKind = keyof typeof documents;

/** The words of a document as they are shown in the reader's language. */
export const wordsOf = (t: Translate, kind: DocumentKind): string => t(`document.${kind}.body`);

export const fingerprint = (words: string): string => createHash('sha256').update(words).digest('hex');
