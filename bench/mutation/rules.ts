import { readdirSync, readFileSync } from 'node:fs';

/** Of a feature, what has a fixed name is no rule: rows, edges, and what is shown. */
const others = /\/((schema|store|actions|views|buttons)|[a-z-]+-(?:views|queries))\.ts$/;
/** Lists, looked through by tests of their own: nothing is decided in them. */
const lists = /\/(shipped|countries|zone-names|data-map|prompts)\.ts$/;
/** What says something to people is checked by the catalogue, the worst-case views and the rehearsals. */
const speaks = /from '[./]+\/(i18n\/|lib\/markup\.ts)/;

const isRule = (file: string): boolean =>
  file.endsWith('.ts') && !others.test(file) && !lists.test(file) && !speaks.test(readFileSync(file, 'utf8'));

const features = 'src/features';
const allRules = (): readonly string[] =>
  readdirSync(features).flatMap((feature) =>
    readdirSync(`${features}/${feature}`)
      .map((file) => `${features}/${feature}/${file}`)
      .filter(isRule),
  );

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

const chosenBy = (word: string): readonly string[] =>
  word.includes('/') ? [word] : allRules().filter((file) => nameOf(folderOf(file)) === word);

/** The pure rules of all features, or of these files and features, by the folder they are in. */
export function rulesByFolder(chosen: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rules = chosen.length > 0 ? chosen.flatMap(chosenBy) : allRules();
  const folders = [...new Set(rules.map(folderOf))].toSorted();
  return new Map(folders.map((folder) => [folder, rules.filter((file) => folderOf(file) === folder)]));
}

export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);

/** Whether rules keep what they have worked out from one call to the next. */
export const remembers = (file: string): boolean =>
  /^(const \w+ = new Map<.+>\(\)|let )/m.test(readFileSync(file, 'utf8'));
