import { describe, expect, test } from 'vitest';
import type { Look, Turn } from '../../rehearsal/cast/look.ts';
import { arrivesLate } from '../../rehearsal/cast/manners/arriving.ts';
import { begins, decidesWhenTimeIsUp, givesAMinute } from '../../rehearsal/cast/manners/hosting.ts';
import { leads } from '../../rehearsal/cast/manners/leading.ts';
import { ana, ben, eli, gus } from '../../rehearsal/cast/manners/members.ts';
import { Plan } from '../../rehearsal/cast/plan.ts';
import { atOnce, cardOf, formOf, gather, look, paused, said, turn, words } from './seen.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 3, 18, 30, second));

describe('with the floor', () => {
  const speaks = (mine: string[], seen: Partial<Turn> = {}, form?: Look['form']) =>
    ana(words)(
      look('Ana', {
        session: turn('Ana', { mine: mine.map((text) => said('Ana', text)), ...seen }),
        form,
      }),
    )?.line;

  test('Ana begins, says what would help, speaks line by line, and hands it on', () => {
    const speaking = { step: 'speaking' } as const;
    expect([
      speaks([]),
      speaks([], {}, formOf('What would help?', 'Before you begin')),
      speaks([], speaking),
      speaks(['One.'], speaking),
      speaks(['One.', 'Two.'], speaking),
    ]).toEqual([
      'Ana presses [Begin]',
      'Ana fills in “Your time”: Relate',
      'Ana writes “One.”',
      'Ana writes “Two.”',
      'Ana presses [A minute more]',
    ]);
    const asked = look('Ana', {
      session: turn('Ana', { ...speaking, mine: [said('Ana', 'One.'), said('Ana', 'Two.')] }),
      did: (key) => key === 'A minute more',
    });
    expect(ana(words)(asked)?.line).toBe('Ana presses [Done]');
  });

  test('somebody closes a form for a turn that is not theirs any more', () => {
    const seen = look('Ana', { session: turn('Ben'), form: formOf('What would help?', 'Before you begin') });
    expect(ana(words)(seen)?.line).toBe('Ana closes the form');
  });

  test('somebody hears the answers before going on', () => {
    const answers = { step: 'answers', answering: ['Ben'] } as const;
    const before = look('Ana', { session: turn('Ana', answers) });
    const after = look('Ana', { session: turn('Ana', { ...answers, said: [said('Ben', 'Yes.')] }) });
    expect(ana(words)(before)).toMatchObject({ line: 'Ana presses [Thank you, go on]', afterMs: 18_000 });
    expect(ana(words)(after)).toMatchObject({ line: 'Ana presses [Thank you, go on]', afterMs: 9_000 });
  });

  test('Ben passes, Eli takes his time in silence, and Gus speaks where he has something to say', () => {
    const { share: _, ...others } = words;
    const quiet = turn('Eli', { step: 'speaking', isSilent: true });
    const inPairs = turn('Eli', { ...quiet, panel: { ...quiet.panel, buttons: ['I feel heard'] } });
    const keeps = eli({ ...others, share: [] });
    expect(keeps(look('Eli', { session: quiet }))?.line).toBe('Eli presses [Done]');
    expect(keeps(look('Eli', { session: inPairs }))?.line).toBe('Eli presses [I feel heard]');
    const line = (manner: ReturnType<typeof ben>, name: string) =>
      manner(look(name, { session: turn(name) }))?.line;
    expect(line(ben(words), 'Ben')).toBe('Ben presses [Pass]');
    expect(line(eli({ ...others, share: [] }), 'Eli')).toBe('Eli presses [In silence]');
    expect(line(gus(words), 'Gus')).toBe('Gus presses [Begin]');
  });

  test('nobody acts on the turn of somebody else', () => {
    for (const manner of [ana(words), ben(words), gus(words)])
      expect(manner(look('Ana', { session: turn('Mara', { notifiedMe: false }) }))).toBeUndefined();
  });
});

describe('while somebody else speaks', () => {
  const speaking = (seen: Partial<Turn> = {}) => turn('Cleo', { step: 'speaking', ...seen });

  test('Ben nods once, and not before there is anything to nod at', () => {
    const nods = (session: Turn, did = false) => ben(words)(look('Ben', { session, did: () => did }))?.line;
    expect(nods(speaking())).toBeUndefined();
    expect(nods(speaking({ said: [said('Cleo', 'The stairs.')] }))).toBe('Ben presses [Nod]');
    expect(nods(speaking({ isSilent: true }))).toBe('Ben presses [Nod]');
    expect(nods(speaking({ isSilent: true }), true)).toBeUndefined();
  });

  test('Ana answers when her turn to answer is there, and not to who wishes to be heard only', () => {
    const session = turn('Cleo', { step: 'answers' });
    const answers = (seen: Partial<Look>) => ana(words)(look('Ana', { session, ...seen }))?.line;
    expect(answers({})).toBe('Ana presses [Answer]');
    expect(answers({ session: turn('Cleo', { step: 'answers', answering: ['Ana'] }) })).toBe(
      'Ana writes “I know that.”',
    );
    expect(answers({ ever: (key) => key === 'write I know that.' })).toBeUndefined();
    expect(
      answers({ session: turn('Cleo', { step: 'answers', answering: ['Ben', 'Dev'] }) }),
      'there is room for others',
    ).toBeUndefined();
  });
});

describe('Gus, who is new', () => {
  test('opens “Where am I?” and chooses to listen', () => {
    const { share: _, greeting: __, ...others } = words;
    const listens = (seen: Partial<Look>) =>
      gus({ ...others, share: [] })(look('Gus', { session: gather('Gus'), ...seen }))?.line;
    expect(listens({})).toBe('Gus presses [Where am I?]');
    expect(listens({ cards: [cardOf('Just listen today')] })).toBe('Gus presses [Just listen today]');
    expect(listens({ ever: (key) => key === 'Just listen today' })).toBeUndefined();
  });
});

describe('Cleo, who comes late', () => {
  const comes = (seen: Partial<Turn>, around: Partial<Look> = {}) =>
    arrivesLate(look('Cleo', { session: turn('Dev', seen), ...around }))?.line;

  test('waits until the round is well under way, and comes while the door is open', () => {
    expect(comes({ panelsOver: 3 })).toBeUndefined();
    expect(comes({ panelsOver: 5 })).toBe('Cleo presses [I agree for today]');
    const closed = { id: '1', sentAt: at(0), buttons: ['Done', 'Where am I?'] };
    expect(comes({ panelsOver: 5, panel: closed })).toBeUndefined();
  });

  test('agrees once', () => {
    expect(comes({ panelsOver: 5 }, { late: ['Cleo'] })).toBeUndefined();
    expect(comes({ panelsOver: 5 }, { atTheDoor: ['Cleo'] })).toBeUndefined();
    expect(comes({ panelsOver: 5 }, { ever: () => true })).toBeUndefined();
  });
});

describe('Eli, who minds the breath', () => {
  const breath = (seen: Partial<Look>) =>
    eli({ ...words, inAPause: 'One breath.' })(
      look('Eli', { session: turn('Ben', { panelsOver: 4 }), ...seen }),
    )?.line;

  test('asks for it once, between two shares, and never over somebody who is played', () => {
    expect(breath({})).toBe('Eli presses [Pause]');
    expect(breath({ yours: ['Ben'] })).toBeUndefined();
    expect(breath({ ever: (key) => key === 'want a breath' })).toBeUndefined();
    expect(breath({ session: turn('Ben', { panelsOver: 4, step: 'speaking' }) })).toBeUndefined();
    expect(breath({ session: turn('Ben', { panelsOver: 4, question: 'checkout' }) })).toBeUndefined();
  });

  test('asks on the private card where he has no role, and ends the pause that is his', () => {
    const did = (key: string) => key === 'want a breath';
    expect(breath({ did, cards: [cardOf('Ask for a breath')] })).toBe('Eli presses [Ask for a breath]');
    expect(breath({ did, session: paused('guardian') })).toBe('Eli writes “One breath.”');
    expect(breath({ did, ever: (key) => key === 'write One breath.', session: paused('guardian') })).toBe(
      'Eli presses [Go on (guardian, host)]',
    );
    expect(breath({ session: paused('others') })).toBeUndefined();
  });
});

describe('Mara, who hosts', () => {
  const time = (seen: Partial<Look>, awaits?: string) => begins(awaits)(look('Mara', seen))?.afterMs;

  test('begins soon when nearly all are here, and in time when more are missing', () => {
    expect(time({ session: gather('Mara', 'Ana', 'Ben') })).toBe(3_000);
    expect(
      time({ session: gather('Mara', 'Ana', 'Eli'), circle: ['Mara', 'Ana', 'Eli', 'Ben', 'Cleo'] }),
    ).toBe(20_000);
    expect(time({ session: gather('Mara', 'Ana') })).toBeUndefined();
  });

  test('waits longer for somebody who is played or awaited', () => {
    const session = gather('Mara', 'Ana', 'Ben');
    expect(time({ session, yours: ['Cleo'] })).toBe(40_000);
    expect(time({ session }, 'Gus')).toBe(20_000);
  });

  test('gives a minute once to whoever asks for it in words', () => {
    const asked = turn('Eli', { step: 'speaking', said: [said('Eli', 'Could I have a minute more?')] });
    const seen = look('Mara', { session: asked });
    expect(givesAMinute(seen)?.line).toBe('Mara presses [A minute more]');
    expect(givesAMinute({ ...seen, did: () => true })).toBeUndefined();
    const other = turn('Eli', { step: 'speaking', said: [said('Eli', 'One minute was enough.')] });
    expect(givesAMinute(look('Mara', { session: other }))).toBeUndefined();
  });

  test('moves on through her private card when time is up, and gives whoever is played two minutes first', () => {
    const over = (seen: Partial<Look>) =>
      decidesWhenTimeIsUp(look('Mara', { session: turn('Dev', { step: 'speaking', isOver: true }), ...seen }))
        ?.line;
    expect(over({})).toBe('Mara presses [For the host]');
    expect(over({ cards: [cardOf('Move on')] })).toBe('Mara presses [Move on]');
    expect(over({ yours: ['Dev'] })).toBe('Mara presses [A minute more]');
    const silence = turn('Dev', { step: 'speaking', isSilent: true });
    const told = { ...cardOf('Move on'), text: 'Their time is over. A minute more, or …' };
    expect(over({ session: silence })).toBeUndefined();
    expect(over({ session: silence, cards: [told] })).toBe('Mara presses [Move on]');
    const given = { yours: ['Dev'], did: () => true };
    expect(over(given)).toBe('Mara presses [For the host]');
    expect(over({ ...given, cards: [cardOf('Come back to them later')] })).toBe(
      'Mara presses [Come back to them later]',
    );
    expect(decidesWhenTimeIsUp(look('Mara', { session: turn('Dev', { step: 'speaking' }) }))).toBeUndefined();
  });

  test('waits for lines until no more come, and longer for somebody who is played', () => {
    const session = atOnce(said('Ana', 'Fizzy.'), said('Ben', 'Here.'));
    const seen = look('Mara', { session, now: at(4), atTheDoor: ['Ana', 'Ben', 'Cleo'] });
    expect(leads(seen)).toMatchObject({ line: 'Mara presses [For the host]', afterMs: 7_000 });
    expect(leads({ ...seen, yours: ['Cleo'] })?.afterMs).toBe(29_000);
    expect(leads({ ...seen, yours: ['Ana'] })?.afterMs).toBe(7_000);
  });

  test('never cuts a silence short', () => {
    const silence = { ...atOnce(), part: 'words', title: 'Silence' } as const;
    expect(leads(look('Mara', { session: silence }))).toBeUndefined();
    expect(leads(look('Mara', { session: { ...silence, title: 'Welcome' } }))?.afterMs).toBe(13_000);
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

  test('leaves the bot time before the same is tried again, and is not forgotten', async () => {
    const plan = new Plan<string>();
    plan.consider(wish('press @1', 1_000), at(0));
    await plan.carriesOut('Ana', at(1));
    plan.consider(wish('press @1', 1_000), at(2));
    expect(plan.next?.due).toEqual(at(9));
    expect([plan.did('press @2'), plan.everDid('press @'), plan.everDid('pass @')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
