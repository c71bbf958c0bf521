import type { Format } from './schema.ts';

/** The file in which a format is given out and taken back. */
export const fileNameOf = ({ key }: Pick<Format, 'key'>): string => `${key}.json`;

export const fileOf = (format: Format) => ({
  name: fileNameOf(format),
  body: `${JSON.stringify(format, null, 2)}\n`,
});
