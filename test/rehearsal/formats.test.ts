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
    expect(shown.text).toContain('6. Share round · 45 min');
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

  test('is left out, and a circle goes the usual way', async () => {
    const { rehearsal, mara, ana } = await withMara();
    await rehearsal.uses(mara, '/circle create', wish);
    ana.changesLanguage('de');
    expect(await rehearsal.uses(ana, '/kreis ansehen', { kreis: 'Maple' })).toContain('Runde mit Redestab');
  });
});
