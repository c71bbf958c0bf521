import { isSnowflake } from '../limits/fields.ts';
import { invalidField } from '../world/refusal.ts';

/** The query of a request, read with Discord's rules for numbers, ids and truth values (50035 under the name). */
export class Query {
  readonly #source: URLSearchParams;

  constructor(source: URLSearchParams) {
    this.#source = source;
  }

  text(name: string): string | undefined {
    return this.#source.get(name) ?? undefined;
  }

  truth(name: string): boolean {
    return ['true', 'True', '1'].includes(this.#source.get(name) ?? '');
  }

  whole(name: string, { min, max }: { min: number; max: number }): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^-?\d+$/.test(text))
      throw invalidField([name], 'NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
    const value = Number(text);
    if (value > max) {
      throw invalidField([name], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    }
    if (value < min) {
      throw invalidField([name], 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    }
    return value;
  }

  snowflake(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || isSnowflake(text)) return text;
    throw invalidField([name], 'NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
  }
}

/** `limit`, `before` and `after` of a list; only those that are given. */
export function pageOf(query: Query, most: number): { limit?: number; before?: string; after?: string } {
  const limit = query.whole('limit', { min: 1, max: most });
  const before = query.snowflake('before');
  const after = query.snowflake('after');
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
