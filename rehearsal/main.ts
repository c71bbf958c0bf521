import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scenes } from './cast/scenes.ts';
import { openFront } from './house/front.ts';
import { House } from './house/house.ts';

const write = (line: string): void => console.log(line);

/** Where the page is looked for first; when somebody is there already, the next free port is taken. */
const usualPort = 4800;

const { port } = parseArgs({ options: { port: { type: 'string', default: String(usualPort) } } }).values;
const wanted = Number(port);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(
    `“${port}” is no port. Take a number such as ${usualPort}: npm run rehearse -- --port ${usualPort}`,
  );
  process.exit(1);
}

write(
  'Setting the stage: a played Discord, the real bot, and people who come to a circle. Nothing leaves this machine.',
);
const house = await House.open(scenes);
const front = await openFront({
  house,
  folder: fileURLToPath(new URL('page', import.meta.url)),
  port: wanted,
});
if (wanted !== 0 && front.port !== wanted)
  write(`Port ${wanted} is taken, so it is ${front.port} this time.`);
write(`\nOpen ${front.url} in your browser. Ctrl+C ends it.`);

const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await ended;
await front.stop();
await house.closes();
