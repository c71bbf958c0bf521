import { isObject, type JsonObject, partOf } from './json.ts';

/** The values of `type` a variant stands for; none where it is not a component with a `type` of its own. */
function tagsOf(schemas: JsonObject, variant: unknown): unknown[] {
  const reference = partOf(variant, '$ref');
  const name = typeof reference === 'string' ? reference.slice('#/components/schemas/'.length) : '';
  const tags = partOf(schemas[name], 'properties', 'type', 'enum');
  const required = partOf(schemas[name], 'required');
  return Array.isArray(tags) && Array.isArray(required) && required.includes('type') ? tags : [];
}

function tagged(schemas: JsonObject, schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const tags = anyOf.map((variant) => tagsOf(schemas, variant));
  const all = tags.flat();
  if (tags.some((one) => one.length === 0) || new Set(all).size !== all.length) return schema;
  const variants = anyOf.map((variant, index) => ({
    if: { properties: { type: { enum: tags[index] } } },
    // biome-ignore lint/suspicious/noThenProperty: this is JSON Schema's own word.
    then: variant,
  }));
  return {
    ...rest,
    type: 'object',
    required: ['type'],
    properties: { type: { enum: all } },
    allOf: variants,
  };
}

function rewritten(schemas: JsonObject, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(schemas, one));
  return isObject(value) ? withTaggedUnions(schemas, value) : value;
}

/** Unions told apart by `type` are asked for it first, so that only the variant that was meant complains. */
export function withTaggedUnions(schemas: JsonObject, part: JsonObject): JsonObject {
  const inner = Object.entries(part).map(([key, value]) => [key, rewritten(schemas, value)] as const);
  return tagged(schemas, Object.fromEntries(inner));
}
