import { describe, expect, test } from 'vitest';
import {
  afterTurnInFocus,
  chooseFocus,
  nextStep,
  startFocus,
  stepOver,
} from '../../../src/features/session/focus.ts';
import { nextHand, raiseHand, startHands } from '../../../src/features/session/hands.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, formatOf, turnFor } from '../../support/make.ts';
import { ana, atIn, attendee, ben, cleo, dan, focusOf, hana, handsOf, liveOf, refused } from './held.ts';

const phase = formatOf('focus-person').phases[4];
const queue = formatOf('check-in-working-time').phases[5];
const talk = formatOf('grief-circle').phases[6];
if (phase?.kind !== 'focus' || queue?.kind !== 'queue' || talk?.kind !== 'open')
  throw new Error('Formats have changed.');

const asked = focusOf({
  turn: null,
  person: null,
  stepEndsAt: null,
  choice: { by: null, until: at('19:02') },
});
const inFocus = (course = focusOf(), live: Partial<Live> = {}, time = '19:08') =>
  [atIn(liveOf({ course, ...live }), time, 'focus-person'), course] as const;

describe('the time of a circle for one person', () => {
  test('begins with the question whose it is, for two minutes', () => {
    const { live, over } = startFocus(atIn(liveOf()));
    expect(over).toBe(false);
    expect(live.course).toEqual({ ...asked, choice: { by: null, until: at('19:03') } });
  });

  test('does not begin with one alone', () => {
    expect(startFocus(atIn(liveOf({ people: [attendee(ana), attendee(ben)] }))).over).toBe(false);
    expect(startFocus(atIn(liveOf({ people: [attendee(ana)] }))).over).toBe(true);
  });

  test('is taken by somebody who is here, and once', () => {
    const [now, course] = inFocus(asked, {}, '19:01');
    const taken = chooseFocus(now, course, phase, ana);
    expect(taken).toMatchObject({
      value: {
        over: false,
        live: { beat: 11, course: { person: ana, choice: null, step: 0, stepEndsAt: at('19:09') } },
      },
    });
    expect(taken).toMatchObject({
      value: { live: { course: { turn: { holder: ana, seconds: 480, step: 'offered' } } } },
    });
    expect(chooseFocus(now, course, phase, dan)).toEqual(refused('not-callable'));
    expect(chooseFocus(now, focusOf(), phase, ben)).toEqual(refused('not-callable'));
  });

  test('goes on by steps: questions, a silence, what was heard, and an answer', () => {
    const [now, course] = inFocus();
    const questions = nextStep(now, course, phase).live;
    expect(questions).toMatchObject({
      beat: 11,
      course: { step: 1, turn: null, person: ana, stepEndsAt: at('19:21') },
    });
    const respond = nextStep(now, { ...course, step: 3 }, phase).live;
    expect(respond).toMatchObject({ beat: 11, course: { step: 4, turn: { holder: ana, seconds: 300 } } });
    expect(nextStep(now, { ...course, step: 4 }, phase).over).toBe(true);
    expect(nextStep(now, { ...course, person: null }, phase).over).toBe(true);
  });

  test('ends with the time of the part, whatever the step would need', () => {
    const short = inFocus(focusOf(), { phaseEndsAt: at('19:10') });
    expect(nextStep(...short, phase).live.course).toMatchObject({ stepEndsAt: at('19:10') });
    const over = nextStep(...inFocus(focusOf(), { phaseEndsAt: at('19:08') }), phase);
    expect(over).toMatchObject({ over: true, live: { course: { step: 1, turn: null } } });
    expect(nextStep(...inFocus(focusOf(), { phaseEndsAt: null }), phase).live.course).toMatchObject({
      stepEndsAt: at('19:21'),
    });
  });

  test('may go to somebody else where whoever took it passed before telling anything', () => {
    const turn = turnFor({ holder: ana, wish: 'ideas' });
    const passed = afterTurnInFocus(...inFocus(), phase, turn, 'passed');
    expect(passed).toMatchObject({
      over: false,
      live: { beat: 11, course: { person: null, step: 0, choice: { by: null, until: at('19:10') } } },
    });
    expect(afterTurnInFocus(...inFocus(), phase, turn, 'absent').live.course).toMatchObject({ person: null });
    const told = afterTurnInFocus(...inFocus(), phase, turn, 'spoken').live.course;
    expect(told).toMatchObject({ person: ana, step: 1, wish: 'ideas' });
    const kept = afterTurnInFocus(
      ...inFocus(focusOf({ wish: 'relate', step: 2 })),
      phase,
      turnFor({ holder: ana }),
      'passed',
    );
    expect(kept.live.course).toMatchObject({ person: ana, step: 3, wish: 'relate' });
  });

  test('has steps that end by the clock', () => {
    expect(stepOver(focusOf(), at('19:07:59'))).toBe(false);
    expect(stepOver(focusOf(), at('19:08'))).toBe(true);
    expect(stepOver(asked, at('20:00'))).toBe(false);
  });
});

describe('a part in which hands are called on', () => {
  const begun = (given: Partial<Live>, part: typeof queue | typeof talk = queue) =>
    startHands(atIn(liveOf(given)), part).live;

  test('begins with whoever asked for working time', () => {
    const live = begun({ agenda: [cleo, ana] });
    expect(live).toMatchObject({
      agenda: [],
      course: { kind: 'hands', turn: { holder: cleo, seconds: 180 }, raised: [ana], had: [cleo] },
    });
    const free = begun({ agenda: [cleo] }, talk);
    expect(free).toMatchObject({ agenda: [cleo], course: { turn: null, raised: [], had: [] }, beat: 10 });
  });

  const hands = (given = {}, live: Partial<Live> = {}, time = '19:10') => {
    const course = handsOf(given);
    return [atIn(liveOf({ course, ...live }), time, 'check-in-working-time'), course] as const;
  };

  test('calls on the first hand, and whoever has had no turn comes before whoever has', () => {
    const fifo = { ...queue, order: 'fifo-hand' } as const;
    expect(nextHand(...hands({ raised: [ben, cleo] }), fifo).live.course).toMatchObject({
      turn: { holder: ben },
      raised: [cleo],
      had: [ben],
    });
    expect(nextHand(...hands({ raised: [ben, cleo], had: [ben] }), fifo).live.course).toMatchObject({
      turn: { holder: cleo },
      raised: [ben],
      had: [ben, cleo],
    });
    expect(nextHand(...hands({ raised: [ben], had: [ben] }), fifo).live.course).toMatchObject({
      turn: { holder: ben },
      had: [ben],
    });
    expect(turnOf(nextHand(...hands({ raised: [dan, cleo] }), fifo).live)?.holder).toBe(cleo);
  });

  test('may call on whoever was heard least', () => {
    const people = [
      attendee(ana, { heard: 90 }),
      attendee(ben, { heard: 60 }),
      attendee(cleo, { heard: 30 }),
    ];
    expect(turnOf(nextHand(...hands({ raised: [ana, ben, cleo] }, { people }), queue).live)?.holder).toBe(
      cleo,
    );
    const fifo = { ...queue, order: 'fifo-hand' } as const;
    expect(turnOf(nextHand(...hands({ raised: [ana, ben, cleo] }, { people }), fifo).live)?.holder).toBe(ana);
  });

  test('with no hand up has a free floor, on a new panel where somebody has just had it', () => {
    expect(nextHand(...hands({ turn: turnFor({ holder: ana }) }), queue)).toMatchObject({
      over: false,
      live: { beat: 10, course: { turn: null } },
    });
    expect(nextHand(...hands(), queue, 1).live.beat).toBe(11);
  });

  test('gives short turns before its end, but not too short ones, and ends with its time', () => {
    const last = (time: string, live: Partial<Live> = {}) =>
      nextHand(...hands({ raised: [ben] }, live, time), queue);
    expect(turnOf(last('19:57').live)?.seconds).toBe(180);
    expect(turnOf(last('19:58').live)?.seconds).toBe(120);
    expect(turnOf(last('19:59:50').live)?.seconds).toBe(30);
    expect(last('20:00').over).toBe(true);
    expect(last('19:59:59').over).toBe(false);
    expect(turnOf(last('21:00', { phaseEndsAt: null }).live)?.seconds).toBe(180);
  });

  test('hears a hand at once where nobody has the floor, and takes it down again', () => {
    const [now, course] = hands();
    expect(turnOf(raiseHand(now, course, queue, ben, true).live)?.holder).toBe(ben);
    const [busy, running] = hands({ turn: turnFor({ holder: ana }), raised: [cleo] });
    expect(raiseHand(busy, running, queue, ben, true).live.course).toMatchObject({
      turn: { holder: ana },
      raised: [cleo, ben],
    });
    expect(raiseHand(busy, running, queue, cleo, false).live.course).toMatchObject({ raised: [] });
    expect(raiseHand(busy, running, queue, hana, false).live.beat).toBe(10);
  });
});
