import { isObject, type JsonObject } from './json.ts';
import { inDocument } from './validators.ts';

/** A query as an object; a name given twice becomes a list. */
export function readQuery(query: string): JsonObject {
  const read: Record<string, unknown> = {};
  const parameters = new URLSearchParams(query);
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key);
    read[key] = values.length === 1 ? values[0] : values;
  }
  return read;
}

/** The references inside a parameter's schema, made to lead into the document. */
function anchored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anchored);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string' ? inDocument(part) : anchored(part),
    ]),
  );
}

/** The schema of a whole query: what the document says of each of its parameters, and no other. */
export function querySchema(parameters: readonly JsonObject[]): JsonObject {
  const named = parameters.map((one) => ({
    name: String(one.name),
    required: one.required === true,
    one,
  }));
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(({ name, one }) => [name, anchored(one.schema)])),
    required: named.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}
