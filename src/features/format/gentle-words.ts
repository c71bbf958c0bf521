/**
 * A look at a host's own question, and at nothing that a member ever says. It knows two things that have hurt people in
 * circles, and it only ever remarks: a list of words understands nothing.
 */
const why = /(?:^|[.!?…]\s*)(?:why|warum|wieso|weshalb|weswegen)\b[^.!]*\?/iu;

const cheer: readonly string[] = [
  'cheer up',
  'stay positive',
  'think positive',
  'good vibes',
  'bright side',
  'be happy',
  'be grateful',
  'kopf hoch',
  'bleib positiv',
  'denk positiv',
  'sei dankbar',
  'sei glücklich',
];

export const asksWhy = (words: string): boolean => why.test(words);

/** The words in a question that tell people how to feel, if there are any. */
export const forcedCheer = (words: string): string | undefined =>
  cheer.find((one) => words.toLowerCase().includes(one));
