import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { type Front, openFront } from '../../rehearsal/house/front.ts';
import { House } from '../../rehearsal/house/house.ts';
import { findChromium, openBrowser } from '../../rehearsal/pictures/browser.ts';

const folder = fileURLToPath(new URL('../../dist/rehearsal/page', import.meta.url));
const executable = await findChromium();

/** Runs a suite in a real browser; where there is none, says so by name. */
export function inTheBrowser(name: string, suite: () => void): void {
  if (executable === undefined) {
    test.skip(`${name}: no Chromium is on this machine`, () => undefined);
    return;
  }
  describe(name, suite);
  afterAll(async () => {
    await (await browser)?.close();
    for (const open of houses.values()) await closed(await open);
  });
}

type Open = Readonly<{ house: House; front: Front }>;

/** Starting a browser and a bot takes seconds: those that a file's tests can share are started once. */
let browser: Promise<Browser> | undefined;
const houses = new Map<string, Promise<Open>>();

async function opened(...scenes: readonly [Scene, ...Scene[]]): Promise<Open> {
  const house = await House.open(scenes);
  return { house, front: await openFront({ house, folder, port: 0 }) };
}

async function closed({ house, front }: Open): Promise<void> {
  await front.stop();
  await house.closes();
}

/** For tests that only look at a scene, or do what does not disturb the next one. */
export function lookingAt(scene: Scene, options: BrowserContextOptions = {}): Promise<AtThePage> {
  const open = houses.get(scene.id) ?? opened(scene);
  houses.set(scene.id, open);
  return pageOf(open, options);
}

/** The page of a scene, played by the real bot from its beginning, for this test alone. `further` can be chosen. */
export function atThePage(
  scene: Scene,
  { further = [], ...options }: BrowserContextOptions & Readonly<{ further?: readonly Scene[] }> = {},
): Promise<AtThePage> {
  const open = opened(scene, ...further);
  onTestFinished(async () => await closed(await open));
  return pageOf(open, options);
}

/** In a browser that reaches nothing but this machine. */
async function pageOf(open: Promise<Open>, options: BrowserContextOptions): Promise<AtThePage> {
  if (executable === undefined) throw new Error('There is no Chromium to open the page in.');
  browser ??= openBrowser(executable);
  const { house, front } = await open;
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(front.url);
  await page.getByTestId('conversation').waitFor();
  return new AtThePage(page, house, front.url, troubles);
}

const always = (answer: boolean) => () => answer;

export class AtThePage {
  readonly page: Page;
  readonly house: House;
  readonly url: string;
  /** What the browser complained of, and what it asked of other machines. */
  readonly troubles: readonly string[];

  constructor(page: Page, house: House, url: string, troubles: readonly string[]) {
    this.page = page;
    this.house = house;
    this.url = url;
    this.troubles = troubles;
  }

  /** Looks through the eyes of somebody else. */
  async is(name: string): Promise<void> {
    const switcher = this.page.getByTestId('person-switcher');
    const option = switcher.getByRole('option', { name: new RegExp(`^${name}\\b`, 'u') });
    await switcher.selectOption((await option.getAttribute('value')) ?? name);
    await this.page.getByTestId('member-list').getByText('you', { exact: true }).waitFor();
  }

  channel(name: string): Locator {
    return this.page
      .getByTestId('channel-list')
      .getByRole('button', { name: new RegExp(`\\b${name}\\b`, 'u') });
  }

  async opens(name: string): Promise<void> {
    await this.channel(name).first().click();
    await this.page.getByRole('log', { name: new RegExp(name, 'u') }).waitFor();
  }

  /** Messages of the open channel that read like this, the newest last. */
  messages(words: string | RegExp): Locator {
    return this.page.getByTestId('message').filter({ hasText: words });
  }

  /** What only this person sees. */
  private(words: string | RegExp): Locator {
    return this.page.getByTestId('ephemeral').filter({ hasText: words });
  }

  /** How much of the conversation, in CSS pixels, is below what can be seen of it. */
  fromTheEnd(): Promise<number> {
    const log = this.page.getByTestId('conversation');
    return log.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
  }

  /** Presses the newest button that is called this. */
  async presses(label: string): Promise<void> {
    await this.page.getByTestId('message').getByRole('button', { name: label, exact: true }).last().click();
  }

  /** Picks from the menu that stands in this place. */
  async picks(place: Locator, menu: string, option: string): Promise<void> {
    await place.getByRole('combobox', { name: menu }).last().click();
    await place.getByRole('option', { name: option }).click();
  }

  /** Types a command, fills in its options by name, and sends it. */
  async uses(command: string, options: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByTestId('composer').fill(command);
    await this.page.getByRole('option', { name: command, exact: true }).click();
    const form = this.page.getByRole('form', { name: command });
    for (const [name, value] of Object.entries(options)) {
      // What can be left out is not there until one asks for it.
      const field = form.getByLabel(new RegExp(`^${name}(?: \\(if you like\\))?$`, 'u'));
      const adds = form.getByRole('button', { name: `+ ${name}`, exact: true });
      if ((await adds.count()) > 0) await adds.click();
      // Where the application suggests values one writes, among fixed choices one picks.
      if ((await field.evaluate(({ tagName }) => tagName)) === 'INPUT') await field.fill(value);
      else await field.click();
      await form.getByRole('option', { name: value, exact: true }).click();
    }
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Lets time pass to the next thing that is due, as often as it takes until `come` is there. */
  async jumpsUntil(come: Locator): Promise<void> {
    const jump = this.page.getByRole('button', { name: 'Jump to the next thing due' });
    const isThere = () => come.first().waitFor({ timeout: 1_000 }).then(always(true), always(false));
    while (!(await isThere())) await jump.click();
  }

  async writes(words: string): Promise<void> {
    const field = this.page.getByTestId('composer');
    await field.fill(words);
    await field.press('Enter');
    await this.messages(words).waitFor();
  }

  /** Everything the bot sent was drawn, the browser had nothing to complain of, and nothing left this machine. */
  async isWell(): Promise<void> {
    expect(await this.page.locator('.not-drawn').allTextContents()).toEqual([]);
    expect(this.troubles).toEqual([]);
  }
}
