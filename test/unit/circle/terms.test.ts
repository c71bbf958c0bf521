import { describe, expect, test } from 'vitest';
import { foldTag, readLooking, writeLooking } from '../../../src/features/circle/looking.ts';
import { readTerms, type TermsWish } from '../../../src/features/circle/terms.ts';
import { accepted, circleOf } from '../../support/make.ts';

const maple = circleOf({ sessionsHeld: 5 });
const read = (wish: TermsWish, before = maple) => readTerms(before, wish);

describe('a host who chooses who may come in', () => {
  test('begins a closed group with the session after this one', () => {
    expect(accepted(read({ admission: 'closed', sessions: 8, lock: '2027-01-19' }))).toMatchObject({
      admission: 'closed',
      cohortLength: 8,
      cohortFrom: 5,
      lockDate: '2027-01-19',
    });
  });

  test('changes the day it is locked without beginning it anew', () => {
    const closed = circleOf({ ...maple, admission: 'closed', cohortLength: 8, cohortFrom: 2 });
    expect(accepted(read({ lock: '2027-02-02' }, closed))).toMatchObject({
      cohortLength: 8,
      cohortFrom: 2,
      lockDate: '2027-02-02',
    });
  });

  test('opens it again, and nothing of the group is left', () => {
    const closed = circleOf({ ...maple, admission: 'closed', cohortLength: 8, lockDate: '2027-01-19' });
    expect(accepted(read({ admission: 'open' }, closed))).toMatchObject({
      cohortLength: null,
      lockDate: null,
    });
  });

  test('names open-door dates', () => {
    const terms = accepted(read({ admission: 'semi-open', doors: '2027-02-16, 2027-01-19' }));
    expect([...terms.openDates].sort()).toEqual(['2027-01-19', '2027-02-16']);
  });

  test('chooses words it is found by, folded and each once', () => {
    expect(accepted(read({ tags: 'Grief, late evenings; GRIEF ,' })).tags).toEqual([
      'grief',
      'late-evenings',
    ]);
    expect(accepted(read({ tags: '' })).tags).toEqual([]);
  });

  test.for([
    [{ admission: 'closed' }, 'cohort-needs-sessions'],
    [{ admission: 'closed', sessions: 1 }, 'sessions-out-of-range'],
    [{ admission: 'closed', sessions: 53 }, 'sessions-out-of-range'],
    [{ admission: 'closed', sessions: 8, lock: 'soon' }, 'dates-unreadable'],
    [{ sessions: 8 }, 'lock-needs-closed'],
    [{ lock: '2027-01-19' }, 'lock-needs-closed'],
    [{ doors: '2027-01-19' }, 'doors-need-semi-open'],
    [{ admission: 'semi-open' }, 'semi-open-needs-doors'],
    [{ admission: 'semi-open', doors: 'Tuesdays' }, 'dates-unreadable'],
    [{ visits: 10 }, 'visits-out-of-range'],
    [{ visits: -1 }, 'visits-out-of-range'],
    [{ tags: 'a,b,c,d,e,f' }, 'tags-unreadable'],
    [{ tags: '<@1>' }, 'tags-unreadable'],
    [{ tags: 'a'.repeat(21) }, 'tags-unreadable'],
  ] as const)('with %o is told %s', ([wish, refusal]) => {
    expect(read(wish)).toEqual({ ok: false, refusal });
  });
});

describe('what somebody looks for', () => {
  test('fits a button, and is read back', () => {
    const looking = {
      tag: foldTag('Späte Abende'),
      language: 'de',
      medium: 'voice',
      day: 'TU',
      free: 'free',
      admission: 'semi-open',
    } as const;
    expect(readLooking(writeLooking(looking))).toEqual(looking);
    expect(writeLooking(looking).length).toBeLessThan(80);
    expect(readLooking(writeLooking({}))).toEqual({});
  });

  test.for(['x,y,z,w', ',,,MONDAY', ',,shouted', '<@1>,<@1>'])(
    '%s is nothing that was written',
    (written) => {
      expect(readLooking(written)).toBeUndefined();
    },
  );
});
