import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';

type Cells = readonly (string | number)[];

export const row = (...cells: Cells): void => console.log(`| ${cells.join(' | ')} |`);

/** The head of a table under a title. The first column is words, all others are numbers. */
export function table(title: string, about: string, ...heads: readonly string[]): void {
  console.log(`\n### ${title}\n\n${about}\n`);
  row(...heads);
  row(...heads.map((_, at) => (at === 0 ? '---' : '---:')));
}

/** By the words of the commit: its number changes when it is put on another one. */
function commit(): string {
  const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  try {
    const changed = git(
      'status',
      '--porcelain',
      '--untracked-files=no',
      'src',
      'commands',
      'rehearsal',
      'bench',
    );
    return `“${git('log', '-1', '--format=%s')}”${changed === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}

/** When and where it was measured, and whether the machine was busy with other things before it began. */
export function measuredOn(): string {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  const busy = load > cores / 2 ? `, busy with other work (load ${load.toFixed(1)})` : '';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, commit ${commit()}, ${cores} cores, Node ${process.versions.node}${busy}.`;
}
