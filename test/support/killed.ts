import { copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { heardDatabase } from './heard-database.ts';
import { playedApp } from './played-app.ts';
import { type PlayedPlace, playedPlace } from './played-room.ts';
import { standingClock } from './standing-clock.ts';

/** What is left behind by a process that is killed there: its files, and Discord as it is then. */
export type Point = Readonly<{ step: number; after: string; file: string; place: PlayedPlace }>;

/** A kill is not a power cut: what was written is there, whether or not it has reached the disk. */
export const withoutDisk = ({ db }: OpenDatabase) => db.$queryRawUnsafe('PRAGMA synchronous = OFF');

/** A folder for what is left behind, which goes away with the test. */
export async function folderOfPoints(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The product on a file and a played Discord. From the first step on, what there is is kept after everything that outlives the
 * process: each commit, and each call that Discord has done.
 */
export async function keepingPoints(folder: string, from: Date) {
  const file = join(folder, 'whole.sqlite');
  const place = playedPlace();
  const points: Point[] = [];
  let step: number | undefined;

  function keep(after: string): void {
    if (step === undefined) return;
    const copy = join(folder, `${points.length}.sqlite`);
    // Closing a file again drops the locks that this process has on it; nobody else comes to it here.
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${copy}${part}`);
    points.push({ step, after, file: copy, place: playedPlace(place.everything()) });
  }

  const clock = standingClock(from);
  const database = await heardDatabase(`file:${file}`, keep);
  place.onDone((call) => keep(`Discord: ${call}`));
  await withoutDisk(database);
  const app = playedApp(database, place, clock.now);
  return {
    ...{ app, place, database, clock, points },
    /** Which step is under way; nothing is kept before the first one, so that copies stay small. */
    async steps(index: number): Promise<void> {
      if (step === undefined) await database.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
      step = index;
    },
    /** Nothing is kept any more. */
    rests(): void {
      step = undefined;
    },
  };
}

/** Starts again on what was left behind, at this time, and does what is due. */
export async function backFrom({ file, place: left }: Point, time: Date) {
  const clock = standingClock(time);
  const database = await openDatabase({ url: `file:${file}` });
  await withoutDisk(database);
  const place = playedPlace(left.everything());
  place.forgetsNumbers();
  const app = playedApp(database, place, clock.now);
  await app.resume();
  await app.due.idle();
  await app.due.runAll();
  return { app, place, database, clock };
}
