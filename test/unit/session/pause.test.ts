import { describe, expect, test } from 'vitest';
import { goAside, goOn } from '../../../src/features/session/care.ts';
import { pauseNow, resumeNow } from '../../../src/features/session/pause.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { at, turnFor } from '../../support/make.ts';
import {
  ana,
  atIn,
  attendee,
  ben,
  cleo,
  focusOf,
  hana,
  liveOf,
  may,
  outcome,
  refused,
  roundOf,
} from './held.ts';

const since = at('19:02');
const paused = (given: Partial<Live> = {}): Live =>
  liveOf({ pause: { by: 'host', stop: false, since }, ...given });

describe('a pause', () => {
  test('stands since it began, whoever stops it again, and nobody waits for an answer any more', () => {
    const first = pauseNow(liveOf({ pauseAsked: at('19:01') }), 'guardian', false, since);
    expect(first).toEqual({ ...liveOf(), pause: { by: 'guardian', stop: false, since } });
    expect(pauseNow(first, 'anyone', true, at('19:03')).pause).toEqual({ by: 'anyone', stop: true, since });
  });

  test('moves everything that was to come by how long it was', () => {
    const away = [
      attendee(hana),
      attendee(ana, { away: at('19:01') }),
      attendee(ben, { away: at('19:03') }),
      attendee(cleo, { away: since }),
    ];
    const lost = { ...liveOf().chair, lost: { step: 'grace', until: at('19:03') } } as const;
    const course = roundOf({ choice: { by: null, until: at('19:02:30') } });
    const live = resumeNow(paused({ people: away, chair: lost, course }), at('19:12'));
    expect(live).toEqual({
      ...liveOf(),
      phaseEndsAt: at('20:10'),
      people: [
        attendee(hana),
        attendee(ana, { away: at('19:11') }),
        attendee(ben, { away: at('19:12') }),
        attendee(cleo, { away: at('19:12') }),
      ],
      chair: { ...lost, lost: { step: 'grace', until: at('19:13') } },
      course: roundOf({
        turn: turnFor({ holder: ana, since: at('19:10'), endsAt: at('19:14') }),
        choice: { by: null, until: at('19:12:30') },
      }),
    });
  });

  test('gives nothing a clock that had none', () => {
    const course = roundOf({ turn: turnFor({ holder: ana, endsAt: null }) });
    const live = resumeNow(paused({ course, phaseEndsAt: null }), at('19:12'));
    expect(live.phaseEndsAt).toBeNull();
    expect(live.chair).toEqual(liveOf().chair);
    expect(turnOf(live)).toMatchObject({ since: at('19:10'), endsAt: null });
    expect(resumeNow(paused({ course: roundOf({ turn: null }) }), at('19:12')).course).toEqual(
      roundOf({ turn: null }),
    );
    expect(resumeNow(paused({ course: { kind: 'plain' } }), at('19:12')).course).toEqual({ kind: 'plain' });
    expect(resumeNow(paused({ course: focusOf() }), at('19:12')).course).toMatchObject({
      stepEndsAt: at('19:18'),
      choice: null,
    });
    expect(resumeNow(paused({ course: focusOf({ stepEndsAt: null }) }), at('19:12')).course).toMatchObject({
      stepEndsAt: null,
    });
  });

  test('that is none cannot be ended', () => {
    const live = liveOf();
    expect(resumeNow(live, at('19:12'))).toBe(live);
    expect(outcome(atIn(live), { kind: 'resume', by: may.keep(live) })).toEqual(refused('not-paused'));
  });

  test('is called by name, of the guardian or the host, and not a second time', () => {
    const live = liveOf({ roles: { guardian: ben } });
    expect(outcome(atIn(live), { kind: 'pause', by: may.keep(live, ben) })).toMatchObject({
      value: { pause: { by: 'guardian', stop: false, since: at('19:01') } },
    });
    expect(outcome(atIn(live), { kind: 'pause', by: may.keep(live) })).toMatchObject({
      value: { pause: { by: 'host' } },
    });
    expect(outcome(atIn(paused()), { kind: 'pause', by: may.keep(paused()) })).toEqual(
      refused('paused-already'),
    );
  });
});

describe('two people go aside', () => {
  test('and everything stands still; both keep their places', () => {
    const live = goAside(liveOf(), { person: ben, along: cleo }, since);
    expect(live).toEqual({
      ...liveOf(),
      pause: { by: 'care', stop: false, since },
      people: [
        attendee(hana),
        attendee(ana),
        attendee(ben, { away: since }),
        attendee(cleo, { away: since }),
      ],
    });
  });

  test.for<[string, typeof ana, typeof ana]>([
    ['with the host', ben, hana],
    ['because of the host', hana, ben],
  ])('%s: others are asked when it goes on', ([, person, along]) => {
    const { chair } = goAside(liveOf(), { person, along }, since);
    expect(chair.lost).toEqual({ step: 'grace', until: at('19:03') });
  });

  test('with the host, who never agreed for today: others are asked all the same', () => {
    const { chair } = goAside(
      liveOf({ people: [attendee(ana), attendee(ben)] }),
      { person: ben, along: hana },
      since,
    );
    expect(chair.lost).not.toBeNull();
  });

  const breath = (given: Partial<Live> = {}, away = since): Live =>
    paused({
      pause: { by: 'care', stop: false, since },
      people: [attendee(hana), attendee(ana, { away }), attendee(ben), attendee(cleo)],
      ...given,
    });

  test('with whoever has the floor: the next one has it, when it goes on', () => {
    const { live, over } = goOn(atIn(breath(), '19:05'));
    expect(over).toBe(false);
    expect(live).toMatchObject({ pause: null, course: { turn: { holder: ben } }, bookmarks: [ana] });
  });

  test('and whoever lost their connection before that is waited for', () => {
    expect(turnOf(goOn(atIn(breath({}, at('19:01')), '19:05')).live)?.holder).toBe(ana);
    expect(
      turnOf(goOn(atIn(breath({ pause: { by: 'host', stop: false, since } }), '19:05')).live)?.holder,
    ).toBe(ana);
    expect(turnOf(goOn(atIn(breath({ people: liveOf().people }), '19:05')).live)?.holder).toBe(ana);
    expect(turnOf(goOn(atIn(breath({ people: [attendee(ben)] }), '19:05')).live)?.holder).toBe(ana);
  });

  test('while others answer, or nobody has the floor: it goes on where it was', () => {
    const answers = breath({ course: roundOf({ turn: turnFor({ holder: ana, step: 'answers' }) }) });
    expect(turnOf(goOn(atIn(answers, '19:05')).live)).toMatchObject({ holder: ana, step: 'answers' });
    expect(goOn(atIn(breath({ course: { kind: 'plain' } }), '19:05'))).toMatchObject({
      over: false,
      live: { beat: 10 },
    });
  });
});
