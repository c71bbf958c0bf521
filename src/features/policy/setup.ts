/** Who runs this bot, as far as they have said so. */
export type Operator = Readonly<{
  name: string | undefined;
  /** An e-mail address, or a web address that begins with https. */
  contact: string | undefined;
  /** ISO 3166 alpha-2: the country the bot is run from. */
  country: string | undefined;
}>;

/** `on`, `off`: the SQLite file, with or without a key. `server`: PostgreSQL, whose disk is not ours to see. */
export type Encryption = 'on' | 'off' | 'server';

/** What the settings say that people may know. */
export type Setup = Readonly<{ operator: Operator; encryption: Encryption }>;

/** Where nothing is set. */
export const unsaid: Setup = {
  operator: { name: undefined, contact: undefined, country: undefined },
  encryption: 'off',
};

/** Who answers for what is stored, in a few words, as people read it before they agree. Nothing where nobody has said so. */
export function controllerOf({ name, contact }: Operator): string | undefined {
  const said = [name, contact].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(', ');
}
