import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, variables } from '../../../src/config.ts';
import {
  all,
  copiesOf,
  inProject,
  root,
  stagesOfContainerfile,
  variablesOf,
} from '../../support/containerfile.ts';

const [build, image] = stagesOfContainerfile();
if (build === undefined || image === undefined) throw new Error('The Containerfile has two stages.');
const settings = variablesOf(image);
const packageFile = z.object({
  engines: z.object({ node: z.string() }),
  scripts: z.object({ start: z.string(), build: z.string() }),
});
const { engines, scripts } = packageFile.parse(JSON.parse(inProject('package.json')));
/** What the bot makes of a set of variables, once it has a token. */
const read = (env: Readonly<Record<string, string>>) => readConfig({ ...env, DISCORD_TOKEN: 'a.token' });

describe('the Containerfile', () => {
  test('is one that a builder understands', () => {
    expect(validate(inProject('Containerfile')).map(({ message }) => message)).toEqual([]);
  });

  test('copies only what is in the repository, and what the builder is given', () => {
    const sources = [build, image]
      .flatMap(copiesOf)
      .flatMap(({ from, sources }) => (from === undefined ? sources : []));
    const given = inProject('.containerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    // Outside of a repository, as in an archive of it, everything that is there was in it.
    const tracked = (path: string): boolean =>
      !existsSync(join(root, '.git')) ||
      execFileSync('git', ['ls-files', '--', path], { cwd: root, encoding: 'utf8' }) !== '';
    for (const source of sources) {
      expect([source, existsSync(join(root, source)), tracked(source)]).toEqual([source, true, true]);
      expect(
        given.some((path) => source === path || source.startsWith(`${path}/`)),
        source,
      ).toBe(true);
    }
    expect(given.sort()).toEqual([
      ...new Set(given.filter((path) => sources.some((one) => one.startsWith(path)))),
    ]);
  });

  test('builds as a checkout is built, and starts what `npm start` starts', () => {
    const [, builds] = all(build, 'RUN');
    expect(builds).toContain('npm run build');
    const command = z.array(z.string()).parse(JSON.parse(all(image, 'CMD')[0] ?? ''));
    expect(scripts.start.endsWith(` && ${command.join(' ')}`)).toBe(true);
    expect(scripts.start.startsWith('npm run --silent build ')).toBe(true);
  });

  test('has a Node.js on which the bot runs, the same one to build and to run', () => {
    const [, version] = /node:(\d+)-/u.exec(image.image) ?? [];
    expect(build.image).toBe(image.image);
    expect(engines.node).toBe('>=20.19');
    expect(Number(version)).toBeGreaterThan(20);
  });

  test('sets what the bot reads, and keeps what it writes in volumes of somebody who is not root', () => {
    expect(Object.keys(settings).filter((name) => name !== 'NODE_ENV' && !variables.includes(name))).toEqual(
      [],
    );
    const { config } = z.object({ config: z.looseObject({}) }).parse(read(settings));
    const volumes = z.array(z.string()).parse(JSON.parse(all(image, 'VOLUME')[0] ?? ''));
    expect(config).toMatchObject({
      database: { url: `file:${volumes[0]}/circlekeeper.sqlite` },
      backups: { folder: volumes[1] },
      http: { port: Number(all(image, 'EXPOSE')[0]) },
    });
    expect(all(image, 'USER')).toEqual(['node']);
    expect(all(image, 'HEALTHCHECK')[0]).toContain('"packaging/healthcheck.mjs"');
    expect(inProject('packaging/healthcheck.mjs')).toContain(`'${all(image, 'EXPOSE')[0]}'`);
  });
});

const Service = z.looseObject({
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  restart: z.literal('unless-stopped'),
});
const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({ bot: Service, database: Service }),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const { services, volumes } = Compose.parse(parse(inProject('compose.yaml')));
  const { bot, database } = services;

  test('shows nothing to the world, and gives the bot what it reads', () => {
    expect([bot.ports, database.ports]).toEqual([undefined, undefined]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills this in, by these very signs.
    const password = '${POSTGRES_PASSWORD:?has to stand in .env}';
    expect(database.environment.POSTGRES_PASSWORD).toBe(password);
    const { POSTGRES_PASSWORD: hidden, ...environment } = bot.environment;
    expect(hidden).toBe('');
    expect(Object.keys(environment).filter((name) => !variables.includes(name))).toEqual([]);
    const url = environment.DATABASE_URL?.replace(password, 'secret') ?? '';
    expect(read({ ...settings, ...environment, DATABASE_URL: url })).toMatchObject({ ok: true });
    const { username, hostname, pathname } = new URL(url);
    const { POSTGRES_USER: user, POSTGRES_DB: name } = database.environment;
    expect([username, hostname, pathname]).toEqual([user, 'database', `/${name}`]);
  });

  test('keeps what is written in volumes', () => {
    const mounted = [...bot.volumes, ...database.volumes].map((volume) => volume.split(':')[0]);
    expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
    expect(bot.volumes).toContain('backups:/backups');
  });
});
