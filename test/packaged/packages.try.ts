import { execFile } from 'node:child_process';
import { chown, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { quietServer, token } from '../../rehearsal/quiet-server.ts';
import { all, copiesOf, root, stagesOfContainerfile, variablesOf } from '../support/containerfile.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { canBeShutIn, Going, type Home, newFolder, nobody, runs } from './on-its-own.ts';

const run = promisify(execFile);
const words = z.array(z.string());
const removals: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of removals) await remove();
});

/** How a bot that was unpacked is started, asked how it is, and told to make a backup. */
type Unpacked = Readonly<{
  home: Home;
  start: readonly string[];
  health: readonly string[];
  backup: readonly string[];
}>;

/** What a builder makes of our Containerfile, made by the same steps in a folder of this machine. */
async function asInTheImage(): Promise<Unpacked> {
  const [build, image] = stagesOfContainerfile();
  if (build === undefined || image === undefined) throw new Error('The Containerfile has two stages.');
  const folder = await newFolder((remove) => removals.push(remove));
  const [made, app] = [join(folder, 'build'), join(folder, 'app')];
  const copied = async (stage: typeof build, into: string): Promise<void> => {
    for (const { from, sources, to } of copiesOf(stage))
      for (const source of sources) {
        const path = from === undefined ? join(root, source) : source.replace('/build', made);
        const target = (await stat(path)).isDirectory() ? join(into, to) : join(into, to, basename(source));
        const filter = (one: string): boolean => !one.startsWith(join(root, 'src/db/generated'));
        await cp(path, target, { recursive: true, verbatimSymlinks: true, filter });
      }
  };
  await copied(build, made);
  for (const step of all(build, 'RUN')) await run('sh', ['-c', step], { cwd: made, maxBuffer: 10_000_000 });
  await copied(image, app);
  const volumes = words.parse(JSON.parse(all(image, 'VOLUME')[0] ?? ''));
  const writable = await Promise.all(volumes.map((path) => ownFolder(join(folder, path))));
  const env = Object.fromEntries(
    Object.entries(variablesOf(image)).map(([name, value]) => [
      name,
      value.replace(/(?<=^|file:)\//u, `${folder}/`),
    ]),
  );
  const [health = ''] = all(image, 'HEALTHCHECK');
  return {
    home: { folder, writable, cwd: app, env },
    start: words.parse(JSON.parse(all(image, 'CMD')[0] ?? '')),
    health: words.parse(JSON.parse(health.slice(health.indexOf('[')))),
    backup: ['node', 'dist/src/backup.js'],
  };
}

/** The package of `npm pack`, installed as docs/operating.md says, and started in the folder of its state. */
async function asInstalled(): Promise<Unpacked> {
  const folder = await newFolder((remove) => removals.push(remove));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: root, maxBuffer: 10_000_000 });
  const [file = ''] = await readdir(folder);
  const into = ['--global', '--prefix', join(folder, 'opt'), join(folder, file)];
  await run('npm', ['install', '--no-audit', '--no-fund', ...into], { cwd: folder });
  const state = await ownFolder(join(folder, 'state'));
  const program = (name: string): readonly string[] => [join(folder, 'opt/bin', name)];
  return {
    home: { folder, writable: [state], cwd: state, env: { NODE_ENV: 'production' } },
    start: program('circlekeeper'),
    health: ['node', join(folder, 'opt/lib/node_modules/circlekeeper/packaging/healthcheck.mjs')],
    backup: program('circlekeeper-backup'),
  };
}

async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { mode: 0o700 });
  await chown(path, nobody, nobody);
  return path;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** Starts it in a played Discord, sees that it is well and answers, makes a backup beside it, and stops it. */
async function servesPeople({ home, start, health, backup }: Unpacked, database: Home['env']): Promise<void> {
  const { discord, guildId } = await quietServer({ at: new Date() });
  onTestFinished(() => discord.stop());
  const bot = { DISCORD_TOKEN: token, DISCORD_API_BASE: discord.url, HTTP_PORT: await freePort() };
  const settings = { ...home, env: { ...home.env, ...bot, ...database, BACKUP_KEY: 'ab'.repeat(32) } };
  await expect(runs(settings, health)).rejects.toThrow();
  const going = new Going(settings, start);
  await going.until(() => runs(settings, health));
  const ana = discord.people.join(guildId, { name: 'Ana' });
  const told = await ana.uses('/circle browse', {});
  expect((await told.shown()).text).toContain('There is no circle here yet.');
  expect(await runs(settings, backup)).toContain('.backup');
  expect(await going.stops()).toBe(0);
  await expect(runs(settings, health)).rejects.toThrow();
}

const ways = { 'the image': asInTheImage, 'the package': asInstalled } as const;

for (const [way, unpack] of Object.entries(ways)) {
  describe.skipIf(!canBeShutIn)(`${way}, without a right, on a machine that cannot be written to`, () => {
    let unpacked: Unpacked;
    beforeAll(async () => {
      unpacked = await unpack();
    });
    onEveryEmptyPlace('serves people', (place, _remember, kind) => {
      test('from its first start to its last word', async () => {
        await servesPeople(unpacked, kind === 'sqlite' ? {} : { DATABASE_URL: (await place()).url });
      });
    });
  });
}

test('systemd, where it is here, understands the service and finds little to fear', async (context) => {
  const service = join(root, 'packaging/circlekeeper.service');
  const verified = await run('systemd-analyze', ['verify', service]).catch((error: unknown) => String(error));
  if (typeof verified === 'string' && verified.includes('ENOENT'))
    return context.skip('there is no systemd-analyze');
  const security = ['security', '--offline=true', '--no-pager', service];
  const { stdout } = await run('systemd-analyze', security);
  const [, exposure] = /Overall exposure level for circlekeeper.service: ([\d.]+)/u.exec(stdout) ?? [];
  expect(Number(exposure)).toBeLessThan(2);
});
