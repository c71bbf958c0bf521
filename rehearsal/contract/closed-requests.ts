import { sentBesideAndIgnored } from './exceptions.ts';
import { isObject, type JsonObject, partOf } from './json.ts';

const prefix = '#/components/schemas/';

/** Names of the components a part of the document leads to, through any number of references. */
function reachable(schemas: JsonObject, from: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(from)) for (const part of from) reachable(schemas, part, found);
  if (!isObject(from)) return found;
  const reference = from.$ref;
  const name =
    typeof reference === 'string' && reference.startsWith(prefix) ? reference.slice(prefix.length) : '';
  if (name !== '' && !found.has(name)) {
    found.add(name);
    reachable(schemas, schemas[name], found);
  }
  for (const part of Object.values(from)) reachable(schemas, part, found);
  return found;
}

function bodies(paths: JsonObject, kind: 'requestBody' | 'responses'): unknown[] {
  const operations = Object.values(paths).flatMap((path) => (isObject(path) ? Object.values(path) : []));
  return operations.flatMap((operation) => partOf(operation, kind) ?? []);
}

function closed(schema: unknown): unknown {
  if (!isObject(schema) || schema.additionalProperties !== undefined) return schema;
  const { properties } = schema;
  if (!isObject(properties)) return schema;
  const ignored = Object.entries(sentBesideAndIgnored).flatMap(([beside, names]) =>
    properties[beside] === undefined ? [] : names.map((name) => [name, true] as const),
  );
  const known = { ...Object.fromEntries(ignored), ...properties };
  return { ...schema, properties: known, additionalProperties: false };
}

/**
 * The components, with those that are only ever sent by bots closed: Discord ignores a property it does not know, so a
 * misspelt one would otherwise never be noticed.
 */
export function withClosedRequests(paths: JsonObject, schemas: JsonObject): JsonObject {
  const answered = reachable(schemas, bodies(paths, 'responses'));
  const asked = reachable(schemas, bodies(paths, 'requestBody'));
  const isOnlyAsked = (name: string) => asked.has(name) && !answered.has(name);
  return mapped(schemas, (schema, name) => (isOnlyAsked(name) ? closed(schema) : schema));
}

/** The same for bodies that a path describes on the spot. */
export const withClosedBodies = (paths: JsonObject): JsonObject =>
  mapped(paths, (path) => mapped(path, closedBody));

function closedBody(operation: unknown): unknown {
  const body = partOf(operation, 'requestBody');
  const content = partOf(body, 'content');
  if (!isObject(operation) || !isObject(body) || !isObject(content)) return operation;
  const closedContent = mapped(content, (media) => mapped(media, closed));
  return { ...operation, requestBody: { ...body, content: closedContent } };
}

function mapped(value: JsonObject, change: (part: unknown, key: string) => unknown): JsonObject;
function mapped(value: unknown, change: (part: unknown, key: string) => unknown): unknown;
function mapped(value: unknown, change: (part: unknown, key: string) => unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part, key)]));
}
