import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { evening } from '../../rehearsal/cast/scenes/evening.ts';
import { atThePage, inTheBrowser, lookingAt } from './at-the-page.ts';
import { specimens } from './specimen-scene.ts';

const Findings = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe-core finds that keeps somebody from using the page: serious and critical. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page allows no scripts but its own.
  await page.evaluate(axe.source);
  const found = Findings.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'));
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How far the page reaches beyond the window, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

inTheBrowser('The page is for everybody:', () => {
  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test('axe finds nothing serious, neither on the page nor in what opens on it', async () => {
      const at = await lookingAt(specimens, { colorScheme });
      await at.messages('Outside of every box').waitFor();
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.page.getByTestId('scene-chooser').getByRole('button').click();
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.page.keyboard.press('Escape');
      await at.page.getByRole('button', { name: 'Your settings' }).click();
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.page.keyboard.press('Escape');
      await at.page.getByTestId('strip').locator('summary').click();
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.uses('/show', { which: 'first' });
      const form = at.page.getByTestId('form');
      await form.waitFor();
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
    });

    test('on a window of 320 px nothing reaches over the edge, and everything can be opened', async () => {
      const at = await atThePage(evening, { colorScheme, viewport: { width: 320, height: 640 } });
      await at.messages('Maple: welcome').waitFor();
      expect(await overflow(at.page)).toBe(0);
      expect(await seriousFindings(at.page)).toEqual([]);
      await at.page.getByRole('button', { name: /^Channels/u }).click();
      await at.channel('general').first().click();
      await at.page.getByRole('log', { name: /general/u }).waitFor();
      await at.page.getByRole('button', { name: /^(?:Members|People|Who)/u }).click();
      expect(await seriousFindings(at.page)).toEqual([]);
      expect(await overflow(at.page)).toBe(0);
    });
  });

  test('with the keyboard alone somebody agrees, looks for help, and chooses a country', async () => {
    const at = await atThePage(evening);
    const { page } = at;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** What the focus is on, as a screen reader names it. */
    const focused = async () =>
      String(
        await page.evaluate(
          'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
        ),
      ).trim();
    /** Goes on with Tab until the focus is on something of that name. */
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 120; steps += 1) {
        if ((await focused()) === name) return;
        await press('Tab');
      }
      throw new Error(`Tab never comes to “${name}”`);
    };
    await at.messages('Maple: welcome').waitFor();
    await press('Tab');
    expect(await focused()).toMatch(/^Skip/u);
    await press('Enter');
    await tabTo('I agree for today');
    await press('Enter');
    await at.messages('Here today').filter({ hasText: '@Ana' }).waitFor();
    await tabTo('Need support');
    await press('Enter');
    await at.private('You do not have to be alone with this').waitFor();
    await tabTo('Choose your country');
    await press('Enter');
    const first = page.getByRole('listbox', { name: 'Choose your country' }).getByRole('option').first();
    const country = await first.innerText();
    await press('Home', 'Enter');
    await at.private(`In danger now (${country})`).waitFor();

    await page.getByTestId('composer').focus();
    await page.keyboard.type('/help');
    await press('Enter');
    await page.getByRole('form', { name: '/help-now' }).waitFor();
    await press('Enter');
    await at.private('You do not have to be alone with this').nth(1).waitFor();
    await at.isWell();
  });
});
