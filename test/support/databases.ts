import { afterAll, describe, inject, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { command, named, newName } from './postgres-database.ts';
import { emptyPlace, migratedPlace } from './sqlite-file.ts';

type Open = () => Promise<OpenDatabase>;
type Place = Readonly<{ url: string; remove(): Promise<void> }>;
type Server = Readonly<{ url: string; template: string }>;

/**
 * Runs a suite on SQLite and on PostgreSQL. Each `open()` gives a new, empty, migrated database; all of them are closed
 * and removed after the suite.
 */
export function onEveryDatabase(title: string, suite: (open: Open) => void): void {
  onEveryEmptyPlace(title, (place, remember) => {
    suite(async () => {
      const { url } = await place(true);
      return remember(await openDatabase({ url }));
    });
  });
}

type PlaceOf = (migrated?: boolean) => Promise<Place>;
type Remember = (database: OpenDatabase) => OpenDatabase;

/**
 * Like `onEveryDatabase`, for tests of opening itself: `place()` is the URL of a database nobody has opened yet.
 * What is opened there is closed at the end when it was given to `remember`.
 */
export function onEveryEmptyPlace(
  title: string,
  suite: (place: PlaceOf, remember: Remember, kind: OpenDatabase['kind']) => void,
): void {
  describe(`${title} (SQLite)`, () => suite(...cleaned(fileAt), 'sqlite'));
  onPostgresql(title, (place, remember) => suite(place, remember, 'postgresql'));
}

/** For what only several processes can do together, and so only on a database that serves several. */
export function onPostgresql(title: string, suite: (place: PlaceOf, remember: Remember) => void): void {
  const postgres = inject('postgres');
  if (postgres.running) {
    const newDatabase: PlaceOf = (migrated) => databaseOn(postgres, migrated ?? false);
    describe(`${title} (PostgreSQL)`, () => suite(...cleaned(newDatabase)));
  } else if (process.env.CI) {
    test(`${title} (PostgreSQL)`, () => Promise.reject(new Error(postgres.reason)));
  } else {
    test.skip(`${title} (PostgreSQL): ${postgres.reason}`, () => undefined);
  }
}

const fileAt: PlaceOf = (migrated) => (migrated === true ? migratedPlace() : emptyPlace());

/** Sees to it that what a suite opened is closed, and the places it used are removed, when it is over. */
function cleaned(make: PlaceOf): [PlaceOf, Remember] {
  const places: Place[] = [];
  const databases: OpenDatabase[] = [];
  afterAll(async () => {
    for (const database of databases) await database.close();
    for (const place of places) await place.remove();
  });
  return [
    async (migrated) => {
      const place = await make(migrated);
      places.push(place);
      return place;
    },
    (database) => {
      databases.push(database);
      return database;
    },
  ];
}

async function databaseOn({ url, template }: Server, migrated: boolean): Promise<Place> {
  const name = newName();
  await command(url, `CREATE DATABASE "${name}" TEMPLATE "${migrated ? template : 'template1'}"`);
  return { url: named(url, name), remove: () => command(url, `DROP DATABASE "${name}" WITH (FORCE)`) };
}
