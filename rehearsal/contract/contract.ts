import { readFile } from 'node:fs/promises';
import { withClosedBodies, withClosedRequests } from './closed-requests.ts';
import { eventPlaces, partsAt } from './events.ts';
import { withExceptions } from './exceptions.ts';
import { isObject, type JsonObject, partOf } from './json.ts';
import { type Operation, Operations } from './operations.ts';
import { querySchema, readQuery } from './query.ts';
import { withTaggedUnions } from './tagged-unions.ts';
import { type Use, usesOf } from './uses.ts';
import { Validators, type Violation } from './validators.ts';

export type { Use } from './uses.ts';
export type { Violation } from './validators.ts';

/** A request and what it was told, as the REST server logs it. */
export interface Exchanged {
  readonly method: string;
  /** After /api/v10, without the query, as sent. */
  readonly path: string;
  readonly query: string;
  /** JSON or the `payload_json` of a multipart body, already read; undefined without one. */
  readonly body: unknown;
  readonly contentType: string | undefined;
  readonly status: number;
  readonly answer: unknown;
  readonly reason?: string | undefined;
  readonly files?: readonly unknown[];
}

interface Event {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Discord's OpenAPI 3.1 document, read from `documentPath`, as something requests, answers and events can be checked
 * against. Schemas are compiled when first needed.
 */
export async function contractOf(documentPath: string): Promise<Contract> {
  const document: unknown = JSON.parse(await readFile(documentPath, 'utf8'));
  return new Contract(document);
}

export class Contract {
  readonly #operations: Operations;
  readonly #json: Validators;
  readonly #query: Validators;

  constructor(source: unknown) {
    const document = withExceptions(source);
    const paths = partOf(document, 'paths');
    const schemas = partOf(document, 'components', 'schemas');
    const components = partOf(document, 'components');
    if (!isObject(paths) || !isObject(schemas) || !isObject(components))
      throw new Error('This is not an OpenAPI document with paths and components.schemas');
    this.#operations = new Operations(paths);
    const closed = withClosedRequests(paths, schemas);
    const checked = withTaggedUnions(schemas, {
      paths: withClosedBodies(paths),
      components: { ...components, schemas: closed },
    });
    this.#json = new Validators(checked, false);
    this.#query = new Validators(checked, true);
  }

  /**
   * What is wrong with a request of the bot, or with the answer it got. A refusal (4xx) is checked in its form only; the
   * request that earned it is not blamed a second time. 5xx are faults and not in the document.
   */
  check(entry: Exchanged): Violation[] {
    const operation = this.#operations.find(entry.method, entry.path);
    const where = `${entry.method.toUpperCase()} ${operation?.template ?? entry.path}`;
    if (entry.status >= 500) return [];
    if (operation === undefined) return [{ where, path: '', message: 'Discord has no such route' }];
    const answer = this.#checkAnswer(where, operation, entry);
    if (entry.status >= 400) return answer;
    return [
      ...this.#checkQuery(where, operation, entry),
      ...this.#checkBody(where, operation, entry),
      ...answer,
    ];
  }

  /** What of Discord a request uses, by the names of the document; nothing where the document has no such route. */
  uses(entry: Exchanged): readonly Use[] {
    const operation = this.#operations.find(entry.method, entry.path);
    return operation === undefined ? [] : usesOf(`${operation.method} ${operation.template}`, entry);
  }

  /** What in an event does not fit the component it carries; nothing for events without one. */
  checkEvent({ name, data }: Event): Violation[] {
    const wire: unknown = JSON.parse(JSON.stringify(data ?? null));
    return (eventPlaces.get(name) ?? []).flatMap(({ at, schema }) =>
      partsAt(wire, at).flatMap((part) =>
        this.#json.violations(`${name} ${at.join('.')}`.trim(), part, ['components', 'schemas', schema]),
      ),
    );
  }

  #checkQuery(where: string, operation: Operation, { query }: Exchanged): Violation[] {
    const known = operation.parameters.filter((parameter) => parameter.in === 'query');
    const key = `query ${where}`;
    return this.#query.violationsOf(`${where} query`, readQuery(query), key, () => querySchema(known));
  }

  #checkBody(where: string, { definition, template, method }: Operation, entry: Exchanged): Violation[] {
    const place = `${where} body`;
    const content = partOf(definition, 'requestBody', 'content');
    if (!isObject(content)) {
      const empty = entry.body === undefined || entry.body === null;
      return empty ? [] : [{ where: place, path: '', message: 'Discord expects no body here' }];
    }
    if (entry.body === undefined) {
      const required = partOf(definition, 'requestBody', 'required') === true;
      return required ? [{ where: place, path: '', message: 'Discord expects a body here' }] : [];
    }
    const type = mediaTypeFor(content, entry.contentType);
    if (type === undefined)
      return [{ where: place, path: '', message: `no such content type here: ${entry.contentType}` }];
    const pointer = ['paths', template, method.toLowerCase(), 'requestBody', 'content', type, 'schema'];
    return this.#json.violations(place, entry.body, pointer);
  }

  #checkAnswer(where: string, { definition, template, method }: Operation, entry: Exchanged): Violation[] {
    const place = `${where} answer ${entry.status}`;
    const response = responseFor(definition, String(entry.status));
    if (response === undefined) return [{ where: place, path: '', message: 'no such status is documented' }];
    const reference = partOf(definition, 'responses', response, '$ref');
    const root =
      typeof reference === 'string'
        ? reference.slice('#/'.length).split('/')
        : ['paths', template, method.toLowerCase(), 'responses', response];
    const hasSchema =
      typeof reference === 'string' || isObject(partOf(definition, 'responses', response, 'content'));
    if (!hasSchema) return [];
    const wire: unknown = JSON.parse(JSON.stringify(entry.answer ?? null));
    return this.#json.violations(place, wire, [...root, 'content', 'application/json', 'schema']);
  }
}

/** The documented response: the status itself, or `4XX` for a refusal. */
function responseFor(definition: JsonObject, status: string): string | undefined {
  const responses = partOf(definition, 'responses');
  if (!isObject(responses)) return undefined;
  return [status, `${status.slice(0, 1)}XX`].find((one) => responses[one] !== undefined);
}

/** A multipart body is checked by its `payload_json`, which is what the JSON variant describes. */
function mediaTypeFor(content: JsonObject, contentType: string | undefined): string | undefined {
  const sent = contentType?.split(';')[0]?.trim() ?? 'application/json';
  if (sent === 'multipart/form-data' && content[sent] !== undefined)
    return content['application/json'] === undefined ? sent : 'application/json';
  return content[sent] === undefined ? undefined : sent;
}
