import { expect, test } from 'vitest';
import { rehearse } from '../support/rehearsal.ts';

const publicUrl = 'https://circles.example.org';
const operator = { name: 'Circle *Friends*', contact: 'circles@example.org', country: 'CA' };

test('somebody reads what is stored about them and the terms, in private, in a server and in direct messages', async () => {
  const rehearsal = await rehearse({ publicUrl, operator });
  const ana = rehearsal.person('Ana');
  for (const room of [undefined, rehearsal.directMessages(ana)]) {
    const { text, ephemeral } = await rehearsal.asks(ana, '/privacy', {}, room);
    expect(ephemeral).toBe(true);
    expect(text).toContain('Circle *Friends* runs this bot');
    expect(text).toContain('Delete everything at once: /my-data delete');
    expect(text).toContain(`The same words as a page: ${publicUrl}/privacy`);
    expect(await rehearsal.uses(ana, '/terms', {}, room)).toContain('Nobody watches the rooms');
  }
  const page = await fetch(`${rehearsal.bot.httpUrl}/privacy`, { headers: { 'Accept-Language': 'de' } });
  expect(await page.text()).toContain('Circle *Friends* betreibt diesen Bot');
});

test('somebody who asks in a bot of nobody reads in their language that nobody has said who they are', async () => {
  const rehearsal = await rehearse();
  const ana = rehearsal.person('Ana');
  ana.changesLanguage('de');
  const told = await rehearsal.uses(ana, '/datenschutz');
  expect(told).toContain('hat nicht gesagt, wer das ist und wie man fragen kann');
  expect(told).not.toContain('Dasselbe als Seite');
});
