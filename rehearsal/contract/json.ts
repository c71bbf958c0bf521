export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of a JSON document by its keys; undefined where there is none. */
export function partOf(value: unknown, ...keys: readonly string[]): unknown {
  let part = value;
  for (const key of keys) part = isObject(part) ? part[key] : undefined;
  return part;
}
