import { describe, expect, test } from 'vitest';
import { columnsOfPeople, dataMap } from '../../../src/features/privacy/data-map.ts';
import { readModels } from '../../support/prisma-models.ts';

const models = readModels();

describe('the map of data', () => {
  test('names every table of the database, and no other', () => {
    expect(models.length).toBeGreaterThan(0);
    expect(Object.keys(dataMap).sort()).toEqual(models.map((model) => model.name).sort());
  });

  test('says of every table that has a column for a person what is exported and erased of it', () => {
    const people = /^(user|host|other|about|by|takenBy|actor|person|along)Id$|^state$/u;
    const about = models.flatMap(({ name, columns }) => {
      const found = columns.filter(
        (one) => people.test(one.name) && (one.name !== 'state' || one.type === 'Json'),
      );
      return found.length === 0 ? [] : [[name, found.map((one) => one.name)] as const];
    });
    expect(Object.fromEntries(about)).toEqual(columnsOfPeople);
    for (const [name] of about) {
      expect(dataMap[name]?.exported).not.toMatch(/^Nothing/);
      expect(dataMap[name]?.erased).not.toMatch(/^Stays/);
    }
  });
});
