import { describe, expect, test } from 'vitest';
import { dataMap } from '../../../src/features/privacy/data-map.ts';
import { readModels } from '../../support/prisma-models.ts';

const models = readModels();

describe('the map of data', () => {
  test('names every table of the database, and no other', () => {
    expect(models.length).toBeGreaterThan(0);
    expect(Object.keys(dataMap).sort()).toEqual(models.map((model) => model.name).sort());
  });

  test('says of every table that has a column for a person what is exported and erased of it', () => {
    const about = models.filter(({ columns }) =>
      columns.some(({ name }) => /^(user|host|other)Id$/.test(name)),
    );
    expect(about.map(({ name }) => name)).toEqual([
      'Apart',
      'Circle',
      'Consent',
      'Departure',
      'Feed',
      'Mute',
      'NoteThread',
      'ReminderWish',
      'Reply',
      'Seat',
      'ThreadMember',
    ]);
    for (const { name } of about) {
      expect(dataMap[name]?.exported).not.toMatch(/^Nothing/);
      expect(dataMap[name]?.erased).not.toMatch(/^Stays/);
    }
  });
});
