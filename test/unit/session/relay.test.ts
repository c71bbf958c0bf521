import { describe, expect, test } from 'vitest';
import {
  afterTurnInRelay,
  chooseInRelay,
  relayByOrder,
  startRelay,
} from '../../../src/features/session/relay.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, formatOf } from '../../support/make.ts';
import { ana, atIn, attendee, ben, cleo, dan, hana, liveOf, refused, relayOf } from './held.ts';

const phase = formatOf('empathy-relay').phases[2];
if (phase?.kind !== 'relay') throw new Error('An empathy relay is one.');

const who = (...people: readonly (typeof ana)[]) => ({ people: people.map((one) => attendee(one)) });
const open = { choice: { by: null, until: at('19:02') }, turn: null, speaker: null, listener: null };
const inRelay = (given = {}, live: Partial<Live> = {}, time = '19:05') => {
  const course = relayOf(given);
  return [atIn(liveOf({ course, ...live }), time, 'empathy-relay'), course] as const;
};

describe('a relay begins', () => {
  test('with the question who would like to speak first', () => {
    const { live, over } = startRelay(atIn(liveOf()), phase, 60);
    expect(over).toBe(false);
    expect(live.course).toEqual(
      relayOf({ ...open, choice: { by: null, until: at('19:01:30') }, seconds: 300 }),
    );
  });

  test('with less time for each, where there is little', () => {
    expect(startRelay(atIn(liveOf()), phase, 8).live.course).toMatchObject({ seconds: 100 });
    expect(startRelay(atIn(liveOf(who(ana, ben))), phase, 8).live.course).toMatchObject({ seconds: 220 });
  });

  test('with two people, and not with one', () => {
    expect(startRelay(atIn(liveOf(who(ana, ben))), phase, 60).over).toBe(false);
    expect(startRelay(atIn(liveOf(who(ana))), phase, 60).over).toBe(true);
  });
});

describe('whoever speaks', () => {
  test('first is listened to by whoever holds the circle', () => {
    const chosen = chooseInRelay(...inRelay(open), ana);
    expect(chosen).toMatchObject({
      value: {
        over: false,
        live: { course: { speaker: ana, listener: hana, choice: null, turn: { holder: ana, seconds: 300 } } },
      },
    });
  });

  test('chooses who listens, where there is more than one', () => {
    const chosen = chooseInRelay(...inRelay(open), hana);
    expect(chosen).toMatchObject({
      value: {
        live: {
          beat: 11,
          course: { speaker: hana, listener: null, turn: null, choice: { by: hana, until: at('19:05:30') } },
        },
      },
    });
    expect(chooseInRelay(...inRelay(open, who(hana, ana)), hana)).toMatchObject({
      value: { live: { course: { speaker: hana, listener: ana, choice: null } } },
    });
    const later = inRelay({ ...open, spoke: [cleo], listened: [] });
    expect(chooseInRelay(...later, ana)).toMatchObject({
      value: { live: { course: { choice: { by: ana } } } },
    });
    const alone = inRelay(open, { chair: { ...liveOf().chair, by: null } });
    expect(chooseInRelay(...alone, ana)).toMatchObject({
      value: { live: { course: { choice: { by: ana } } } },
    });
    const absent = inRelay(open, { chair: { ...liveOf().chair, by: dan } });
    expect(chooseInRelay(...absent, ana)).toMatchObject({
      value: { live: { course: { choice: { by: ana } } } },
    });
  });

  test('has to be here', () => {
    expect(chooseInRelay(...inRelay(open), dan)).toEqual(refused('not-callable'));
    expect(chooseInRelay(...inRelay(open, who(ana)), ana)).toMatchObject({ value: { over: true } });
  });

  test('chooses of those who listened least, and of them who spoke least', () => {
    const choosing = { turn: null, listener: null, choice: { by: ana, until: at('19:06') } };
    const choose = (person: typeof ana, given: object) =>
      chooseInRelay(...inRelay({ ...choosing, ...given }), person);
    expect(choose(ben, {})).toMatchObject({
      value: { live: { course: { speaker: ana, listener: ben, choice: null } } },
    });
    expect(choose(ana, {})).toEqual(refused('not-callable'));
    expect(choose(ben, { listened: [ben] })).toEqual(refused('not-callable'));
    expect(choose(cleo, { listened: [ben] }).ok).toBe(true);
    expect(choose(cleo, { listened: [ben], spoke: [cleo] })).toEqual(refused('not-callable'));
    expect(choose(hana, { listened: [ben], spoke: [cleo] }).ok).toBe(true);
    expect(choose(ben, { listened: [ben, hana, cleo] }).ok).toBe(true);
  });
});

describe('with nobody choosing in a relay', () => {
  test('the first by place speaks, but not the host, who listens first', () => {
    expect(relayByOrder(...inRelay(open)).live.course).toMatchObject({
      speaker: ana,
      listener: hana,
      choice: null,
    });
    const [at1, course] = inRelay(open);
    const third = { ...at1, session: { ...at1.session, number: 3 } };
    expect(relayByOrder(third, course).live.course).toMatchObject({ speaker: ben, listener: hana });
    const alone = relayByOrder(...inRelay(open, who(hana)));
    expect(alone.over).toBe(true);
  });

  test('the first of those who listened least listens', () => {
    const choosing = {
      turn: null,
      listener: null,
      choice: { by: ana, until: at('19:06') },
      spoke: [hana],
      listened: [hana],
    };
    expect(relayByOrder(...inRelay(choosing)).live.course).toMatchObject({
      speaker: ana,
      listener: ben,
      turn: { holder: ana },
    });
  });

  test('whoever was to choose and is gone is not waited for', () => {
    const choosing = {
      turn: null,
      speaker: ben,
      listener: null,
      choice: { by: ben, until: at('19:06') },
      spoke: [hana],
    };
    const went = relayByOrder(
      ...inRelay(choosing, {
        people: [attendee(hana), attendee(ana), attendee(ben, { away: at('19:05') }), attendee(cleo)],
      }),
    );
    expect(went.live.course).toMatchObject({ speaker: ana, listener: cleo, choice: null });
    const left = {
      turn: null,
      speaker: null,
      listener: null,
      choice: { by: null, until: at('19:05') },
      spoke: [ana],
    };
    expect(relayByOrder(...inRelay(left)).live.course).toMatchObject({ speaker: hana, choice: { by: hana } });
  });
});

describe('after a turn in a relay', () => {
  const afterwards = (given = {}, live: Partial<Live> = {}, time = '19:05') =>
    afterTurnInRelay(...inRelay(given, live, time), ana);

  test('whoever listened speaks, and it is counted', () => {
    const { live, over } = afterwards();
    expect(over).toBe(false);
    expect(live.course).toMatchObject({ spoke: [ana], listened: [ben], speaker: ben, choice: { by: ben } });
    expect(turnOf(live)).toBeNull();
  });

  test('whoever spoke least goes on, where nobody listened or whoever did has spoken more', () => {
    expect(afterwards({ listener: null }).live.course).toMatchObject({
      spoke: [ana],
      listened: [],
      speaker: hana,
    });
    expect(afterwards({ spoke: [ben] }).live.course).toMatchObject({ speaker: hana });
    expect(afterwards({}, who(hana, ana, cleo)).live.course).toMatchObject({ speaker: hana });
  });

  test('it is over with its time, or where all have spoken equally often and it is not enough for all once more', () => {
    expect(afterwards({}, {}, '19:59:59').over).toBe(false);
    expect(afterwards({}, {}, '20:00').over).toBe(true);
    const all = { spoke: [hana, ben, cleo], listened: [ana, hana, cleo] };
    expect(afterwards(all, {}, '19:40').over).toBe(false);
    expect(afterwards(all, {}, '19:40:01').over).toBe(true);
    expect(afterwards({ ...all, spoke: [hana, ben] }, {}, '19:40:01').over).toBe(false);
    expect(afterwards(all, { phaseEndsAt: null }, '21:00').over).toBe(false);
  });

  test('it is over with only one left', () => {
    expect(afterwards({}, who(ana)).over).toBe(true);
  });
});
