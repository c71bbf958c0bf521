import { z } from 'zod';
import { Format } from './schema.ts';

/** Every field of a format by its name in the file, with a value that fits it. */
export const examples = {
  key: '"evening-round"',
  version: '1',
  name: '"Evening round"',
  medium: '["text"]',
  people: '{ "min": 3, "ideal": [6, 8], "max": 8 }',
  min: '3',
  ideal: '[6, 8]',
  max: '8',
  doorMinutes: '10',
  advice: '"ask-first"',
  openOrClosed: '"either"',
  roles: '["cohost", "guardian"]',
  agreements: '["We do not write down what we hear."]',
  phases: '[{ "id": "gather", "kind": "gather", "minutes": 5 }, …]',
  id: '"check-in"',
  kind: '"round"',
  minutes: '10',
  prompt: '"weather-inside"',
  words: '"What is on your mind today?"',
  order: '"seat"',
  newcomers: '"last"',
  hostFirst: 'false',
  turn: '{ "seconds": 120 }',
  mode: '"soft"',
  seconds: '120',
  warnAt: '30',
  grace: '30',
  extendBy: '60',
  extendsMax: '1',
  response: '"ack-only"',
  responses: '{ "seconds": 60, "most": 3 }',
  most: '3',
  pass: '["pass", "pass-return"]',
  bookmark: 'false',
  asksWish: 'true',
  asksNote: 'true',
  mutesOthers: 'false',
  who: '"everyone-once"',
  skipIfEmpty: 'false',
  steps: '[{ "step": "tell", "minutes": 8 }, …]',
  step: '"tell"',
} as const;
export type Field = keyof typeof examples;

export const isField = (name: unknown): name is Field => typeof name === 'string' && name in examples;

type Shape = z.core.JSONSchema.BaseSchema;
type Path = readonly PropertyKey[];

const Raw = z.record(z.string(), z.unknown());
let whole: Shape | undefined;

/** What the schema says may stand at a place of a file; where it depends on the kind of a phase, `raw` is asked. */
export function shapeAt(raw: unknown, path: Path): Shape | undefined {
  whole ??= z.toJSONSchema(Format, { io: 'input' });
  let [shape, value]: [Shape | undefined, unknown] = [whole, raw];
  for (const step of path) {
    if (shape === undefined) return undefined;
    value = valueAt(value, step);
    shape = ofKind(below(shape, step), value);
  }
  return shape;
}

/** Names of the fields that may stand in the group at a place. */
export const fieldsAt = (raw: unknown, path: Path): readonly string[] =>
  Object.keys(shapeAt(raw, path)?.properties ?? {});

function below(shape: Shape, step: PropertyKey): Shape | undefined {
  const inside =
    typeof step === 'number' ? (shape.prefixItems?.[step] ?? shape.items) : shape.properties?.[String(step)];
  return typeof inside === 'object' && !Array.isArray(inside) ? inside : undefined;
}

/** A phase may have one of several shapes; the right one is told by its kind. */
function ofKind(shape: Shape | undefined, value: unknown): Shape | undefined {
  const shapes = shape?.oneOf ?? shape?.anyOf;
  if (shapes === undefined) return shape;
  const kind = valueAt(value, 'kind');
  const kinds = shapes.flatMap(kindsOf);
  return (
    shapes.find((one) => kindsOf(one).some((known) => known === kind)) ?? {
      type: 'object',
      properties: { kind: { enum: kinds } },
    }
  );
}

function kindsOf({ properties }: Shape) {
  const kind = properties?.kind;
  if (typeof kind !== 'object') return [];
  return kind.enum ?? (kind.const === undefined ? [] : [kind.const]);
}

/** What stands in a file under a name or a number; nothing where there is no such place. */
export function valueAt(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  const read = Raw.safeParse(value);
  return read.success && Object.hasOwn(read.data, step) ? read.data[String(step)] : undefined;
}
