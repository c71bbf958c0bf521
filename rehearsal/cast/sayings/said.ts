/** What somebody says with the floor, message by message. */
export type Words = readonly string[];

/** What one person says in an evening. */
export type Said = Readonly<{
  /** While people gather, if anything. */
  greeting?: string;
  share: Words;
  checkout: Words;
}>;

/** What the host says to those who are new or come late. */
export type Welcome = Readonly<{ newcomer: string; late: (names: string) => string }>;

type Name = 'mara' | 'ana' | 'ben' | 'cleo' | 'dev' | 'eli' | 'gus';

export type Sayings = Readonly<Record<Name, Said>> & Readonly<{ welcome: Welcome }>;
