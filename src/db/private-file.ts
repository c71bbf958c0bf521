import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DatabaseRefusal } from './refusal.ts';

/** The path of a `file:` URL. `file:./data/x` is seen from the folder the process was started in, as in Prisma. */
export function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}

/** The address libsql takes for a path: letters with a meaning in URLs are written as numbers. */
export function fileAddress(path: string): string {
  return pathToFileURL(path).href;
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes sure the file exists and only its owner can read it (0600, a new folder 0700). SQLite gives the files it puts
 * beside a database the same mode. An existing file is never opened here: closing it again would drop the locks that
 * this process holds on it (POSIX).
 */
export async function createPrivately(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, '', { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await chmod(path, 0o600);
  } catch (cause) {
    throw new DatabaseRefusal(
      'The database file cannot be made: check that the folder named in DATABASE_URL exists and can be written to.',
      { cause },
    );
  }
}
