import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, noteOf } from '../support/circle.ts';
import { day, newFile, rehearse } from '../support/rehearsal.ts';
import { channelFor } from '../support/rooms.ts';

const key = '0123456789abcdef'.repeat(4);
const words = 'He wrote to me at midnight.\nI would rather not sit beside him.';

/** Maple with Ana, Ben and Cleo, two moderators and their channel, and a key for notes. */
async function withNotes(noteKeys: readonly string[] = [key]) {
  const databaseUrl = await newFile();
  const rehearsal = await rehearse({ databaseUrl, noteKeys });
  const moderates = { permissions: PermissionFlagsBits.ModerateMembers };
  const [nele, otto] = [rehearsal.person('Nele', moderates), rehearsal.person('Otto', moderates)];
  const maple = await anaBenAndCleo(rehearsal);
  const owner = rehearsal.discord.people.owner(rehearsal.guildId);
  const mods = channelFor(rehearsal, rehearsal.applicationId, [nele, otto]);
  await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });

  const reports = async (by: Person, about: Person): Promise<readonly string[]> => {
    await by.usesOnPerson('Report', about);
    await rehearsal.settles();
    const told = await by.selects('What is it about?', ['Insults, pressure or hatred']);
    const { buttons } = await told.shown();
    await rehearsal.settles();
    return buttons;
  };
  const adds = async (by: Person): Promise<string> => {
    await rehearsal.presses(by, 'Add a few words');
    const told = await by.fillsIn({ 'What would help them to know?': words });
    const { text } = await told.shown();
    await rehearsal.settles();
    return text;
  };
  /** Whether letters stand anywhere in the files of the database, byte for byte. */
  const isStored = async (letters: string): Promise<boolean> => {
    const files = ['', '-wal'].map((ending) => fileURLToPath(databaseUrl) + ending);
    const bytes = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
    return bytes.some((some) => some.includes(letters));
  };
  return { ...maple, rehearsal, nele, otto, owner, mods, reports, adds, isStored };
}

test('a few words beside a report are read by a moderator alone, who is written down, and stand nowhere in clear', async () => {
  const { rehearsal, ana, ben, nele, otto, owner, mods, reports, adds, isStored } = await withNotes();
  expect(await reports(ana, ben)).toContain('Add a few words');
  expect(await adds(ana)).toContain('It lies beside what you have told them.');
  expect(nele.reads(mods)).not.toContain('midnight');
  const read = await rehearsal.presses(nele, 'Read the note', mods);
  expect(read).toContain('He wrote to me at midnight.\nI would rather not sit beside him.');
  expect(read).not.toContain('Ana');
  expect(otto.reads(mods)).not.toContain('midnight');
  expect(await rehearsal.uses(owner, '/settings audit')).toContain('@Nele · opened a note · done');
  expect(await isStored('Maple')).toBe(true);
  for (const letters of ['midnight', Buffer.from(words).toString('base64').slice(0, 20)])
    expect(await isStored(letters), letters).toBe(false);

  expect((await rehearsal.exports(ana)).notesToModerators).toMatchObject([{ words }]);
  expect(JSON.stringify(await rehearsal.exports(ben))).not.toContain('midnight');
  const card = otto.sees(mods).at(-1);
  if (card === undefined) throw new Error('there is no card');
  expect(await rehearsal.pressesOld(ben, card, 'Read the note')).toContain('That is about you');

  // Once it is looked after it can still be read.
  await nele.selects('It is looked after:', ['we have talked'], { in: mods });
  await rehearsal.settles();
  expect(await rehearsal.presses(nele, 'Read the note', mods)).toContain('at midnight');
  await rehearsal.uses(ana, '/my-data delete');
  await rehearsal.presses(ana, 'Delete everything');
  expect(nele.reads(mods)).not.toContain('Read the note');
  expect(await rehearsal.pressesOld(nele, card, 'Read the note')).toContain(
    'There is no note here any more.',
  );
});

test('a note about a moderator is the owner’s to read, and after ninety days it is nobody’s', async () => {
  const { rehearsal, ana, ben, nele, otto, owner, mods, reports, adds } = await withNotes();
  await reports(ana, nele);
  await rehearsal.presses(ana, 'Add a few words');
  expect(JSON.stringify(ana.form())).toContain('Only the owner of this server can read this');
  await ana.fillsIn({ 'What would help them to know?': words });
  await rehearsal.settles();
  const card = owner.sees(noteOf(owner)).at(-1);
  if (card === undefined) throw new Error('there is no card');
  expect(await rehearsal.presses(owner, 'Read the note', noteOf(owner))).toContain('at midnight');
  // It stands where neither of them can look.
  for (const moderator of [nele, otto])
    expect(await rehearsal.pressesOld(moderator, card, 'Read the note')).toContain('Only a moderator');

  await reports(ana, ben);
  await adds(ana);
  const other = nele.sees(mods).at(-1);
  if (other === undefined) throw new Error('there is no card');
  expect(await rehearsal.pressesOld(nele, other, 'Read the note')).toContain('at midnight');
  await rehearsal.clock.move(91 * day);
  await rehearsal.settles();
  expect(await rehearsal.pressesOld(nele, other, 'Read the note')).toContain(
    'There is no note here any more.',
  );
});

test('without a key nobody is asked for words', async () => {
  const { ana, ben, reports } = await withNotes([]);
  expect(await reports(ana, ben)).not.toContain('Add a few words');
});
