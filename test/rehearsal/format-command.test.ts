import { describe, expect, test } from 'vitest';
import { organiser, wish } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { fileWith, formatIn } from '../support/formats.ts';
import { rehearse } from '../support/rehearsal.ts';

describe('the formats that come with the bot', () => {
  test('are listed for everybody, each with its length, its people and where it is held', async () => {
    const rehearsal = await rehearse();
    const ana = rehearsal.person('Ana');
    const list = await rehearsal.uses(ana, '/format list');
    expect(list).toContain('Text circle · 73 min · 3–8 people · text');
    expect(list).toContain('Grief circle · 90 min · 3–12 people · text and voice');
    expect(list).not.toContain('Of this server');
  });

  test('are shown with what happens, the real time of each turn, and a file that passes the check', async () => {
    const rehearsal = await rehearse();
    const ana = rehearsal.person('Ana');
    const shown = await rehearsal.asks(ana, '/format view', { format: 'Grief circle' });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('6. Share round 2 of 2 · 45 min');
    expect(shown.text).toContain(
      'up to 5:00 each · A gentle limit · Around the circle · A nod or a thank you',
    );
    expect(shown.text).toMatch(/people\s+#5\s+#6\s+#9/);
    expect(shown.text).toMatch(/\n\s+12\s+0:40\*\s+3:25\s+0:20\*/);
    const file = await formatIn(shown);
    expect(file).toMatchObject({ key: 'grief-circle', name: 'Grief circle' });
    const checked = await rehearsal.uses(ana, '/format check', { file: fileWith(file) });
    expect(checked).toContain('This works: Grief circle.');
  });

  test('have names in the language of whoever looks, also while one is typed', async () => {
    const rehearsal = await rehearse();
    const jonas = rehearsal.person('Jonas', { locale: 'de' });
    expect(await jonas.completes('/ablauf ansehen', 'ablauf', 'trauer')).toEqual([
      { name: 'Trauerkreis', value: 'grief-circle' },
    ]);
    const shown = await rehearsal.uses(jonas, '/ablauf ansehen', { ablauf: 'Trauerkreis' });
    expect(shown).toContain('Trauerkreis');
    expect(shown).toContain('je bis zu 5:00 · Eine sanfte Grenze');
  });

  test('that nobody knows are not found', async () => {
    const rehearsal = await rehearse();
    const told = await rehearsal.uses(rehearsal.person('Ana'), '/format view', { format: 'Shouting' });
    expect(told).toContain('There is no format of that name here.');
  });
});

describe('a file that is checked', () => {
  const check = async (content: unknown) => {
    const rehearsal = await rehearse();
    return await rehearsal.uses(rehearsal.person('Ana'), '/format check', { file: fileWith(content) });
  };

  test('and is no JSON is told the line', async () => {
    expect(await check('{\n  "key": "a"\n  "name": "b"\n}')).toContain('Line 3 is not as JSON wants it.');
  });

  test('and is too large is told so', async () => {
    expect(await check('x'.repeat(65_537))).toContain('too large to be a format');
  });

  test('and misses much is told the most of it, and how much more there is', async () => {
    const phases = Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, kind: 'silence' }));
    const told = await check({ phases });
    expect(told).toContain('The format: name (the name people read) is still missing.');
    expect(told).toMatch(/And \d+ more things\./);
  });
});

onEveryEmptyPlace('a format of a server’s own', (place) => {
  async function withMara() {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    return { rehearsal, mara: organiser(rehearsal, 'Mara'), ana: rehearsal.person('Ana') };
  }

  test('is made from another, changed in its file, and given back as a new version', async () => {
    const { rehearsal, mara, ana } = await withMara();
    const copied = await rehearsal.asks(mara, '/format copy', {
      format: 'Text circle',
      name: 'Evening Words',
    });
    expect(copied.text).toContain('Evening Words is there, and belongs to this server.');
    const file = await formatIn(copied);
    expect(file).toMatchObject({ key: 'evening-words', version: 1, name: 'Evening Words' });

    const phases = file.phases.map((phase) => (phase.id === 'shares' ? { ...phase, minutes: 50 } : phase));
    const edited = await rehearsal.asks(mara, '/format edit', {
      format: 'Evening Words',
      file: fileWith({ ...file, key: 'something-else', phases }),
    });
    expect(edited.text).toContain('Evening Words is saved, as version 2.');
    expect(await formatIn(edited)).toMatchObject({ key: 'evening-words', version: 2 });
    expect(await rehearsal.uses(ana, '/format list')).toContain('Evening Words · 80 min');
    expect(await rehearsal.uses(ana, '/format view', { format: 'evening words' })).toContain('version 2');
  });

  test('stays as it was when the file does not fit', async () => {
    const { rehearsal, mara } = await withMara();
    const copied = await rehearsal.asks(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    const file = await formatIn(copied);
    const told = await rehearsal.uses(mara, '/format edit', {
      format: 'Evening',
      file: fileWith({ ...file, phases: file.phases.slice(1) }),
    });
    expect(told).toContain('Nothing was saved.');
    expect(told).toContain('Phase 1 (opening): a format begins with gather');
    expect(await rehearsal.uses(mara, '/format view', { format: 'Evening' })).toContain('version 1');
  });

  test('is made and changed by people who may manage events, and by nobody else', async () => {
    const { rehearsal, mara, ana } = await withMara();
    const copy = { format: 'Text circle', name: 'Mine' };
    expect(await rehearsal.uses(ana, '/format copy', copy)).toContain('Manage Events');
    await rehearsal.uses(mara, '/format copy', copy);
    const file = fileWith({});
    expect(await rehearsal.uses(ana, '/format edit', { format: 'Mine', file })).toContain('Manage Events');
    expect(await rehearsal.uses(ana, '/format remove', { format: 'Mine' })).toContain('Manage Events');
    expect(await rehearsal.uses(mara, '/format remove', { format: 'Text circle' })).toContain(
      'comes with the bot and stays as it is',
    );
  });

  test('is taken by a circle, is named on its card, and stays while the circle has it', async () => {
    const { rehearsal, mara, ana } = await withMara();
    await rehearsal.uses(mara, '/format copy', { format: 'Talking-piece round', name: 'Slow Round' });
    await rehearsal.uses(mara, '/circle create', { ...wish, format: 'Slow Round' });
    expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).toContain(
      'A session: Slow Round.',
    );
    expect(await rehearsal.uses(mara, '/format remove', { format: 'Slow Round' })).toContain(
      'used by Maple.',
    );
    await rehearsal.uses(mara, '/format copy', { format: 'Slow Round', name: 'Slower Round' });
    expect(await rehearsal.uses(mara, '/format remove', { format: 'Slower Round' })).toContain(
      'is taken away',
    );
    const oak = { ...wish, name: 'Oak', format: 'Slower Round' };
    expect(await rehearsal.uses(mara, '/circle create', oak)).toContain('no format of that name');
  });

  test('is changed in a form that shows what is there, phase by phase', async () => {
    const { rehearsal, mara } = await withMara();
    await rehearsal.uses(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    const card = await rehearsal.asks(mara, '/format edit', { format: 'Evening' });
    expect(card.buttons).toEqual(
      expect.arrayContaining(['Name and door', '1 · Arriving', '4 · Share round', '8 · Check-out']),
    );

    await mara.presses('4 · Share round');
    await rehearsal.settles();
    expect(JSON.stringify(mara.form()?.data)).toContain('"value":"43"');
    await mara.fillsIn({
      Minutes: '50',
      'When the time of a turn is up': 'A firm limit',
      'What others may do about a share': 'Listening only',
      'A question in your own words': 'What was good this week?',
    });
    await rehearsal.settles();
    const [changed] = mara.sees().slice(-1);
    expect(changed?.text).toContain('Evening is saved, as version 2.');
    expect(changed?.text).toContain('It takes 80 minutes now.');
    expect(changed?.text).toContain('Phase 4 (shares): there is time for answers');

    const file = await formatIn(await rehearsal.asks(mara, '/format view', { format: 'Evening' }));
    expect(file.phases[3]).toMatchObject({
      minutes: 50,
      turn: { seconds: 240, mode: 'firm' },
      response: 'none',
      words: 'What was good this week?',
    });
  });

  test('gets another name in a form, and keeps it when the new one is taken', async () => {
    const { rehearsal, mara } = await withMara();
    await rehearsal.uses(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    const renames = async (name: string) => {
      await mara.presses('Name and door');
      await rehearsal.settles();
      const told = await mara.fillsIn({ Name: name });
      await rehearsal.settles();
      return told
        .soFar()
        .map(({ text }) => text)
        .join('\n');
    };
    await rehearsal.uses(mara, '/format edit', { format: 'Evening' });
    expect(await renames('Grief circle')).toContain('a format of that name already');
    expect(await renames('Late Evening')).toContain('Late Evening is saved, as version 2.');
    expect(await rehearsal.uses(mara, '/format list')).toContain('Late Evening ·');
  });

  test('that two hosts change at once tells the second, in the form and before it', async () => {
    const { rehearsal, mara } = await withMara();
    const nele = organiser(rehearsal, 'Nele');
    await rehearsal.uses(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    for (const host of [mara, nele]) {
      await rehearsal.uses(host, '/format edit', { format: 'Evening' });
      await host.presses('5 · Silence');
      await rehearsal.settles();
    }
    await mara.fillsIn({ Minutes: '2' });
    await rehearsal.settles();
    const told = await nele.fillsIn({ Minutes: '3' });
    await rehearsal.settles();
    expect(told.soFar().at(-1)?.text).toContain('Somebody else has changed this format meanwhile');
    expect(await rehearsal.presses(nele, '6 · Open floor')).toContain('changed this format meanwhile');
    expect(nele.form()).toBeUndefined();
  });

  test('with a form that does not fit is told what does, and stays', async () => {
    const { rehearsal, mara } = await withMara();
    await rehearsal.uses(mara, '/format copy', { format: 'Text circle', name: 'Evening' });
    await rehearsal.uses(mara, '/format edit', { format: 'Evening' });
    await mara.presses('4 · Share round');
    await rehearsal.settles();
    const told = await mara.fillsIn({ Minutes: 'six' });
    await rehearsal.settles();
    expect(told.soFar().at(-1)?.text).toContain(
      'minutes (how long it takes, in minutes) takes a whole number',
    );
    expect(await rehearsal.uses(mara, '/format view', { format: 'Evening' })).toContain('version 1');
  });

  test('that comes with the bot opens no form', async () => {
    const { rehearsal, mara } = await withMara();
    expect(await rehearsal.uses(mara, '/format edit', { format: 'Text circle' })).toContain(
      'comes with the bot',
    );
  });

  test('for fewer people than a circle has seats is taken, with a word about it', async () => {
    const { rehearsal, mara } = await withMara();
    const about = { ...wish, seats: 12, format: 'Empathy relay' };
    const created = await rehearsal.uses(mara, '/circle create', about);
    expect(created).toContain('Maple is ready');
    expect(created).toContain('Empathy relay is made for up to 8 people. With 12 seats turns get short');
  });

  test('is left out, and a circle goes the usual way', async () => {
    const { rehearsal, mara, ana } = await withMara();
    await rehearsal.uses(mara, '/circle create', wish);
    ana.changesLanguage('de');
    expect(await rehearsal.uses(ana, '/kreis ansehen', { kreis: 'Maple' })).toContain('Textkreis');
  });
});
