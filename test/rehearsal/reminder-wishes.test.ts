import { expect, test } from 'vitest';
import { mapleWith, personIn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('how somebody is reminded', (place) => {
  async function maple() {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const { members } = await mapleWith(rehearsal, ['Ana', 'Ben']);
    const ana = personIn(members, 'Ana');
    const [{ id: general } = { id: '' }] = ana.channels();
    const picks = async (placeholder: string, ...labels: string[]) => {
      await ana.selects(placeholder, labels, { in: general });
      await rehearsal.settles();
      return ana.sees(general).at(-1)?.text ?? '';
    };
    const asks = () => rehearsal.uses(ana, '/reminders', {}, general);
    const directs = () => ana.sees(rehearsal.directMessages(ana)).map(({ text }) => text);
    return { rehearsal, ana, general, asks, picks, directs };
  }
  const how = 'How should we remind you?';

  test('is for them alone to see, and to change', async () => {
    const { rehearsal, ana, asks, general, picks } = await maple();
    expect(await asks()).toContain('in the room of your circle');
    expect(await picks('When before a meeting?', '2 days before', '30 minutes before')).toContain(
      '2 days before · 30 minutes before',
    );
    await rehearsal.presses(ana, 'Stop all reminders');
    expect(ana.sees(general).at(-1)?.text).toContain('You are not reminded.');
    await asks();
    await rehearsal.presses(ana, 'Quiet hours');
    await ana.fillsIn({ From: '22:00', To: '8 am', 'Whose clock? A city near you': 'Europe/Lisbon' });
    await rehearsal.settles();
    expect(ana.sees(general).at(-1)?.text).toContain('Quiet hours from 22:00 to 08:00');
    // Complaint 8: a zone shows where somebody lives.
    expect(ana.reads()).not.toContain('Lisbon');
    await rehearsal.presses(ana, 'No quiet hours');
  });

  test('by direct message begins with one that arrives, and ends with a press on any of them', async () => {
    const { rehearsal, ana, asks, picks, directs } = await maple();
    await asks();
    expect(await picks(how, 'By direct message')).toContain('You are reminded by direct message.');
    expect(directs()).toEqual([expect.stringContaining('It works')]);
    expect(await rehearsal.presses(ana, 'Stop these messages', rehearsal.directMessages(ana))).toContain(
      'No more direct messages.',
    );
    expect(await asks()).toContain('in the room of your circle');
  });

  test('by direct message does not begin where none arrives, and nothing changes', async () => {
    const { ana, asks, picks, directs } = await maple();
    await ana.blocksDirectMessages();
    await asks();
    expect(await picks(how, 'By direct message')).toContain('did not reach you');
    expect(directs()).toEqual([]);
    expect(await asks()).toContain('in the room of your circle');
  });
});
