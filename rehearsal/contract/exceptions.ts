import { isObject, type JsonObject } from './json.ts';

/** A place where Discord's document differs from what Discord says and does, and what is checked instead. */
interface Exception {
  readonly reason: string;
  /** `name` is the property, or the component, that has this schema. */
  readonly change: (schema: JsonObject, name: string) => JsonObject;
}

const bitFields = new Set(['allow', 'deny', 'permissions', 'default_member_permissions']);

const allowsInteger = (type: unknown): boolean =>
  type === 'integer' || (Array.isArray(type) && type.includes('integer'));

const exceptions: readonly Exception[] = [
  {
    reason: 'Variants of a oneOf overlap (a loose object fits several), so that one is enough.',
    change: (schema) => {
      if (!Array.isArray(schema.oneOf)) return schema;
      const { oneOf, ...rest } = schema;
      return { ...rest, anyOf: oneOf };
    },
  },
  {
    reason:
      'Permission bits are sent as strings of digits: they do not fit a JSON number. The document says integer.',
    change: (schema, name) => {
      if (!bitFields.has(name) || !allowsInteger(schema.type)) return schema;
      const { type, ...numeric } = schema;
      return {
        anyOf: [
          { type: 'string', pattern: '^[0-9]+$' },
          { type, ...numeric },
        ],
      };
    },
  },
  {
    reason:
      'The leaves of a 50035 tree carry codes such as BASE_TYPE_REQUIRED; the document gives them a number.',
    change: (schema, name) =>
      name === 'InnerErrors'
        ? {
            type: 'object',
            properties: {
              _errors: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: { code: { type: 'string' }, message: { type: 'string' } },
                  required: ['code', 'message'],
                },
              },
            },
            required: ['_errors'],
            additionalProperties: false,
          }
        : schema,
  },
  {
    reason:
      'A 429 carries `code` only sometimes ("code?" in the docs on rate limits); the document demands it.',
    change: (schema, name) =>
      name === 'RatelimitedResponse'
        ? {
            type: 'object',
            properties: {
              message: { type: 'string' },
              code: { type: 'integer' },
              retry_after: { type: 'number' },
              global: { type: 'boolean' },
            },
            required: ['message', 'retry_after', 'global'],
          }
        : schema,
  },
];

/**
 * What discord.js sends of its own accord and Discord ignores, by a documented property of the same body: no fault of the
 * bot that uses it.
 */
export const sentBesideAndIgnored: Readonly<Record<string, readonly string[]>> = {
  content: ['tts', 'enforce_nonce'],
  allow: ['id'],
  communication_disabled_until: ['communicationDisabledUntil'],
};

/** The document with all exceptions applied to every schema in it. */
export function withExceptions(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withExceptions(one));
  if (!isObject(value)) return value;
  const inner: JsonObject = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withExceptions(part, key)]),
  );
  return exceptions.reduce((schema, exception) => exception.change(schema, name), inner);
}
