import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

/** Somebody who is not root, and is nobody on this machine: the `node` of the image has this number. */
export const nobody = 1_000;

/** Whether this machine lets a test make everything unwritable for one process and give up all rights: Linux, as root. */
export const canBeShutIn = process.platform === 'linux' && process.getuid?.() === 0;

/** A folder for what is tried, gone with the test or the suite that `ends` belongs to. */
export async function newFolder(ends: (remove: () => Promise<void>) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-packaged-'));
  ends(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  return folder;
}

export type Home = Readonly<{
  /** Everything under it is unwritable, as everything else is. */
  folder: string;
  /** But for these. */
  writable: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
}>;

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');

/** A command for a shell: everything is mounted read-only for it alone, it loses all rights, and becomes the program. */
function shutIn({ folder, writable, cwd }: Home, program: readonly string[]): string {
  const opened = writable.map((path) => `mount --bind ${path} ${path} && mount -o remount,rw,bind ${path}`);
  return [
    'mount -o remount,ro,bind /',
    `mount --bind ${folder} ${folder}`,
    `mount -o remount,ro,bind ${folder}`,
    ...opened,
    `cd ${cwd}`,
    `exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups --no-new-privs --bounding-set=-all ${quoted(program)}`,
  ].join(' && ');
}

const isolated = ['--mount', '--propagation', 'private', 'sh', '-c'] as const;
/** Nothing of this process's environment, but where programs are. */
const only = (env: Home['env']) => ({
  PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  ...env,
});

/** Runs a program to its end as the bot would be run; rejects with what it said when it ends with anything but 0. */
export async function runs(home: Home, program: readonly string[]): Promise<string> {
  const { stdout } = await run('unshare', [...isolated, shutIn(home, program)], { env: only(home.env) });
  return stdout;
}

/** A program that goes on, and is stopped at the end of the test at the latest. */
export class Going {
  readonly #child: ChildProcess;
  #said = '';

  constructor(home: Home, program: readonly string[]) {
    this.#child = spawn('unshare', [...isolated, shutIn(home, program)], { env: only(home.env) });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (part: Buffer) => (this.#said += part.toString()));
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** Waits until this resolves; rejects with what the program said when it has ended before. */
  async until(isSo: () => Promise<unknown>): Promise<void> {
    for (;;) {
      if (this.#child.exitCode !== null) throw new Error(`It has ended: ${this.#said}`);
      try {
        await isSo();
        return;
      } catch {
        await wait(200);
      }
    }
  }

  /** SIGTERM. Resolves with the code it ends with. */
  async stops(): Promise<number | null> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    return this.#child.exitCode;
  }
}
