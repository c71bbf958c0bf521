import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findChromium, openBrowser } from '../rehearsal/pictures/browser.ts';

/** How long somebody who has just installed it may have to wait, in seconds. */
const most = 20;

const executable = await findChromium();
if (executable === undefined) {
  console.error('No Chromium is on this machine, so nobody can see how long the first panel takes.');
  process.exit(1);
}

/** The whole command, as a newcomer types it: with building. */
const started = performance.now();
const seconds = () => (performance.now() - started) / 1_000;
const command = spawn('npm', ['run', '--silent', 'rehearse', '--', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const browser = await openBrowser(executable);
try {
  const address = await addressFrom(command);
  const listening = seconds();
  const page = await browser.newPage();
  await page.goto(address);
  // The panel is the message of the bot with buttons on it, whatever the scene calls them.
  await page.getByTestId('message').getByRole('button', { name: 'Need support' }).first().waitFor();
  const seen = seconds();
  console.log(`From \`npm run rehearse\` to its address: ${listening.toFixed(1)} s`);
  console.log(
    `From \`npm run rehearse\` to the first visible panel: ${seen.toFixed(1)} s (at most ${most} s)`,
  );
  if (seen > most) process.exitCode = 1;
} finally {
  await browser.close();
  await ended(command);
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The rehearsal says nothing.');
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The rehearsal ended before it said where it is.');
}

/** npm does not always pass a signal on: everything it has started is asked to end. */
async function ended(child: ChildProcess): Promise<void> {
  const over = once(child, 'close');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await over;
}
