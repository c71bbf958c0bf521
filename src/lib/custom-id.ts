import type { z } from 'zod';

const separator = '~';
const version = 1;
const namePattern = /^[a-z][a-z0-9.-]*$/;
/** Discord: a custom_id has 1 to 100 characters. */
const maxLength = 100;

/**
 * The address of a button, a select or a form: everything a press needs to be understood, so that it still works after
 * a restart. On the wire `name~1~arg~arg`; the number is the version of this form.
 */
export type CustomId<S extends z.ZodType<readonly unknown[]>> = Readonly<{
  name: string;
  schema: S;
  /** Throws a RangeError above Discord's 100 characters, and where an argument holds the separator `~`. */
  write(args: z.output<S>): string;
}>;

/** Declares an address. The schema reads the arguments back from their text, so numbers need `z.coerce.number()`. */
export function customId<S extends z.ZodType<readonly unknown[]>>(name: string, schema: S): CustomId<S> {
  if (!namePattern.test(name))
    throw new RangeError(`A custom id is named like "session.pass", not "${name}".`);
  return {
    name,
    schema,
    write: (args) => join(name, args.map(String)),
  };
}

/** Takes an address apart. `undefined` for anything that was not written by `customId`. */
export function readCustomId(
  text: string,
): Readonly<{ name: string; version: number; args: readonly string[] }> | undefined {
  const [name, number, ...args] = text.split(separator);
  if (name === undefined || !namePattern.test(name)) return undefined;
  if (number === undefined || !/^[1-9]\d{0,3}$/.test(number)) return undefined;
  return { name, version: Number(number), args };
}

function join(name: string, args: readonly string[]): string {
  if (args.some((arg) => arg.includes(separator))) {
    throw new RangeError(
      `An argument of the custom id ${name} holds "${separator}", which separates arguments.`,
    );
  }
  const text = [name, version, ...args].join(separator);
  if (text.length > maxLength) {
    throw new RangeError(`The custom id ${name} has ${text.length} characters; Discord takes ${maxLength}.`);
  }
  return text;
}
