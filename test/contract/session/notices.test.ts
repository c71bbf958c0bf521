import { expect, test } from 'vitest';
import type { RoleName } from '../../../src/features/format/schema.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from './evening.ts';

onEveryDatabase('a private word', (open) => {
  async function evening(here: readonly UserId[] = [hana, ana, ben, cleo]) {
    const held = await eveningOn(await open());
    const { sessions, session } = held;
    await held.begin(here);
    const takes = async (person: UserId, role: RoleName): Promise<void> => {
      accepted(await sessions.asChair(session.id, hana, (by) => ({ kind: 'offer-role', by, role, person })));
      accepted(
        await sessions.asPresent(session.id, person, (by) => ({ kind: 'answer-role', by, role, yes: true })),
      );
    };
    const stepsOut = async (person: UserId): Promise<void> => {
      accepted(
        await sessions.asPresent(session.id, person, (by) => ({ kind: 'step-out', by, wants: 'someone' })),
      );
    };
    const words = async () => (await held.live()).notices.map(({ to, about, kind }) => ({ to, about, kind }));
    return { ...held, takes, stepsOut, words };
  }

  test('about somebody who steps out goes to the guardian', async () => {
    const { takes, stepsOut, words } = await evening();
    await takes(cleo, 'guardian');
    await stepsOut(ben);
    expect(await words()).toEqual([{ to: cleo, about: ben, kind: 'out-someone' }]);
  });

  test('about the guardian, who is the one in distress, goes to the host', async () => {
    const { takes, stepsOut, words } = await evening();
    await takes(cleo, 'guardian');
    await takes(ana, 'cohost');
    await stepsOut(cleo);
    expect(await words()).toEqual([{ to: hana, about: cleo, kind: 'out-someone' }]);
  });

  test('goes to the host where there is a co-host and no guardian', async () => {
    const { takes, stepsOut, words } = await evening();
    await takes(ana, 'cohost');
    await stepsOut(ben);
    expect(await words()).toEqual([{ to: hana, about: ben, kind: 'out-someone' }]);
  });

  test('tells the greeter that somebody has come late, and nobody else', async () => {
    const { takes, presses, words } = await evening([hana, ana, ben]);
    await takes(ana, 'greeter');
    accepted(await presses.agree(cleo));
    expect(await words()).toEqual([{ to: ana, about: cleo, kind: 'late' }]);
  });

  test('is given once, though the answer got lost and somebody presses again', async () => {
    const { takes, stepsOut, live, sessions, session } = await evening();
    await takes(cleo, 'guardian');
    await stepsOut(ben);
    const { notices } = await live();
    await stepsOut(ben);
    expect((await live()).notices).toEqual(notices);
    const stops = () => sessions.asPresent(session.id, ana, (by) => ({ kind: 'stop', by }));
    accepted(await stops());
    const stopped = await live();
    accepted(await stops());
    expect(await live()).toEqual(stopped);
  });

  test('is given of everybody who stops the circle', async () => {
    const { takes, words, sessions, session } = await evening();
    await takes(cleo, 'guardian');
    for (const person of [ana, ben])
      accepted(await sessions.asPresent(session.id, person, (by) => ({ kind: 'stop', by })));
    expect(await words()).toEqual([
      { to: cleo, about: ana, kind: 'stopped' },
      { to: cleo, about: ben, kind: 'stopped' },
    ]);
  });

  test('is not kept where there is nobody to greet', async () => {
    const { presses, words } = await evening([hana, ana, ben]);
    accepted(await presses.agree(cleo));
    expect(await words()).toEqual([]);
  });
});
