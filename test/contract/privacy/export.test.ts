import { expect, test } from 'vitest';
import { z } from 'zod';
import { UserId } from '../../../src/lib/ids.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';

const Row = z.record(z.string(), z.unknown());
const Copy = z.strictObject({
  exportedAt: z.string(),
  about: z.string(),
  circlesYouHost: z.array(Row),
  seats: z.array(Row),
  answersToMeetings: z.array(Row),
  runningSessions: z.array(Row),
  mutesThatMayStand: z.array(Row),
  threadsYouAreIn: z.array(Row),
  remindersYouWish: z.array(Row),
  yourNotes: z.array(Row),
  yourCalendarAddresses: z.array(Row),
  notSeatedWith: z.array(Row),
  toldToModerators: z.array(Row),
  roomsAside: z.array(Row),
  notesToModerators: z.array(Row),
  doneAsModerator: z.array(Row),
  stepsTowardsYou: z.array(Row),
  yourVotes: z.array(Row),
  serversYouLeft: z.array(Row),
  consents: z.array(Row),
});

onEveryDatabase('the copy of what is stored about somebody', (open) => {
  async function busy() {
    const held = await eveningOn(await open());
    const { circles, circle } = held;
    accepted(
      await circles.found(guild(), ana, 'en-US', wishOf({ name: 'Oak', topic: 'a topic of her own' })),
    );
    const birch = accepted(
      await circles.found(guild(), hana, 'en-US', wishOf({ name: 'Birch', capacity: 3 })),
    );
    for (const person of [ben, cleo, hana, ana])
      accepted(await circles.join(guild(), birch.id, person, agreed));
    const meeting = { circleId: circle.id, startsAt: at('18:00', '2026-12-01') };
    for (const person of [ana, ben]) accepted(await circles.answer(guild(), person, meeting, 'away'));
    accepted(await circles.leave(guild(), birch.id, ben, 'leave-command'));
    await held.begin([ana, ben]);
    const copy = async (person: UserId) => Copy.parse(JSON.parse(await held.privacy.exportFor(person)));
    return { ...held, copy, birch };
  }

  test('is read table by table, and says how far it is', async () => {
    const { privacy } = await busy();
    const told: string[] = [];
    await privacy.exportFor(ana, (done, of) => told.push(`${done} of ${of}`));
    expect(told).toHaveLength(18);
    expect([told[0], told.at(-1)]).toEqual(['1 of 18', '18 of 18']);
  });

  test('holds every row of theirs, from every table', async () => {
    const { copy, circle, birch, database } = await busy();
    const { exportedAt, about, ...tables } = await copy(ana);
    expect([exportedAt, about]).toEqual([at('18:00').toISOString(), ana]);
    const meeting = {
      circle: 'Maple',
      circleId: circle.id,
      answer: 'away',
      startsAt: '2026-12-01T18:00:00.000Z',
    };
    expect(tables).toMatchObject({
      circlesYouHost: [{ name: 'Oak', topic: 'a topic of her own', hostId: ana, zone: 'Europe/Berlin' }],
      answersToMeetings: [meeting],
      runningSessions: [{ circle: 'Maple', number: 1, phase: 'round', openedAt: at('18:00').toISOString() }],
    });
    expect(tables.seats).toHaveLength(2);
    expect(tables.seats).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ circle: 'Maple', circleId: circle.id, state: 'visitor', place: 1 }),
        expect.objectContaining({ circle: 'Birch', circleId: birch.id, state: 'offered', place: 4 }),
      ]),
    );
    expect(tables.consents).toHaveLength(await database.db.consent.count({ where: { userId: ana } }));
  });

  test('shows each consent with the words it was given to, and its withdrawal', async () => {
    const { copy, birch } = await busy();
    const { consents } = await copy(ben);
    const words = consents.map(({ purpose, words: body }) => [purpose, body]);
    expect(words).toContainEqual(['agreement', agreed.agreement.body]);
    expect(words).toContainEqual(['membership', agreed.membership.body]);
    expect(consents.map((one) => one.words)).not.toContain(null);
    const withdrawn = { circleId: birch.id, decision: 'withdrawn', method: 'leave-command' };
    expect(consents).toContainEqual(expect.objectContaining(withdrawn));
  });

  test('names nobody else', async () => {
    const { privacy } = await busy();
    const people = [ana, ben, cleo, hana];
    for (const person of people) {
      const copy = await privacy.exportFor(person);
      expect(copy).toContain(person);
      for (const other of people.filter((one) => one !== person)) expect(copy).not.toContain(other);
    }
  });

  test('shows a running session to those who are in it, and to nobody else', async () => {
    const { copy } = await busy();
    expect((await copy(ben)).runningSessions).toHaveLength(1);
    expect((await copy(cleo)).runningSessions).toEqual([]);
    // Ids are of 17 to 20 digits, so that one can be the beginning of another.
    expect((await copy(UserId.parse(ana.slice(0, 17)))).runningSessions).toEqual([]);
  });

  test('of somebody nothing is stored about is empty', async () => {
    const { copy } = await busy();
    const { exportedAt, about, ...tables } = await copy(user('eve'));
    expect(Object.values(tables)).toEqual(Object.values(tables).map(() => []));
  });
});
