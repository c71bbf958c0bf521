import { expect, test } from 'vitest';
import { hostAnEvening } from '../../rehearsal/cast/scenes/host-an-evening.ts';
import { type AtThePage, atThePage, inTheBrowser } from './at-the-page.ts';

/** The door is open, the others have come, and it is for Mara to begin. */
async function opensTheDoor(at: AtThePage): Promise<void> {
  await at.opens('maple');
  await at.presses("I'm ready");
  await at.messages('holds the circle today').waitFor();
  await at.uses('/session open');
  await at.private('The door is open').waitFor();
  await at.presses('I agree for today');
  await at.page.getByRole('button', { name: 'Faster' }).click();
  // Who is expected is named as well, so it is the number that says that all six are here.
  await at.messages('(6 people)').waitFor();
  await at.page.getByRole('button', { name: 'Real time' }).click();
}

inTheBrowser('On the page, somebody who hosts for the first time', () => {
  test('opens the door, begins, moves on, pauses, and closes', async () => {
    const at = await atThePage(hostAnEvening);
    await opensTheDoor(at);

    await at.presses('Begin (host)');
    await at.messages('This part ends').waitFor();
    // The card comes by itself.
    const card = at.private('For whoever holds the circle');
    await card.getByText('Here: @').waitFor();
    await at.presses('Move on');
    await at.messages('Everybody writes at the same time').waitFor();
    await at.writes('Curious.');
    await card.getByText('Done.').waitFor();
    await at.presses('Move on');
    await at.messages('@Mara, the time is yours').waitFor();
    await at.presses('Pass');
    await at.messages('@Ana, the time is yours').waitFor();

    await at.presses('Pause');
    await at.messages('The host has asked for a pause').waitFor();
    await at.presses('Go on (guardian, host)');
    await at.messages('@Ana').filter({ hasText: 'Next: @Ben' }).waitFor();

    await at.presses('Close the session');
    await card.waitFor({ state: 'detached' });
    await at.private('Whoever waits gets no turn any more today').waitFor();
    await at.presses('Yes, close it');
    await at.messages('We meet next').waitFor();
    // Until three days after a meeting the room is open to everybody.
    await at.writes('Thank you all.');
    await at.isWell();
  });

  test('asks somebody to be the guardian, and is told that they have been asked', async () => {
    const at = await atThePage(hostAnEvening);
    await opensTheDoor(at);
    await at.presses('For the host');
    await at.presses('Roles');
    await at.picks(at.page.getByTestId('ephemeral'), 'Which role?', 'guardian');
    await at.picks(at.page.getByTestId('ephemeral'), 'Choose somebody who is here', 'Eli');
    await at.private('They have been asked').waitFor();
    await at.messages('@Eli, would you be the guardian today?').waitFor();
    await at.page.getByRole('button', { name: 'Faster' }).click();
    await expect.poll(() => at.page.getByRole('button', { name: 'Yes, gladly' }).count()).toBe(0);
    await at.page.getByRole('button', { name: 'Real time' }).click();
    await at.presses('For the host');
    await at.private('guardian @Eli').first().waitFor();
    await at.isWell();
  });
});
