import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { isObject, type JsonObject } from './json.ts';
import { readQuery } from './query.ts';

/** A request, as far as it says what of Discord is used. */
type Asked = Readonly<{
  query: string;
  body: unknown;
  reason?: string | undefined;
  files?: readonly unknown[];
}>;

/** One thing of Discord's that a request uses: where it belongs, what kind of part it is, and its name. */
export type Use = readonly [where: string, part: 'request' | 'query' | 'body' | 'beside', name: string];

/** Keys that are languages, and not fields. */
const isPerLanguage = (key: string): boolean => key.endsWith('_localizations');

/**
 * Things that stand inside each other to any depth and are the same wherever they stand: each kind has fields of its own,
 * and a route names only that it carries them.
 */
const kinds: readonly Readonly<{ under: readonly string[]; what: string; types: object }>[] = [
  { under: ['components', 'component', 'accessory'], what: 'Component', types: ComponentType },
  { under: ['options'], what: 'Command option', types: ApplicationCommandOptionType },
];

/** What a request uses, each once, in the order it stands in the request. `where` is the route. */
export function usesOf(where: string, { query, body, reason, files = [] }: Asked): readonly Use[] {
  const beside: readonly Use[] = [
    ...(reason === undefined ? [] : ([[where, 'beside', 'X-Audit-Log-Reason']] as const)),
    ...(files.length === 0 ? [] : ([[where, 'beside', 'files']] as const)),
  ];
  const asked = Object.keys(readQuery(query)).map((name) => [where, 'query', name] as const);
  const all: readonly Use[] = [[where, 'request', ''], ...asked, ...fieldsIn(where, body, ''), ...beside];
  return [...new Map(all.map((use) => [use.join('\t'), use])).values()];
}

/** The fields of a value and of everything in it: `permission_overwrites[].allow`. */
function fieldsIn(where: string, value: unknown, path: string): readonly Use[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(where, item, `${path}[]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const use: Use = [where, 'body', name];
    if (isPerLanguage(key)) return [use];
    return [use, ...listed(part).flatMap((item) => inside({ where, key, name }, item, Array.isArray(part)))];
  });
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

type Place = Readonly<{ where: string; key: string; name: string }>;

function inside({ where, key, name }: Place, item: unknown, inList: boolean): readonly Use[] {
  const kind = isObject(item) ? kindOf(key, item) : undefined;
  if (kind === undefined) return fieldsIn(where, item, inList ? `${name}[]` : name);
  return fieldsIn(kind, item, '');
}

function kindOf(key: string, { type }: JsonObject): string | undefined {
  const kind = kinds.find(({ under }) => under.includes(key));
  if (kind === undefined || typeof type !== 'number') return undefined;
  return `${kind.what} ${type}, ${nameOf(kind.types, type)}`;
}

/** The first name is the one that is not out of use. */
const nameOf = (types: object, type: number): string =>
  Object.entries(types).find(([, value]) => value === type)?.[0] ?? 'unknown';
