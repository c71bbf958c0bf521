import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenes } from '../cast/scenes.ts';
import { openFront } from '../house/front.ts';
import { House } from '../house/house.ts';
import { findChromium, openBrowser } from './browser.ts';
import { pictures } from './pictures.ts';

/** Takes the pictures of the documents: the real page, the real bot, the cast. Into `docs/images`, or the folder named. */
const folder = process.argv[2] ?? 'docs/images';

const executable = await findChromium();
if (executable === undefined) {
  console.error('The pictures are taken with Chromium, and there is none on this machine.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const house = await House.open(scenes);
const front = await openFront({
  house,
  folder: fileURLToPath(new URL('../page', import.meta.url)),
  port: 0,
});
const browser = await openBrowser(executable);
try {
  for (const { name, scene, width, height, scheme, take, of } of pictures) {
    await house.obeys({ kind: 'scene', id: scene });
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    const page = await context.newPage();
    await page.goto(front.url);
    await page.getByTestId('message').first().waitFor();
    await take({ page, house });
    // Where the mouse rests, a button would look pressed.
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}.png`);
    await (of === undefined ? page.screenshot({ path }) : of(page).screenshot({ path }));
    console.log(`${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await front.stop();
  await house.closes();
}
