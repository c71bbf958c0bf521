import { describe, expect, test } from 'vitest';
import { anaBenAndCleo, wish } from '../support/circle.ts';
import { minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';

const publicUrl = 'https://circles.example.org';

async function list({ bot }: Rehearsal): Promise<string> {
  return await (await fetch(`${bot.httpUrl}/circles.json`)).text();
}

describe('the public list of circles', () => {
  test('has a circle in it only while its host wants that, and says nothing of people, topic or server', async () => {
    const rehearsal = await rehearse({ publicUrl });
    const { host, ana } = await anaBenAndCleo(rehearsal);
    expect(await list(rehearsal)).toBe('[]');
    expect(await rehearsal.uses(ana, '/circle edit', { circle: 'Maple', listed: true })).toContain(
      'for the host of this circle',
    );
    const told = await rehearsal.uses(host, '/circle edit', { circle: 'Maple', listed: true });
    expect(told).toContain('https://circles.example.org/circles.json');
    expect(told).toContain('Never its topic, this server, or who is in it.');
    await rehearsal.passes(minute);
    const text = await list(rehearsal);
    expect(JSON.parse(text)).toMatchObject([
      { name: 'Maple', day: 2, time: '19:30', timezone: 'Europe/Berlin', notes: 'In writing, on Discord.' },
    ]);
    for (const hidden of [wish.topic, 'Mara', host.id, rehearsal.guildId, 'A quiet server'])
      expect(text).not.toContain(hidden);
    // Whoever thinks of joining reads that it is there.
    expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).toContain('public list');

    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', listed: false })).toContain(
      'in no public list any more',
    );
    await rehearsal.passes(minute);
    expect(await list(rehearsal)).toBe('[]');
  });

  test('is not there where the people who run the bot have not switched it on', async () => {
    const rehearsal = await rehearse();
    const { host } = await anaBenAndCleo(rehearsal);
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', listed: true })).toContain(
      'have not switched the public list',
    );
  });
});
