import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { JsonObject } from './json.ts';

/** Something that does not fit Discord's document. `path` leads to it inside the body, e.g. `/components/0/label`. */
export interface Violation {
  readonly where: string;
  readonly path: string;
  readonly message: string;
}

/** Discord's own formats; the numbers are covered by ajv-formats. */
const ownFormats = { snowflake: /^(0|[1-9]\d{0,19})$/, nonce: true } as const;

const root = 'discord';
const mostTold = 5;

/** Compiles the schemas of the document when they are first needed, and keeps them: all of them would take seconds. */
export class Validators {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  /** `coerced`: everything arrives as text, as in a query. */
  constructor(document: JsonObject, coerced: boolean) {
    this.#ajv = new Ajv2020({
      strict: false,
      validateSchema: false,
      allErrors: true,
      coerceTypes: coerced ? 'array' : false,
      formats: ownFormats,
    });
    formats.default(this.#ajv);
    this.#ajv.addSchema(document, root);
  }

  /** What in `value` does not fit the schema at `pointer`, the keys from the document's root. */
  violations(where: string, value: unknown, pointer: readonly string[]): Violation[] {
    const reference = `${root}#/${pointer.map(escaped).join('/')}`;
    return this.#check(where, value, reference, () => ({ $ref: reference }));
  }

  /** The same for a schema made on the spot; `key` names it among the compiled ones. */
  violationsOf(where: string, value: unknown, key: string, schema: () => JsonObject): Violation[] {
    return this.#check(where, value, key, schema);
  }

  #check(where: string, value: unknown, key: string, schema: () => JsonObject): Violation[] {
    const validate = this.#compiled.get(key) ?? this.#ajv.compile(schema());
    this.#compiled.set(key, validate);
    if (validate(value)) return [];
    return mostTelling(validate.errors ?? []).map(({ instancePath, message, params }) => ({
      where,
      path: instancePath,
      message: `${message ?? 'does not fit'} ${JSON.stringify(params)}`,
    }));
  }
}

const escaped = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** A reference that leads into the document from a schema made on the spot. */
export const inDocument = (reference: string): string => `${root}${reference}`;

const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length;

/** Where a union fits nowhere, every variant complains; the complaints deepest inside the value come nearest the cause. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter(({ keyword }) => keyword !== 'if');
  const deepest = Math.max(...own.map(depth));
  const inUnion = own.some(({ keyword }) => keyword === 'anyOf');
  const told = inUnion ? own.filter((error) => depth(error) === deepest) : own;
  const distinct = new Map(
    told.map((error) => [error.instancePath + error.message + JSON.stringify(error.params), error]),
  );
  return [...distinct.values()].slice(0, mostTold);
}
