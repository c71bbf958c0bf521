import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { joinsMaple, mapleWith, organiser, panelOf, personIn, roomOf, wish } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, hour, minute, rehearse } from '../support/rehearsal.ts';

/** Maple meets on Tuesday at 18:30 UTC; rehearsals begin on Monday at 17:00 UTC. */
const untilDayBefore = 1.5 * hour;

onEveryEmptyPlace('reminders by direct message', (place) => {
  async function maple() {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const { members, host } = await mapleWith(rehearsal, ['Ana', 'Ben']);
    const [ana, ben] = [personIn(members, 'Ana'), personIn(members, 'Ben')];
    const [{ id: general } = { id: '' }] = host.channels();
    const asksFor = async (person: Person) => {
      await rehearsal.uses(person, '/reminders', {}, general);
      await person.selects('How should we remind you?', ['By direct message'], { in: general });
      await rehearsal.settles();
    };
    const letters = (person: Person) =>
      person.sees(rehearsal.directMessages(person)).filter(({ text }) => !text.startsWith('It works'));
    return { rehearsal, host, general, ana, ben, asksFor, letters };
  }

  test('say nothing of the circle, and are answered where they are read', async () => {
    const { rehearsal, ana, ben, asksFor, letters } = await maple();
    await asksFor(ana);
    await rehearsal.passes(untilDayBefore);
    expect(letters(ana)).toHaveLength(1);
    // Complaint 9: both the own time and whose clock the circle goes by. Complaint 16: nothing on a lock screen.
    expect(letters(ana)[0]?.text).toContain('You meet');
    expect(letters(ana)[0]?.text).toContain('Europe/Berlin');
    expect(letters(ana)[0]?.text).not.toMatch(/maple|parent/iu);
    expect(ben.pings()).toHaveLength(1);
    const dm = rehearsal.directMessages(ana);
    expect(await rehearsal.presses(ana, 'Coming to listen', dm)).toContain('Nobody will ask you to speak.');
    expect(await rehearsal.presses(ana, 'Remind me later', dm)).toBeDefined();
    await rehearsal.presses(ana, 'In an hour', dm);
    await rehearsal.passes(hour);
    expect(letters(ana).filter(({ text }) => text.startsWith('You meet'))).toHaveLength(2);
  });

  test('make no sound in quiet hours', async () => {
    const { rehearsal, general, ana, asksFor, letters } = await maple();
    await asksFor(ana);
    await rehearsal.presses(ana, 'Quiet hours', general);
    await ana.fillsIn({ From: '18:00', To: '22:00', 'Whose clock? A city near you': 'Europe/Lisbon' });
    await rehearsal.settles();
    const before = ana.pings().length;
    await rehearsal.passes(untilDayBefore);
    expect(letters(ana)).toHaveLength(1);
    expect(ana.pings()).toHaveLength(before);
  });

  // Complaint 17: closed direct messages. A normal answer, told in private, and nothing said in public instead.
  test('that do not arrive end, and the person is told once behind their next answer', async () => {
    const { rehearsal, host, general, ana, asksFor, letters } = await maple();
    await asksFor(ana);
    await ana.blocksDirectMessages();
    await rehearsal.passes(untilDayBefore);
    expect(letters(ana)).toEqual([]);
    expect(host.reads(roomOf(ana))).not.toContain('@Ana');
    const told = () => ana.sees(general).filter(({ text }) => text.includes('did not reach you'));
    await rehearsal.uses(ana, '/circle view', { circle: 'Maple' }, general);
    await rehearsal.uses(ana, '/circle view', { circle: 'Maple' }, general);
    expect(told()).toHaveLength(1);
    await rehearsal.passes(23 * hour);
    expect(host.reads(roomOf(ana))).toContain('@Ana');
  });

  test.for(['lost', 'cut'] as const)('come once though the answer of Discord is %s', async (answer) => {
    const { rehearsal, ana, asksFor, letters } = await maple();
    await asksFor(ana);
    await rehearsal.passes(untilDayBefore - 1_000);
    rehearsal.discord.faults.next({ method: 'POST', path: /messages$/u, answer, times: 5 });
    await rehearsal.passes(minute);
    expect(letters(ana)).toHaveLength(1);
  });

  test('tell when the door opens; in the room the panel tells it, once', async () => {
    const { rehearsal, ana, ben, asksFor, letters } = await maple();
    await asksFor(ana);
    await rehearsal.passes(untilDayBefore + day - 15 * minute);
    const before = ben.pings().length;
    await rehearsal.passes(20 * minute);
    expect(letters(ana).filter(({ text }) => text.startsWith('The door is open.'))).toHaveLength(1);
    expect(panelOf(ben, roomOf(ben)).text).toContain('The door is open: @Ben');
    expect(panelOf(ben, roomOf(ben)).text).not.toContain('@Ana');
    expect(ben.pings().length - before).toBe(1);
  });

  test('of a circle whose channel Discord holds back keep nobody else waiting', async () => {
    const { rehearsal, host, ana, ben } = await maple();
    const nele = organiser(rehearsal, 'Nele');
    await rehearsal.uses(nele, '/circle create', { ...wish, name: 'Oak' });
    const eli = rehearsal.person('Eli');
    await joinsMaple(rehearsal, eli, 'Oak');
    await rehearsal.passes(untilDayBefore);
    const [maples, oaks] = [roomOf(ana), roomOf(eli, 'oak')];
    const path = new RegExp(`/channels/${maples}/messages$`, 'u');
    rehearsal.discord.faults.next({ method: 'POST', path, answer: { retryAfter: 600, scope: 'user' } });
    await rehearsal.passes(23 * hour);
    const sent = (room: string, seenBy: Person) =>
      seenBy.sees(room).filter(({ text }) => text.startsWith('You meet')).length;
    expect([sent(maples, host), sent(oaks, eli)]).toEqual([1, 2]);
    expect(ben.pings()).toHaveLength(1);
  });
});
