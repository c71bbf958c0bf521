import { expect, test } from 'vitest';
import { sendMessage } from '../../rehearsal/world/send-message.ts';
import { setVoiceState } from '../../rehearsal/world/stage-voice.ts';
import { atThePage, inTheBrowser, lookingAt } from './at-the-page.ts';
import { somethingUnheardOf } from './specimen.ts';
import { generalOf, specimens } from './specimen-scene.ts';

inTheBrowser('The page', () => {
  test('draws every kind of component, and all of Discord’s markdown', async () => {
    const at = await lookingAt(specimens);
    const { page } = at;
    await at.messages('Outside of every box').waitFor();
    for (const label of ['Primary', 'Success', 'Danger', 'Beside'])
      await page.getByRole('button', { name: label, exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Not now', exact: true }).isDisabled()).toBe(true);
    for (const menu of ['people', 'roles', 'anybody', 'channels'])
      await page.getByRole('combobox', { name: `Choose ${menu}` }).waitFor();
    await page.getByText('A maple leaf').first().waitFor();
    await page.getByRole('heading', { name: 'A heading' }).waitFor();
    const marked = at.messages('a block of code');
    for (const kind of ['strong', 'em', 'u', 's', 'code', 'blockquote', 'ul ul', 'ol', 'pre'])
      expect(await marked.locator(kind).count(), kind).toBeGreaterThan(0);
    expect(await marked.textContent()).toContain('*as it is*');
    await at.isWell();
  });

  test('draws embeds, files, polls, reactions and events', async () => {
    const at = await lookingAt(specimens);
    const embed = at.messages('What is planned');
    for (const words of ['Tuesday', 'Mara', 'Until then', 'half past seven', 'my-data.json'])
      await embed.getByText(words).first().waitFor();
    const poll = at.messages('Which evening?');
    await poll.getByText('Friday').waitFor();
    const heart = poll.getByRole('button', { name: /💛/u });
    await heart.click();
    await poll.getByRole('button', { name: /💛 2 reactions/u }).waitFor();
    await heart.click();
    await at.page.getByRole('button', { name: /Events/u }).click();
    await at.page.getByRole('article', { name: 'A quiet evening' }).getByText('here').first().waitFor();
    await at.isWell();
  });

  test('counts times down by the clock of the stage', async () => {
    const at = await atThePage(specimens);
    const { stage } = at.house.playing;
    const { clock, world } = stage.discord;
    await at.house.obeys({ kind: 'pace', pace: 'paused' });
    const end = Math.floor(clock.now().getTime() / 1_000) + 120;
    sendMessage(world, stage.applicationId, generalOf(stage), { content: `A good moment: <t:${end}:R>` });
    await at.messages('A good moment: in 2 minutes').waitFor();
    await clock.move(90_000);
    await at.messages('A good moment: in 30 seconds').waitFor();
    await at.isWell();
  });

  test('says what is wrong with a command before it is sent, and keeps what was given', async () => {
    const at = await lookingAt(specimens);
    await at.page.getByTestId('composer').fill('/show');
    await at.page.getByRole('option', { name: '/show', exact: true }).click();
    const form = at.page.getByRole('form', { name: '/show' });
    await form.getByRole('button', { name: '+ amount' }).click();
    await form.getByLabel('amount').fill('9');
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await form.getByText('At most 5.').waitFor();
    await form.getByText('This is needed.').waitFor();
    expect(await form.getByLabel('amount').inputValue()).toBe('9');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await at.isWell();
  });

  test('keeps the end of a conversation in sight when something opens below it', async () => {
    const at = await lookingAt(specimens);
    await expect.poll(() => at.fromTheEnd()).toBeLessThan(2);
    const seen = async () => (await at.page.getByTestId('conversation').boundingBox())?.height ?? 0;
    const before = await seen();
    await at.page.getByTestId('strip').locator('summary').click();
    await at.page.getByRole('button', { name: 'Kill the bot' }).waitFor();
    await expect.poll(seen).toBeLessThan(before);
    await expect.poll(() => at.fromTheEnd()).toBeLessThan(2);
    await at.isWell();
  });

  test('shows what it does not know as not drawn, and drops nothing', async () => {
    const at = await atThePage(specimens);
    const { stage } = at.house.playing;
    sendMessage(stage.discord.world, stage.applicationId, generalOf(stage), somethingUnheardOf);
    await at.page.locator('.not-drawn').waitFor();
    expect(await at.page.locator('.not-drawn').textContent()).toContain('not drawn: component type 99');
  });

  test('sends what is chosen from each kind of menu', async () => {
    const at = await lookingAt(specimens);
    const conversation = at.page.getByTestId('conversation');
    await at.picks(conversation, 'Choose people', 'Ben');
    await at.private('"custom_id":"people"').waitFor();
    await at.picks(conversation, 'Choose channels', 'quiet');
    await at.private('"custom_id":"channels"').waitFor();
    await at.isWell();
  });

  test('fills in every kind of field, and keeps what was typed when something is missing', async () => {
    const at = await lookingAt(specimens);
    await at.uses('/show', { which: 'first' });
    const form = at.page.getByTestId('form');
    await form.getByLabel('In a word').fill('T');
    await form.getByLabel('At length').fill('It was a long day.');
    await form.getByLabel('By voice').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByLabel('At length').inputValue()).toBe('It was a long day.');
    await form.getByLabel('In a word').fill('Tired');
    await form.getByLabel('I keep it to myself').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await at.private('"value":"Tired"').filter({ hasText: '"voice"' }).waitFor();

    await at.uses('/show', { which: 'further' });
    await form.getByLabel('Remind me').check();
    await at.picks(form, 'Which day', 'Friday');
    await form.getByRole('button', { name: 'Submit' }).click();
    await at.private('"fri"').waitFor();
    await at.isWell();
  });

  test('opens the menus of messages and people', async () => {
    const at = await lookingAt(specimens);
    await at.messages('Outside of every box').getByRole('button', { name: /^More/u }).first().click();
    await at.page.getByRole('menuitem', { name: /Look after this/u }).click();
    await at.private('Heard: Look after this').waitFor();
    await at.page.getByTestId('member-list').getByRole('button', { name: /Ben/u }).click();
    await at.page.getByRole('menuitem', { name: /Ask after them/u }).click();
    await at.private('Heard: Ask after them').waitFor();
    await at.isWell();
  });

  test('shows a stage: who listens, who is asked to speak, and who does', async () => {
    const at = await atThePage(specimens);
    const { discord, guildId } = at.house.playing.stage;
    const { ownerId } = discord.world.guilds.get(guildId) ?? { ownerId: '' };
    await at.opens('hall');
    await at.page.getByRole('button', { name: 'Join' }).click();
    await at.page
      .getByText(/audience/u)
      .first()
      .waitFor();
    await at.page.getByRole('button', { name: /Raise/u }).click();
    setVoiceState(
      discord.world,
      ownerId,
      { guildId, userId: at.house.onShow().people.find(({ name }) => name === 'Ana')?.id ?? '' },
      { suppress: false },
    );
    await at.page.getByRole('button', { name: 'Accept' }).click();
    await at.page.getByRole('button', { name: 'Microphone off' }).click();
    await at.page
      .getByRole('button', { name: /^Leave/u })
      .first()
      .click();
    await at.page.getByRole('button', { name: 'Join' }).waitFor();
    await at.isWell();
  });
});
