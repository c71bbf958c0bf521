import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const inProject = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** One instruction: its word, and everything after it. Lines that go on are joined, comments are gone. */
export type Instruction = Readonly<{ word: string; rest: string }>;
export type Stage = Readonly<{
  name: string | undefined;
  image: string;
  instructions: readonly Instruction[];
}>;

/** The stages of our Containerfile, in their order. */
export function stagesOfContainerfile(): readonly Stage[] {
  const lines = inProject('Containerfile')
    .replaceAll(/^#.*\n/gmu, '')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n');
  const all = lines.filter((line) => line.trim() !== '').map(instruction);
  const begins = all.flatMap(({ word }, at) => (word === 'FROM' ? [at] : []));
  return begins.map((begin, number) => {
    const [from, ...instructions] = all.slice(begin, begins[number + 1]);
    const [, image = '', name] = /^(\S+)(?: AS (\S+))?$/u.exec(from?.rest ?? '') ?? [];
    return { name, image, instructions };
  });
}

function instruction(line: string): Instruction {
  const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/u.exec(line) ?? [];
  return { word, rest };
}

export const all = ({ instructions }: Stage, word: string): readonly string[] =>
  instructions.filter((one) => one.word === word).map(({ rest }) => rest);

/** What a COPY takes, from which stage (none: from the project), and where it puts it. */
export type Copy = Readonly<{ from: string | undefined; sources: readonly string[]; to: string }>;

export function copiesOf(stage: Stage): readonly Copy[] {
  return all(stage, 'COPY').map((rest) => {
    const words = rest.split(/\s+/u);
    const from =
      words[0]?.startsWith('--from=') === true ? words.shift()?.slice('--from='.length) : undefined;
    return { from, sources: words.slice(0, -1), to: words.at(-1) ?? '' };
  });
}

/** The variables that a stage sets. */
export function variablesOf(stage: Stage): Readonly<Record<string, string>> {
  const pairs = all(stage, 'ENV').flatMap((rest) => rest.split(/\s+/u));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
