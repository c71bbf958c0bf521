import type { BriefQuestion } from '../words-on-screen.ts';

/** What somebody says with the floor, message by message. */
export type Words = readonly string[];

/** What one person says in an evening. What is left out is not said; with the floor that means to pass. */
export type Said = Readonly<{
  /** While people gather, if anything. */
  greeting?: string;
  /** To questions that are answered in a line. */
  brief: Readonly<Partial<Record<BriefQuestion, string>>>;
  share: Words;
  /** What would help, as it stands on the form. */
  wish?: 'Just listen' | 'Relate' | 'Experiences' | 'Ideas';
  /** Tells the others before that it may be hard to hear. */
  note?: boolean;
  /** To what others shared, one each time. */
  answers?: Words;
  /** In the conversation, with a hand up. */
  talk?: Words;
  /** To everybody, in a pause that is theirs to end. */
  inAPause?: string;
  checkout: Words;
}>;

/** What the host says to those who are new or come late. */
export type Welcome = Readonly<{ newcomer: string; late: (names: string) => string }>;

type Name = 'mara' | 'ana' | 'ben' | 'cleo' | 'dev' | 'eli' | 'gus';

export type Sayings = Readonly<Record<Name, Said>> & Readonly<{ welcome: Welcome }>;
