import type { Page } from 'playwright-core';
import type { House } from '../house/house.ts';

type Opened = Readonly<{ page: Page; house: House }>;

/** A picture of the page: how large the window is, which scene is played, and what is done before it is taken. */
type Picture = Readonly<{
  name: string;
  scene: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  take(opened: Opened): Promise<void>;
}>;

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };

/** The first is the one of the README: a panel in the middle of a round. */
export const pictures: readonly Picture[] = [
  { name: 'panel', scene: 'evening', ...wide, scheme: 'light', take: midRound },
  { name: 'panel-narrow-dark', scene: 'evening', ...narrow, scheme: 'dark', take: midRound },
  { name: 'scenes', scene: 'evening', ...wide, scheme: 'light', take: scenesToChoose },
  { name: 'help-now', scene: 'hard-moment', ...narrow, scheme: 'light', take: helpNow },
  { name: 'joining', scene: 'first-circle', ...wide, scheme: 'dark', take: joining },
];

/** Ben looks on while Ana has said a few words. */
async function midRound({ page, house }: Opened): Promise<void> {
  await page.getByTestId('person-switcher').selectOption('Ben');
  const panel = page.getByTestId('message').filter({ hasText: '@Ana, the time is yours' });
  await panel.waitFor({ timeout: 90_000 });
  await page.getByTestId('message').filter({ hasText: 'counted windows' }).waitFor();
  await house.obeys({ kind: 'pace', pace: 'paused' });
  await page.getByRole('button', { name: 'Got it' }).click();
}

async function scenesToChoose({ page }: Opened): Promise<void> {
  await page.getByTestId('scene-chooser').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

async function helpNow({ page }: Opened): Promise<void> {
  await page.getByRole('button', { name: 'Need support' }).last().click();
  await page.getByTestId('ephemeral').last().waitFor();
}

async function joining({ page }: Opened): Promise<void> {
  await page.getByTestId('composer').fill('/circle join');
  await page.getByRole('option', { name: '/circle join', exact: true }).click();
  await page.getByLabel('circle', { exact: true }).fill('Maple');
  await page.getByRole('option', { name: 'Maple', exact: true }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Read the agreement' }).last().click();
  await page.getByRole('button', { name: 'I agree', exact: true }).last().waitFor();
}
