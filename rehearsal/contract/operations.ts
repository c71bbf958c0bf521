import { isObject, type JsonObject } from './json.ts';

/** The entry of Discord's document for a method and path. */
export interface Operation {
  readonly method: string;
  /** As in the document, e.g. `/channels/{channel_id}/messages`. */
  readonly template: string;
  readonly definition: JsonObject;
  /** Of the path and of the operation together. */
  readonly parameters: readonly JsonObject[];
}

const isHole = (segment: string) => segment.startsWith('{');

/** Fixed segments win over holes, from the left: `…/members/search` before `…/members/{user_id}`. */
const holesOf = (template: string) =>
  template
    .split('/')
    .map((segment) => (isHole(segment) ? '1' : '0'))
    .join('');

const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export class Operations {
  readonly #paths: readonly (readonly [string, JsonObject])[];

  constructor(paths: JsonObject) {
    this.#paths = Object.entries(paths)
      .flatMap(([template, path]) => (isObject(path) ? [[template, path] as const] : []))
      .sort(([left], [right]) => holesOf(left).localeCompare(holesOf(right)));
  }

  /** `path` is what follows /api/v10, as sent (`%40original` or `@original`). */
  find(method: string, path: string): Operation | undefined {
    const segments = path.split('/').map(decodeURIComponent);
    for (const [template, definitions] of this.#paths) {
      const definition = definitions[method.toLowerCase()];
      if (!isObject(definition) || !fits(template, segments)) continue;
      const parameters = [...objectsIn(definitions.parameters), ...objectsIn(definition.parameters)];
      return { method: method.toUpperCase(), template, definition, parameters };
    }
    return undefined;
  }
}

function fits(template: string, segments: readonly string[]): boolean {
  const wanted = template.split('/');
  return (
    wanted.length === segments.length &&
    wanted.every((segment, index) => isHole(segment) || segment === segments[index])
  );
}
