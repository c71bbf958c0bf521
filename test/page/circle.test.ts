import { expect, test } from 'vitest';
import { castOf } from '../../rehearsal/cast/casting.ts';
import { before, mapleMeets } from '../../rehearsal/cast/maple.ts';
import { hasFloor } from '../../rehearsal/cast/player.ts';
import { playsUntil } from '../../rehearsal/cast/playing.ts';
import { ordinary } from '../../rehearsal/cast/sayings/ordinary.ts';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { evening } from '../../rehearsal/cast/scenes/evening.ts';
import { firstCircle } from '../../rehearsal/cast/scenes/first-circle.ts';
import { atThePage, inTheBrowser } from './at-the-page.ts';

/** Ana has the floor and is played at the page. */
const anaHasTheFloor: Scene = {
  ...evening,
  id: 'ana-has-the-floor',
  async set(stage) {
    const company = await mapleMeets(stage, { seated: ['ana', 'ben', 'eli'], at: before(0) });
    const cast = castOf(stage, company, { sayings: ordinary });
    await playsUntil(stage, cast, () => hasFloor(company.ana));
    cast.hand(company.ana.id, 'you');
    return cast;
  },
};

inTheBrowser('On the page, somebody', () => {
  test('new finds a circle, joins it, agrees, and takes a turn', async () => {
    const at = await atThePage(firstCircle);
    await at.messages('Maple').first().waitFor();
    await at.uses('/circle join', { circle: 'Maple' });
    await at.private('Joining Maple').waitFor();
    await at.presses('Read the agreement');
    await at.presses('I agree');
    const form = at.page.getByTestId('form');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').first().waitFor();
    await form.getByLabel('Yes, I consent').check();
    await form.getByLabel('I am 18 or older').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await at.private('Welcome. You have a seat in Maple').waitFor();

    await at.channel('maple').first().waitFor();
    await at.opens('maple');
    await at.presses('I agree for today');
    await at.messages('Here today').filter({ hasText: '@Gus' }).waitFor();
    await at.page.getByRole('button', { name: 'Faster' }).click();
    await at.messages('@Gus, the time is yours').waitFor({ timeout: 60_000 });
    await at.page.getByRole('button', { name: 'Real time' }).click();
    await at.presses('Begin');
    await at.page.getByTestId('form').getByLabel('Just listen').check();
    await at.page.getByTestId('form').getByLabel('A content note').check();
    await at.page.getByTestId('form').getByRole('button', { name: 'Submit' }).click();
    const floor = at.messages('@Gus has the floor');
    await floor.getByText('@Gus would like: Just listen').waitFor();
    await floor.getByText('Content note:').waitFor();
    await at.writes('I am glad I came.');
    await at.presses('Done');
    await floor.waitFor({ state: 'detached' });
    await at.page.getByText('Writing is closed to you just now').waitFor();
    await at.isWell();
  });

  test('sees an evening go by itself, to the closing words', async () => {
    const at = await atThePage(evening);
    await at.messages('Maple: welcome').waitFor();
    await at.page.getByRole('button', { name: 'Faster' }).click();
    await at.messages('Maple: thank you').waitFor({ timeout: 80_000 });
    await at.isWell();
  });

  test('has the floor while the bot is killed and started again, and then passes', async () => {
    const at = await atThePage(anaHasTheFloor);
    const floor = at.messages('@Ana, the time is yours');
    await floor.waitFor();
    const words = await floor.getByText(/^Next:/u).textContent();

    await at.page.getByTestId('strip').locator('summary').click();
    await at.page.getByRole('button', { name: 'Kill the bot' }).click();
    const banner = at.page.getByTestId('bot-stopped');
    await banner.getByText('The bot has stopped').waitFor();
    await at.presses('Pass');
    await at.messages('This interaction failed').waitFor();
    await banner.getByRole('button', { name: 'Start it again' }).click();
    await banner.waitFor({ state: 'detached' });
    await expect.poll(() => at.house.onShow().bot.kind, { timeout: 20_000 }).toBe('running');

    expect(await floor.count(), 'the panel is there once').toBe(1);
    expect(await floor.getByText(/^Next:/u).textContent()).toBe(words);
    await at.presses('Pass');
    await floor.waitFor({ state: 'detached' });
    await at.messages('the time is yours').waitFor();
    await at.isWell();
  });
});
