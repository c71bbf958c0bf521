import { expect, test } from 'vitest';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Session } from '../../../src/features/session/schema.ts';
import { endOf } from '../../../src/features/session/steer.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import type { Result } from '../../../src/lib/result.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, guild, user } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from './evening.ts';

type Held = Awaited<ReturnType<typeof eveningOn>>;
type Role = 'host' | 'co-host' | 'guardian' | 'timekeeper' | 'holder' | 'member' | 'stranger';
type Outcome = Promise<Result<unknown, string>>;

const [gus, tia, eve, cora] = [user('gus'), user('tia'), user('eve'), user('cora')];
const roles: Readonly<Record<Role, UserId>> = {
  host: hana,
  'co-host': cora,
  guardian: gus,
  timekeeper: tia,
  holder: ana,
  member: ben,
  stranger: eve,
};
const everyRole: readonly Role[] = [
  'host',
  'co-host',
  'guardian',
  'timekeeper',
  'holder',
  'member',
  'stranger',
];
const holding: readonly Role[] = ['host', 'co-host'];
const inside: readonly Role[] = everyRole.filter((role) => role !== 'stranger' && role !== 'host');

/** What somebody tries, and the roles that may. The host here has not agreed for today, and has no turns. */
const actions: Readonly<Record<string, readonly [readonly Role[], (held: Held, who: UserId) => Outcome]>> = {
  'moves on': [holding, ({ presses }, who) => presses.moveOn(who)],
  'comes back to them later': [holding, chair((by, beat) => ({ kind: 'back-later', by, beat }))],
  'says who is next': [holding, chair((by) => ({ kind: 'next-is', by, person: cleo }))],
  'opens the door again': [holding, chair((by) => ({ kind: 'reopen-door', by }))],
  'gives a part more minutes': [holding, chair((by, _, until) => ({ kind: 'more-minutes', by, until }))],
  'offers a role': [holding, chair((by) => ({ kind: 'offer-role', by, role: 'scribe', person: cleo }))],
  'closes the session': [holding, ({ presses }, who) => presses.close(who)],
  'calls it off': [holding, ({ sessions, session }, who) => sessions.end(session.id, who, 'cancelled')],
  pauses: [
    [...holding, 'guardian'],
    ({ sessions, session }, who) => sessions.asKeeper(session.id, who, (by) => ({ kind: 'pause', by })),
  ],
  'gives a minute more': [[...holding, 'timekeeper', 'holder'], ({ presses }, who) => presses.moreTime(who)],
  'is done': [['holder'], ({ presses }, who) => presses.done(who)],
  passes: [['holder'], ({ presses }, who) => presses.pass(who)],
  'keeps the turn for later': [['holder'], ({ presses }, who) => presses.later(who)],
  nods: [inside.filter((role) => role !== 'holder'), present((by, beat) => ({ kind: 'nod', by, beat }))],
  'stops everything': [inside, present((by) => ({ kind: 'stop', by }))],
  'asks for a pause': [inside, present((by) => ({ kind: 'ask-pause', by }))],
  'just listens': [inside, present((by) => ({ kind: 'listen', by, yes: true }))],
  'steps out': [inside, present((by) => ({ kind: 'step-out', by, wants: 'nothing' }))],
  'takes the chair that is held': [[], successor((by) => ({ kind: 'take-chair', by }))],
  'takes a role that was not offered': [
    [],
    present((by) => ({ kind: 'answer-role', by, role: 'guardian', yes: true })),
  ],
};

type ChairMove = Parameters<Parameters<Held['sessions']['asChair']>[2]>[0];
type SuccessorMove = Parameters<Parameters<Held['sessions']['asSuccessor']>[2]>[0];
type PresentMove = Parameters<Parameters<Held['sessions']['asPresent']>[2]>[0];

function chair(make: (by: ChairMove, beat: number, until: number) => Move) {
  return ({ sessions, session }: Held, who: UserId): Outcome =>
    sessions.asChair(session.id, who, (by, live) => make(by, live.beat, endOf(live)));
}

function present(make: (by: PresentMove, beat: number) => Move) {
  return ({ sessions, session }: Held, who: UserId): Outcome =>
    sessions.asPresent(session.id, who, (by, { beat }) => make(by, beat));
}

function successor(make: (by: SuccessorMove) => Move) {
  return ({ sessions, session }: Held, who: UserId): Outcome =>
    sessions.asSuccessor(session.id, who, (by) => make(by));
}

onEveryDatabase('in a session', (open) => {
  /** Ana has begun her turn. Cora is co-host, Gus guardian, Tia timekeeper. */
  async function evening(): Promise<Held> {
    const held = await eveningOn(await open(), [ana, ben, cleo, cora, gus, tia]);
    const { sessions, session, circles, circle } = held;
    accepted(await circles.leave(guild(), circle.id, cleo, 'leave-button'));
    accepted(await circles.join(guild(), circle.id, cleo, agreed));
    await held.begin([ana, ben, cora, gus, tia, cleo]);
    for (const [role, person] of [
      ['cohost', cora],
      ['guardian', gus],
      ['timekeeper', tia],
    ] as const) {
      accepted(await sessions.asChair(session.id, hana, (by) => ({ kind: 'offer-role', by, role, person })));
      accepted(
        await sessions.asPresent(session.id, person, (by) => ({ kind: 'answer-role', by, role, yes: true })),
      );
    }
    accepted(await held.presses.starts(ana));
    return held;
  }

  let once: Promise<Held> | undefined;

  /** The same evening again, as it was: all of it is in one value that is stored. */
  async function asItWas(): Promise<Held> {
    once ??= evening();
    const held = await once;
    snapshot ??= await held.stores.sessions.find(held.session.id);
    if (snapshot === undefined) throw new Error('The session is gone.');
    await held.stores.sessions.save(snapshot, held.clock.now());
    return held;
  }
  let snapshot: Session | undefined;

  for (const [action, [may, does]] of Object.entries(actions))
    test(`who ${action} is ${may.length === 0 ? 'nobody' : may.join(', ')}, and nobody else`, async () => {
      for (const role of everyRole) {
        const held = await asItWas();
        const before = await held.state();
        const outcome = await does(held, roles[role]);
        expect([role, outcome.ok]).toEqual([role, may.includes(role)]);
        if (!outcome.ok) expect(await held.state()).toEqual(before);
      }
    });
});
