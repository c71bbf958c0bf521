import type { Page } from 'playwright-core';
import type { House } from '../house/house.ts';

export type Opened = Readonly<{ page: Page; house: House }>;

/** Ben looks on while Ana has said a few words. */
export async function midRound(opened: Opened): Promise<void> {
  const { page } = opened;
  await page.getByTestId('person-switcher').selectOption('Ben');
  await reaches(opened, '@Ana has the floor');
  await reaches(opened, 'counted windows', 'real');
  await page.getByRole('button', { name: 'Got it' }).click();
}

export async function scenesToChoose({ page }: Opened): Promise<void> {
  await page.getByTestId('scene-chooser').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

export async function helpNow({ page }: Opened): Promise<void> {
  await presses(page, 'Need support');
  await page.getByTestId('ephemeral').last().waitFor();
}

export async function joining({ page }: Opened): Promise<void> {
  await page.getByTestId('composer').fill('/circle join');
  await page.getByRole('option', { name: '/circle join', exact: true }).click();
  await page.getByLabel('circle', { exact: true }).fill('Maple');
  await page.getByRole('option', { name: 'Maple', exact: true }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await presses(page, 'Read the agreement');
  await page.getByRole('button', { name: 'I agree', exact: true }).last().waitFor();
}

/** Mara is asked before the door opens. */
export async function readyCheck({ page }: Opened): Promise<void> {
  await page.getByRole('button', { name: "I'm ready", exact: true }).last().waitFor();
}

/** The door is open, and some are here. */
export async function theDoor(opened: Opened): Promise<void> {
  await presses(opened.page, "I'm ready");
  await reaches(opened, '(4 people)');
}

export async function closing(opened: Opened): Promise<void> {
  await reaches(opened, 'That was our circle for today.');
}

/** Ana is played at the page, so that her turn stays offered. */
export async function offeredTurn(opened: Opened): Promise<void> {
  const { page } = opened;
  await presses(page, 'I agree for today');
  await reaches(opened, '@Ana, the time is yours');
}

/** Dev, who comes after Ben, looks where they are. */
export async function whereAmI(opened: Opened): Promise<void> {
  await offeredTurn(opened);
  await looksAs(opened, 'Dev');
  await presses(opened.page, 'Where am I?');
  await opened.page.getByTestId('ephemeral').last().filter({ hasText: 'Where we are' }).waitFor();
}

/** Eli, the guardian, pauses before Ana begins. */
export async function paused(opened: Opened): Promise<void> {
  await offeredTurn(opened);
  await looksAs(opened, 'Eli');
  await presses(opened.page, 'Pause');
  await opened.page.getByTestId('message').filter({ hasText: 'The guardian has asked' }).waitFor();
}

export async function hostPanel(opened: Opened): Promise<void> {
  await offeredTurn(opened);
  await looksAs(opened, 'Mara');
  await presses(opened.page, 'For the host');
  // She has pressed it before: the one that comes is meant.
  await opened.page.getByTestId('ephemeral').last().filter({ hasText: 'Roles: guardian' }).waitFor();
}

/** Lets the cast play until these words stand in the room, and stops the clock there. */
async function reaches(
  { page, house }: Opened,
  words: string,
  pace: 'fast' | 'real' = 'fast',
): Promise<void> {
  await house.obeys({ kind: 'pace', pace });
  await page.getByTestId('message').filter({ hasText: words }).last().waitFor({ timeout: 120_000 });
  await house.obeys({ kind: 'pace', pace: 'paused' });
}

async function looksAs({ page }: Opened, name: string): Promise<void> {
  await page.getByTestId('person-switcher').selectOption(name);
  await page.getByTestId('member-list').getByText('you', { exact: true }).waitFor();
}

async function presses(page: Page, label: string): Promise<void> {
  await page.getByTestId('message').getByRole('button', { name: label, exact: true }).last().click();
}
