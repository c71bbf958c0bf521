import { isSnowflake } from '../limits/fields.ts';
import { invalidField, unknownRoute } from '../world/refusal.ts';

type Parameters = ReadonlyMap<string, string>;

/** Reads a path parameter that must be a snowflake (50035 under `<name>_id`). */
export function idOf(parameters: Parameters, name: string): string {
  const value = textOf(parameters, name);
  if (isSnowflake(value)) return value;
  throw invalidField([`${name}_id`], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
}

/** Reads a path parameter of any form. */
export function textOf(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw unknownRoute();
  return value;
}
