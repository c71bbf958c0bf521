import { expect, test } from 'vitest';
import { castOf } from '../../rehearsal/cast/casting.ts';
import { before, mapleMeets, monday } from '../../rehearsal/cast/maple.ts';
import { ordinary } from '../../rehearsal/cast/sayings/ordinary.ts';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { evening } from '../../rehearsal/cast/scenes/evening.ts';
import { firstCircle } from '../../rehearsal/cast/scenes/first-circle.ts';
import { atThePage, inTheBrowser } from './at-the-page.ts';

/** Tuesday is over, and nobody held the circle: what comes next is next week's reminder. */
const weekBetween: Scene = {
  ...evening,
  id: 'week-between',
  at: monday,
  async set(stage) {
    const company = await mapleMeets(stage, { seated: ['ana', 'ben'], ready: false, at: before(-15) });
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(company.mara.id, 'you');
    return cast;
  },
};

inTheBrowser('Around a circle, somebody', () => {
  test('gets a reminder when it is due, and answers it', async () => {
    const at = await atThePage(weekBetween);
    await at.opens('maple');
    await at.messages('You met').first().waitFor();
    await at.jumpsUntil(at.messages('You meet'));
    await at.presses("I'm coming");
    await at.private('See you there.').waitFor();
    await at.isWell();
  });

  test('who has nothing to do with it sees nothing of it, and finds help all the same', async () => {
    const at = await atThePage(evening);
    await at.opens('maple');
    await at.is('Olga');
    await at.opens('general');
    expect(await at.channel('maple').count()).toBe(0);
    expect(await at.page.content()).not.toContain('Here today');

    await at.uses('/help-now');
    await at.private('You do not have to be alone with this').waitFor();
    await at.picks(at.page.getByTestId('ephemeral'), 'Choose your country', 'Germany');
    await at.private('TelefonSeelsorge').waitFor();
    expect(await at.private('Nobody has been alerted').count()).toBe(1);
    await at.isWell();
  });

  test('joins on a phone, and always sees the end of what is said', async () => {
    const at = await atThePage(firstCircle, { viewport: { width: 390, height: 844 } });
    await at.uses('/circle join', { circle: 'Maple' });
    await at.presses('Read the agreement');
    await at.private('What we promise each other').waitFor();
    await expect.poll(() => at.fromTheEnd()).toBeLessThan(2);
    await at.presses('I agree');
    const form = at.page.getByTestId('form');
    await form.getByLabel('Yes, I consent').check();
    await form.getByLabel('I am 18 or older').check();
    await at.page.getByTestId('form').getByRole('button', { name: 'Submit' }).click();
    await at.private('Welcome. You have a seat in Maple').waitFor();
    await expect.poll(() => at.fromTheEnd()).toBeLessThan(2);
    await at.isWell();
  });

  test('chooses another scene, is told what it is about, and is somebody else in it', async () => {
    const at = await atThePage(evening, { further: [firstCircle] });
    await at.opens('maple');
    const chooser = at.page.getByTestId('scene-chooser');
    await chooser.getByRole('button').click();
    await chooser.getByRole('button', { name: firstCircle.title, exact: true }).click();
    await at.page.getByText(firstCircle.about).waitFor();
    expect(await at.page.getByTestId('person-switcher').inputValue()).toBe('Gus');
    await at.page.getByRole('log', { name: /general/u }).waitFor();
    expect(await at.channel('maple').count()).toBe(0);
    await at.isWell();
  });

  test('reads commands and private answers in German when that is the language of the client', async () => {
    const at = await atThePage(evening);
    await at.page.getByRole('button', { name: 'Your settings' }).click();
    await at.page.getByLabel('Language').selectOption('de');
    await at.page.keyboard.press('Escape');
    await at.opens('general');
    await at.uses('/kreis finden');
    await at.private('Kreise auf diesem Server').waitFor();
    await at.isWell();
  });
});
