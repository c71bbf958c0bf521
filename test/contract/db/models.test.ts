import { describe, expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { readModels } from '../../support/prisma-models.ts';
import { readTables } from '../../support/tables.ts';

describe('the reader of the models', () => {
  test('finds the tables, and what is special about a column', () => {
    const seat = readModels().find(({ name }) => name === 'Seat');
    const circle = readModels().find(({ name }) => name === 'Circle');
    expect(seat).toMatchObject({
      primaryKey: ['circleId', 'userId'],
      uniques: ['circleId, place'],
      references: [{ columns: ['circleId'], table: 'Circle', onDelete: 'CASCADE' }],
    });
    expect(circle?.columns).toContainEqual({ name: 'version', type: 'Int', nullable: false, default: '1' });
    expect(circle?.columns).toContainEqual({
      name: 'roomId',
      type: 'String',
      nullable: true,
      default: undefined,
    });
  });
});

onEveryDatabase('the migrations', (open) => {
  test('make exactly the tables, columns, keys and indexes of the models', async () => {
    expect(await readTables(await open())).toEqual(readModels());
  });
});
