/** What came of asking the server: what was asked for, or a sentence for the reader. */
export type Answer<Value> = Readonly<{ kind: 'done'; value: Value } | { kind: 'not-done'; sentence: string }>;

/** The sentence in the body of a refusal, if there is one. */
export function sentenceIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('sentence' in body)) return undefined;
  return typeof body.sentence === 'string' ? body.sentence : undefined;
}
