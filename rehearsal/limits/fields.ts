import type { Place } from './form.ts';

type Needed = { required?: boolean };
type Length = { min?: number; max?: number };
export type Entry = { value: unknown; place: Place };

/**
 * Reads the fields of one JSON object and refuses, each at its own place, what Discord refuses. `null` counts as left
 * out. Lengths are UTF-16 units: Discord may count code points, which are never more, so this is the stricter reading.
 */
export class Fields {
  readonly place: Place;
  readonly #source: Readonly<Record<string, unknown>>;

  constructor(source: Readonly<Record<string, unknown>>, place: Place) {
    this.#source = source;
    this.place = place;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  /** The object itself, for rules that are written for any entry of a list. */
  get entry(): Entry {
    return { value: this.#source, place: this.place };
  }

  raw(name: string): unknown {
    return this.#source[name] ?? undefined;
  }

  text(name: string, rule: Needed & Length & { pattern?: RegExp } = {}): string | undefined {
    const value = this.#given(name, rule);
    if (value === undefined) return undefined;
    const place = this.place.at(name);
    if (typeof value !== 'string') {
      place.refuse('STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
      return undefined;
    }
    checkLength(value.length, rule, place);
    if (rule.pattern && !rule.pattern.test(value)) {
      place.refuse('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    }
    return value;
  }

  whole(name: string, rule: Needed & Length & { choices?: readonly number[] } = {}): number | undefined {
    const value = this.#given(name, rule);
    if (value === undefined) return undefined;
    const place = this.place.at(name);
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      place.refuse('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
      return undefined;
    }
    checkRange(number, rule, place);
    return number;
  }

  truth(name: string, rule: Needed = {}): boolean | undefined {
    const value = this.#given(name, rule);
    if (value === undefined || typeof value === 'boolean') return value;
    this.place.at(name).refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return undefined;
  }

  snowflake(name: string, rule: Needed = {}): string | undefined {
    const value = this.#given(name, rule);
    if (value === undefined) return undefined;
    const text = String(value);
    if (isSnowflake(text)) return text;
    this.place.at(name).refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
    return undefined;
  }

  /** An ISO 8601 time with an offset. */
  time(name: string, rule: Needed = {}): Date | undefined {
    const text = this.text(name, rule);
    if (text === undefined) return undefined;
    const time = new Date(text);
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(time.getTime())) return time;
    this.place.at(name).refuse('DATE_TIME_TYPE_PARSE', `Could not parse ${text}. Should be ISO8601.`);
    return undefined;
  }

  /** Bits of permissions, as a decimal string or a number. */
  bits(name: string, rule: Needed = {}): bigint | undefined {
    const value = this.#given(name, rule);
    if (value === undefined) return undefined;
    const text = String(value);
    if (/^\d{1,20}$/.test(text)) return BigInt(text);
    this.place.at(name).refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
    return undefined;
  }

  list(name: string, rule: Needed & Length = {}): readonly Entry[] {
    const value = this.#given(name, rule);
    if (value === undefined) return [];
    const place = this.place.at(name);
    if (!Array.isArray(value)) {
      place.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    checkLength(value.length, rule, place);
    return value.map((item: unknown, position) => ({ value: item, place: place.at(position) }));
  }

  objects(name: string, rule: Needed & Length = {}): readonly Fields[] {
    return this.list(name, rule).flatMap(({ value, place }) => fieldsOf(value, place) ?? []);
  }

  snowflakes(name: string, rule: Length = {}): readonly string[] {
    return this.list(name, rule).flatMap(({ value, place }) => {
      const text = String(value);
      if (isSnowflake(text)) return [text];
      place.refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
      return [];
    });
  }

  wholes(name: string, rule: Length & { choices: readonly number[] }): readonly number[] {
    return this.list(name, rule).flatMap(({ value, place }) => {
      if (typeof value === 'number' && rule.choices.includes(value)) return [value];
      place.refuse('BASE_TYPE_CHOICES', `Value must be one of {${rule.choices.join(', ')}}.`);
      return [];
    });
  }

  object(name: string, rule: Needed = {}): Fields | undefined {
    const value = this.#given(name, rule);
    return value === undefined ? undefined : fieldsOf(value, this.place.at(name));
  }

  refuse(name: string, code: string, message: string): void {
    this.place.at(name).refuse(code, message);
  }

  #given(name: string, rule: Needed): unknown {
    const value = this.raw(name);
    if (value === undefined && rule.required)
      this.refuse(name, 'BASE_TYPE_REQUIRED', 'This field is required');
    return value;
  }
}

/** The fields of a value that must be a JSON object; undefined, and refused, when it is not one. */
export function fieldsOf(value: unknown, place: Place): Fields | undefined {
  if (isRecord(value)) return new Fields(value, place);
  place.refuse('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  return undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSnowflake(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}

function checkLength(length: number, { min, max }: Length, place: Place): void {
  const tooShort = min !== undefined && length < min;
  const tooLong = max !== undefined && length > max;
  if (!tooShort && !tooLong) return;
  if (min !== undefined && max !== undefined) {
    place.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  } else if (tooLong) place.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  else place.refuse('BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
}

function checkRange(value: number, rule: Length & { choices?: readonly number[] }, place: Place): void {
  const { min, max, choices } = rule;
  if (choices && !choices.includes(value)) {
    place.refuse('BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
  }
  if (min !== undefined && value < min) {
    place.refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  }
  if (max !== undefined && value > max) {
    place.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
}
