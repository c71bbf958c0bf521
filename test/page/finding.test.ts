import { expect, test } from 'vitest';
import { findYourCircle } from '../../rehearsal/cast/scenes/find-your-circle.ts';
import { atThePage, inTheBrowser } from './at-the-page.ts';

inTheBrowser('In a server with several circles, somebody new', () => {
  test('browses, looks for a day, looks at one, joins it, and sees their places', async () => {
    const at = await atThePage(findYourCircle);
    await at.messages('Type /circle browse').waitFor();
    await at.uses('/circle browse');
    await at.private('Circles here').getByText('Willow').waitFor();
    await at.uses('/circle browse', { day: 'Tuesday' });
    const found = at.private('Circles here').nth(1);
    await found.getByText('3 seats free').waitFor();
    expect(await found.textContent()).not.toContain('Willow');

    await at.picks(found, 'See one of them', 'Maple');
    await at.private('For people who care for a parent').waitFor();
    await at.presses('Join');
    await at.presses('Read the agreement');
    await at.presses('I agree');
    const form = at.page.getByTestId('form');
    await form.getByLabel('Yes, I consent').check();
    await form.getByLabel('I am 18 or older').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await at.private('Welcome. You have a seat in Maple').waitFor();
    await at.uses('/my-circles');
    await at.private('0 of 3 visits so far').waitFor();
    await at.isWell();
  });
});
