import { expect, test } from 'vitest';
import { joinsMaple, noteOf, wish } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { choosesStep, reports, says, withModerators } from '../support/moderators.ts';
import { day, hour } from '../support/rehearsal.ts';

const reminded = 'leave out insults, pressure and words against groups';
const warned = 'have no place in the circles here';
const asked = 'Ask for another look';

onEveryEmptyPlace('a report about somebody', (place) => {
  const withPeople = async (more: readonly string[] = []) =>
    await withModerators({ databaseUrl: (await place(true)).url, more });

  test('leads to a reminder, then to a warning; they ask for another look, and somebody else takes it back', async () => {
    const there = await withPeople();
    const { rehearsal, ana, ben, nele, otto, owner, mods, room } = there;
    await reports(there, ana, ben, 'Insults, pressure or hatred');
    expect(nele.reads(mods)).toContain('Nothing was done towards them here in the last 90 days.');
    await rehearsal.presses(otto, 'Choose a step', mods);
    await otto.selects('Which step?', ['Warn them']);
    await rehearsal.settles();
    expect(otto.reads(mods)).toContain('Press I look after it first');
    const seen = await choosesStep(there, nele, 'Remind them of what was agreed');
    expect(seen).toContain(reminded);
    expect(() => noteOf(ben)).toThrow('Ben has no note');
    expect(await rehearsal.presses(nele, 'Send it')).toBe('Done. They are reminded, alone.');
    expect(ben.reads(noteOf(ben))).toContain(reminded);
    expect(ben.reads(noteOf(ben))).not.toMatch(/Ana|Nele|Maple|violated/u);
    expect(ben.sees(noteOf(ben)).flatMap(({ buttons }) => buttons)).not.toContain(asked);
    expect(nele.reads(mods)).toContain('reminded once');
    await nele.selects('It is looked after:', ['they were reminded of what was agreed'], { in: mods });
    await rehearsal.settles();

    await rehearsal.passes(hour);
    await says(there, ana, 'Report', { about: ben, why: 'Insults, pressure or hatred' });
    expect(nele.sees(mods).at(-1)?.text).toContain('reminded once');
    expect(await choosesStep(there, nele, 'Warn them')).toContain(warned);
    expect(await rehearsal.presses(nele, 'Send it')).toContain('They are warned');
    expect(ben.reads(noteOf(ben))).toContain(warned);
    await rehearsal.restartsTheBot();
    expect(await rehearsal.presses(ben, asked, noteOf(ben))).toContain('It is asked for.');
    expect(ben.sees(noteOf(ben)).flatMap(({ buttons }) => buttons)).not.toContain(asked);
    expect(await rehearsal.uses(ben, '/my-flags')).toContain(
      'that you would like another look · they have it',
    );
    expect(nele.reads(mods)).toContain('@Ben asks for another look');
    expect(nele.reads(mods)).toContain('It is about a warning');
    expect(await rehearsal.presses(nele, 'Take it back', mods)).toContain('You decided it');
    expect(await rehearsal.presses(otto, 'Take it back', mods)).toContain('They are told alone');
    expect(ben.reads(noteOf(ben))).toContain('it does not count any more');
    expect(ben.reads(noteOf(ben))).not.toContain(warned);
    expect(await rehearsal.uses(ben, '/my-flags')).toContain('another look · it is taken back');
    expect(nele.reads(mods)).not.toContain('warned once');

    expect((await rehearsal.exports(ben)).stepsTowardsYou).toMatchObject([
      { kind: 'remind', reason: 'harassment', undoneAt: null },
      { kind: 'warn', undoneAt: expect.any(String) },
    ]);
    const audit = await rehearsal.uses(owner, '/settings audit');
    for (const words of ['@Nele · reminded somebody · done', '@Nele · warned somebody · done'])
      expect(audit).toContain(words);
    expect(audit).toContain('@Nele · looked at something again · was not possible');
    expect(audit).toContain('@Otto · looked at something again · it is taken back');
    expect(audit).not.toMatch(/Ben|Ana/u);
    expect(ben.reads(room)).not.toContain('remind');
  });

  test('closes all circles to them when so many moderators agree, in one step; they come back by another look', async () => {
    const there = await withPeople(['Pia']);
    const { rehearsal, ben, host, nele, otto, others, owner, mods, room } = there;
    const [pia = otto] = others;
    await rehearsal.uses(host, '/circle create', {
      ...wish,
      name: 'Birch',
      seats: 3,
      format: 'talking-piece',
    });
    const [dev, eli, fay] = ['Dev', 'Eli', 'Fay'].map((name) => rehearsal.person(name));
    if (dev === undefined || eli === undefined || fay === undefined) throw new Error('somebody is missing');
    for (const person of [ben, dev, eli, fay]) await joinsMaple(rehearsal, person, 'Birch');
    await rehearsal.uses(ben, '/reminders', {}, room);
    await ben.selects('How should we remind you?', ['By direct message'], { in: room });
    await rehearsal.settles();
    expect(await rehearsal.uses(owner, '/settings votes', { moderators: 7 })).toContain('from 2 to 5');
    await rehearsal.uses(owner, '/settings votes', { moderators: 2 });
    await says(there, pia, 'Report', { about: ben, why: 'A threat against somebody' });
    expect(await choosesStep(there, nele, 'Close all circles here to them')).toContain(
      '2 moderators have to agree',
    );
    expect(await rehearsal.presses(nele, 'Ask the moderators')).toContain('Nothing has changed until then.');
    expect(nele.reads(mods)).toContain('Yes: @Nele · No: nobody yet');
    expect(await rehearsal.presses(pia, 'Yes, close it', mods)).toContain('so others vote');
    const closing = await nele.selects('It is looked after:', ['we have talked'], { in: mods });
    await rehearsal.settles();
    expect(closing.soFar().at(-1)?.text).toContain('The moderators are voting on it.');
    await rehearsal.presses(otto, 'No, leave it open', mods);
    expect(nele.reads(mods)).toContain('Yes: @Nele · No: @Otto');
    await rehearsal.uses(nele, '/circle remove', { circle: 'Maple', person: 'Ben' });
    expect(await rehearsal.presses(nele, 'Close it to them')).toContain('decide that together');
    await rehearsal.restartsTheBot();
    expect(ben.channels().map(({ id }) => id)).toContain(room);

    await rehearsal.presses(otto, 'Yes, close it', mods);
    expect(nele.reads(mods)).toContain('It was agreed, and is done.');
    expect(ben.channels().map(({ id }) => id)).not.toContain(room);
    expect((await rehearsal.exports(ben)).seats).toMatchObject([{ state: 'removed' }, { state: 'removed' }]);
    expect(fay.reads(noteOf(fay))).toContain('a seat in Birch is free');
    const dm = rehearsal.directMessages(ben);
    const [{ id: general } = { id: room }] = ben.channels();
    const letters = () => ben.sees(dm).filter(({ text }) => text.includes('your places in the circles'));
    expect(letters()).toHaveLength(1);
    expect(letters()[0]?.text).not.toMatch(/Maple|Birch|threat/u);
    await ben.opens(general);
    expect(await joinsMaple(rehearsal, ben)).toContain('This circle is closed to you.');
    const again = await rehearsal.presses(ben, asked, dm);
    expect(again).toContain('It is asked for.');
    expect(await rehearsal.presses(ben, asked, dm)).toContain('You have asked for another look at it.');
    expect(await rehearsal.presses(otto, 'Take it back', mods)).toContain('You decided it');
    expect(await rehearsal.presses(pia, 'Take it back', mods)).toContain('They are told alone');
    expect(ben.sees(dm).at(-1)?.text).toContain('you are welcome to join');
    await ben.opens(general);
    expect(await joinsMaple(rehearsal, ben)).toContain('You have a seat in Maple.');
    const audit = await rehearsal.uses(owner, '/settings audit');
    expect(audit).toContain('a vote came to its end · agreed and done');
    expect(audit).toContain('@Pia · voted · was not possible');
  });

  test('who holds a circle is not decided in it, nor read there; what moderators leave undecided is the owner’s', async () => {
    const there = await withPeople();
    const { rehearsal, ana, cleo, host, nele, otto, owner, mods, room } = there;
    await joinsMaple(rehearsal, nele);
    await rehearsal.uses(owner, '/settings votes', { moderators: 2 });
    await says(there, ana, 'Report', { about: host, why: 'They ask for money' });
    for (const label of ['I look after it', 'Choose a step']) await rehearsal.presses(nele, label, mods);
    expect(nele.reads(mods)).toContain('somebody outside that circle decides');
    await choosesStep(there, otto, 'Close all circles here to them');
    await rehearsal.presses(otto, 'Ask the moderators');
    expect(await rehearsal.presses(nele, 'Yes, close it', mods)).toContain('somebody outside that circle');
    await rehearsal.presses(otto, 'No, leave it open', mods);
    await rehearsal.presses(otto, 'Yes, close it', mods);
    await rehearsal.passes(47 * hour);
    expect(() => noteOf(owner)).toThrow('has no note');
    await rehearsal.passes(hour);
    expect(otto.reads(mods)).toContain('It came to no decision');
    expect(owner.reads(noteOf(owner))).toContain('The moderators have come to no decision');
    expect(owner.reads(noteOf(owner))).not.toContain('Mara');
    expect(host.channels().map(({ id }) => id)).toContain(room);
    for (const person of [cleo, host]) {
      const called = person.pings().map(({ text }) => text);
      expect([person.reads(room), ...called].join()).not.toMatch(/money|report|moderator/iu);
    }

    expect(await choosesStep(there, owner, 'Close all circles here to them', noteOf(owner))).not.toContain(
      'have to agree',
    );
    expect(await rehearsal.presses(owner, 'Close it to them')).toContain('It is closed to them');
    expect(host.channels().map(({ id }) => id)).not.toContain(room);
    expect(cleo.reads(room)).not.toMatch(/money|report|moderator|Mara has/iu);
    expect(await rehearsal.uses(owner, '/circle take-over', { circle: 'Maple' })).toContain(
      'You host Maple now.',
    );
  });

  test('is answered in the language they read; what cannot be told to them says so to the moderator; after ninety days nobody is in it any more', async () => {
    const there = await withPeople();
    const { rehearsal, ana, ben, host, nele, mods } = there;
    await rehearsal.uses(host, '/circle edit', { circle: 'Maple', language: 'Deutsch' });
    await reports(there, ana, ben, 'They ask for money');
    const german = 'Bitte frag ab jetzt niemanden aus einem Kreis um Geld';
    const seen = await choosesStep(there, nele, 'Remind them of what was agreed');
    expect(seen).toContain('This is what @Ben reads, alone:');
    expect(seen).toContain(german);
    await rehearsal.presses(nele, 'Send it');
    const note = ben.channels().find(({ name }) => name.includes('Eine Notiz für dich'));
    expect(ben.reads(note?.id)).toContain(german);
    ben.leavesGuild(rehearsal.guildId);
    await rehearsal.settles();
    await choosesStep(there, nele, 'Warn them');
    expect(await rehearsal.presses(nele, 'Send it')).toContain('could not be told');
    expect(nele.reads(mods)).toContain('could not be told to them');
    expect(nele.reads(mods)).toContain('warned once');
    await rehearsal.clock.move(91 * day);
    await rehearsal.settles();
    expect(nele.reads(mods)).not.toMatch(/Ben|warned once/u);
  });
});
