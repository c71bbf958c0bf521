import { expect, test } from 'vitest';
import { aboutWhat, type DueKind, dueKinds, whichPart } from '../../../src/features/due-work/due-work.ts';
import { subjectOf } from '../../../src/features/letter/letter.ts';
import { circleId } from '../../support/make.ts';

const kindsAbout = (what: string): readonly DueKind[] => dueKinds.filter((kind) => aboutWhat[kind] === what);

test.for<readonly [string, readonly DueKind[]]>([
  ['Session', ['clock']],
  ['Concern', ['concern']],
  ['Step', ['step']],
  ['Vote', ['vote']],
  ['CareRoom', ['care-room']],
  ['server', ['guild-end']],
  // A thread of notes is deleted by its id, things of no use anywhere, and the list beside the backups is one for all.
  ['anywhere', ['note-end', 'tidy', 'withdrawn']],
])('the server of what is about %s is looked up by that', ([what, kinds]) => {
  expect(kindsAbout(what)).toEqual(kinds);
});

test('everything else is done by the process that sees the server of its circle', () => {
  expect(kindsAbout('Circle')).toEqual([
    'arrange',
    'ready-check',
    'meeting',
    'reminder',
    'seats',
    'letter',
    'word',
    'let-go',
    'sweep',
    'moved',
    'reminder-dm',
    'reminder-later',
    'reminder-counts',
    'unname',
    'look',
    'room-hours',
    'room-end',
    'room-left',
    'mirror',
    'words',
    'room-check',
  ]);
});

test('a letter says its circle where the process looks for it', () => {
  const circle = circleId('maple');
  const parts = subjectOf({ kind: 'fit', circle, place: 2, number: 3 }).split('/');
  expect(parts[(whichPart.letter ?? 1) - 1]).toBe(circle);
  expect(Object.keys(whichPart)).toEqual(['letter']);
});
