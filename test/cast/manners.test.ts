import { describe, expect, test } from 'vitest';
import type { Look, Turn } from '../../rehearsal/cast/look.ts';
import { arrivesLate } from '../../rehearsal/cast/manners/arriving.ts';
import { beginsTheRound, givesAMinute, movesOn } from '../../rehearsal/cast/manners/hosting.ts';
import { ana, ben, gus } from '../../rehearsal/cast/manners/members.ts';
import { Plan } from '../../rehearsal/cast/plan.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 3, 18, 30, second));
const panel = { id: '1', sentAt: at(0) };
const words = { greeting: 'Hello.', share: ['One.', 'Two.'], checkout: ['Tea.'] };
const said = (author: string, text: string) => ({ id: '2', author, text });

const look = (me: string, seen: Partial<Look> = {}): Look => ({
  me,
  now: at(10),
  room: '9',
  session: undefined,
  circle: ['Mara', 'Ana', 'Ben', 'Cleo'],
  yours: [],
  atTheDoor: [],
  did: () => false,
  ...seen,
});

const gather = (...here: string[]) => ({ phase: 'gather', panel, said: [], mine: [], here }) as const;

const turn = (floor: string, seen: Partial<Turn> = {}): Turn => ({
  phase: 'round',
  panel,
  said: [],
  mine: [],
  floor,
  notifiedMe: true,
  offered: 1,
  until: at(240),
  next: ['Ben'],
  turnsOver: 0,
  ...seen,
});

describe('with the floor', () => {
  test('Ana speaks line by line and then hands it on', () => {
    const speaks = (...mine: string[]) =>
      ana(words)(look('Ana', { session: turn('Ana', { mine: mine.map((text) => said('Ana', text)) }) }))
        ?.line;
    expect([speaks(), speaks('One.'), speaks('One.', 'Two.')]).toEqual([
      'Ana writes “One.”',
      'Ana writes “Two.”',
      'Ana presses [Done]',
    ]);
  });

  test('Ben passes', () => {
    expect(ben(words)(look('Ben', { session: turn('Ben') }))?.line).toBe('Ben presses [Pass]');
  });

  test('Gus keeps the first offer for later, and speaks when it comes back or when later is now', () => {
    const first = look('Gus', { session: turn('Gus') });
    const again = look('Gus', { session: turn('Gus', { offered: 2 }) });
    expect(gus(words)(first)?.line).toBe('Gus presses [Later]');
    expect(gus(words)(again)?.line).toBe('Gus writes “One.”');
    expect(gus(words)({ ...first, did: (key) => key === 'Later' })?.line).toBe('Gus writes “One.”');
  });

  test('nobody acts on the turn of somebody else', () => {
    for (const manner of [ana(words), ben(words), gus(words)])
      expect(manner(look('Ana', { session: turn('Mara', { notifiedMe: false }) }))).toBeUndefined();
  });
});

describe('Cleo, who comes late', () => {
  const comes = (seen: Partial<Turn>, atTheDoor: string[] = []) =>
    arrivesLate(
      look('Cleo', { session: turn('Dev', { offered: 0, next: ['Eli', 'Gus'], ...seen }), atTheDoor }),
    );

  test('waits until the round is well under way', () => {
    expect(comes({ turnsOver: 1 })).toBeUndefined();
    expect(comes({ turnsOver: 4 })?.line).toBe('Cleo presses [I agree for today]');
  });

  test('agrees once', () => {
    expect(comes({ turnsOver: 4, next: ['Eli', 'Cleo'] })).toBeUndefined();
    expect(comes({ turnsOver: 6, offered: 1 })).toBeUndefined();
    expect(comes({ turnsOver: 6 }, ['Cleo'])).toBeUndefined();
  });
});

describe('Mara, who hosts', () => {
  test('begins soon when nearly all are here, and later when more are missing', () => {
    const begins = (...here: string[]) => beginsTheRound(look('Mara', { session: gather(...here) }))?.afterMs;
    expect(begins('Mara', 'Ana', 'Ben')).toBe(3_000);
    expect(begins('Mara', 'Ana')).toBe(15_000);
    expect(begins('Mara')).toBeUndefined();
  });

  test('waits longer for somebody who is played', () => {
    const session = gather('Mara', 'Ana', 'Ben');
    expect(beginsTheRound(look('Mara', { session, yours: ['Cleo'] }))?.afterMs).toBe(35_000);
  });

  test('gives a minute once to whoever asks for it in words', () => {
    const asked = turn('Eli', { said: [said('Eli', 'Could I have a minute more?')] });
    const seen = look('Mara', { session: asked });
    expect(givesAMinute(seen)?.line).toBe('Mara presses [A minute more (host)]');
    expect(givesAMinute({ ...seen, did: () => true })).toBeUndefined();
    expect(
      givesAMinute(look('Mara', { session: turn('Eli', { said: [said('Eli', 'One minute was enough.')] }) })),
    ).toBeUndefined();
  });

  test('moves on from one of the cast long after the end, and never from somebody who is played', () => {
    const session = turn('Dev');
    expect(movesOn(look('Mara', { session, now: at(245) }))).toMatchObject({
      line: 'Mara presses [Move on (host)]',
      afterMs: 10_000,
    });
    expect(movesOn(look('Mara', { session, now: at(245), yours: ['Dev'] }))).toBeUndefined();
  });
});

describe('a plan', () => {
  const wish = (key: string, afterMs: number) => ({ key, afterMs, line: key, deed: async () => undefined });

  test('keeps its time while the wish is the same, and is made anew for another', () => {
    const plan = new Plan<string>();
    plan.consider(wish('speak', 5_000), at(0));
    plan.consider(wish('speak', 5_000), at(3));
    expect(plan.next?.due).toEqual(at(5));
    plan.consider(wish('pass', 5_000), at(3));
    expect(plan.next?.due).toEqual(at(8));
    plan.consider(undefined, at(4));
    expect(plan.next).toBeUndefined();
  });

  test('leaves the bot time before the same is tried again', async () => {
    const plan = new Plan<string>();
    plan.consider(wish('press', 1_000), at(0));
    await plan.carriesOut('Ana', at(1));
    plan.consider(wish('press', 1_000), at(2));
    expect(plan.next?.due).toEqual(at(9));
  });
});
