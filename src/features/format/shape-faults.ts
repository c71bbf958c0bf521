import type { z } from 'zod';
import type { Translate } from '../../i18n/index.ts';
import { nearest } from '../../lib/nearest.ts';
import { examples, fieldsAt, isField, shapeAt, valueAt } from './fields.ts';
import { bare, code, placeOf } from './saying.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Shape = NonNullable<ReturnType<typeof shapeAt>>;

/** What does not fit the shape of a format, one sentence for each place: where, which field, what is allowed. */
export function shapeFaults(t: Translate, raw: unknown, issues: readonly Issue[]): readonly string[] {
  const said = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(t, raw, issue.path, key))
      : [misfit(t, raw, issue.path)],
  );
  return [...new Set(said)];
}

function unknownField(t: Translate, raw: unknown, path: Path, key: string): string {
  const known = fieldsAt(raw, path);
  const [place, field] = [placeAt(t, raw, path), [...namesIn(path), bare(key) || '?'].join('.')];
  const meant = nearest(key, known);
  return meant === undefined
    ? t('check.unknown', { place, field, known: known.map(code).join(', ') })
    : t('check.unknown-near', { place, field, nearest: meant });
}

function misfit(t: Translate, raw: unknown, path: Path): string {
  const place = placeAt(t, raw, path);
  // One value of a list is told as the list: what else may stand in it is what helps.
  const field = path.findLast((step) => typeof step === 'string');
  const names = namesIn(path);
  if (names.length === 0 || !isField(field)) {
    return t('check.group', { place, example: code(path.length === 0 ? wholeExample : phaseExample) });
  }
  const until = path.slice(0, path.lastIndexOf(field) + 1);
  const about = { place, field: names.join('.'), meaning: t(`field.${field}`) };
  const takes = taken(t, shapeAt(raw, until), code(examples[field]));
  const given = until.reduce<unknown>(valueAt, raw);
  return t(given === undefined ? 'check.missing' : 'check.field', { ...about, takes });
}

const wholeExample = '{ "key": "evening-round", "phases": […], … }';
const phaseExample = '{ "id": "gather", "kind": "gather", "minutes": 5 }';

/** The fields on the way to a place, below its phase. People count from 1. */
function namesIn(path: Path): readonly string[] {
  const below = path[0] === 'phases' && path.length > 1 ? path.slice(2) : path;
  const last = below.findLastIndex((step) => typeof step === 'string');
  return below.slice(0, last + 1).map((step) => (typeof step === 'number' ? String(step + 1) : String(step)));
}

function placeAt(t: Translate, raw: unknown, [first, index]: Path): string {
  if (first !== 'phases' || typeof index !== 'number') return t('check.place.format');
  return placeOf(t, valueAt(valueAt(raw, 'phases'), index), index);
}

/** What a field takes, read from the schema itself. */
function taken(t: Translate, shape: Shape | undefined, example: string): string {
  if (shape?.enum !== undefined) return t('check.takes.choice', { choices: listed(shape.enum), example });
  switch (shape?.type) {
    case 'integer':
      return (shape.maximum ?? Number.MAX_SAFE_INTEGER) < Number.MAX_SAFE_INTEGER
        ? t('check.takes.number', { least: String(shape.minimum), most: String(shape.maximum), example })
        : t('check.takes.counting', { least: String(shape.minimum), example });
    case 'boolean':
      return t('check.takes.yes-no', { example });
    case 'string':
      return shape.pattern === undefined
        ? t('check.takes.words', { most: String(shape.maxLength), example })
        : t('check.takes.short-name', { example });
    case 'array':
      return takenByList(t, shape, example);
    default:
      return t('check.takes.group', { example });
  }
}

function takenByList(t: Translate, shape: Shape, example: string): string {
  const entry = typeof shape.items === 'object' && !Array.isArray(shape.items) ? shape.items : undefined;
  if (shape.prefixItems !== undefined) return t('check.takes.pair', { example });
  if (entry?.enum !== undefined) return t('check.takes.choices', { choices: listed(entry.enum), example });
  return t('check.takes.list', {
    least: String(shape.minItems ?? 0),
    most: String(shape.maxItems ?? '…'),
    example,
  });
}

const listed = (values: readonly unknown[]): string =>
  values.map((value) => code(JSON.stringify(value))).join(', ');
