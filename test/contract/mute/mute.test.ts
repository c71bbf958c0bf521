import { describe, expect, test } from 'vitest';
import type { UserId } from '../../../src/lib/ids.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, channel, guild } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';

onEveryDatabase('a circle that mutes', (open) => {
  /** Ana, Ben and Cleo are connected to Maple's voice room, and Ana has the floor. */
  async function round() {
    const held = await eveningOn(await open());
    const { place, stores, circle, due } = held;
    const inVoice = { roomKind: 'voice', mutes: true } as const;
    await stores.circles.change(circle.id, inVoice);
    const { rooms } = held;
    await rooms.arrange(circle.id);
    const room = (await stores.circles.find(circle.id))?.roomId ?? channel('none');
    for (const person of [ana, ben, cleo]) place.inVoice.set(person, { channel: room, muted: false });
    const muted = () => [ana, ben, cleo].filter((person) => place.inVoice.get(person)?.muted === true);
    const written = async () => (await stores.mutes.ofCircle(circle.id)).map(({ userId }) => userId).sort();
    const arranged = async () => {
      await due.runAll();
      await rooms.arrange(circle.id);
    };
    return { ...held, room, muted, written, arranged };
  }
  const sorted = (...people: UserId[]) => people.toSorted();

  test('mutes who does not have the floor, and has written down of each that it does', async () => {
    const { begin, muted, written } = await round();
    await begin();
    expect(muted()).toEqual([ben, cleo]);
    expect(await written()).toEqual(sorted(ben, cleo));
  });

  test.for(['before', 'after'] as const)(
    'has written a mute down when the connection breaks %s Discord has done it',
    async (when) => {
      const { begin, place, rooms, due, room, written, muted, restart } = await round();
      place.inVoice.delete(ben);
      await begin();
      place.inVoice.set(ben, { channel: room, muted: false });
      place.breakAt('mute', when);
      await rooms.moved({ guild: guild(), channel: room, person: ben });
      await due.runAll();
      expect(await written()).toEqual(sorted(ben, cleo));
      expect(muted()).toEqual(when === 'before' ? [cleo] : [ben, cleo]);
      const again = await restart();
      await again.due.runAll();
      expect(muted()).toEqual([ben, cleo]);
    },
  );

  test('leaves a mute alone that is not its own', async () => {
    const { begin, place, muted, written, presses } = await round();
    const state = place.inVoice.get(ben);
    if (state !== undefined) state.muted = true;
    await begin();
    expect(await written()).toEqual([cleo]);
    accepted(await presses.close(hana));
    expect(muted()).toEqual([ben]);
    expect(await written()).toEqual([]);
  });

  test('keeps the note of who has left voice until they are back', async () => {
    const { begin, place, written, presses, rooms, due, room } = await round();
    await begin();
    const away = place.inVoice.get(ben);
    place.inVoice.delete(ben);
    accepted(await presses.close(hana));
    expect(await written()).toEqual([ben]);
    if (away !== undefined) place.inVoice.set(ben, { ...away, channel: channel('lounge') });
    await rooms.moved({ guild: guild(), channel: room, person: ben });
    await due.runAll();
    expect(place.inVoice.get(ben)?.muted).toBe(false);
    expect(await written()).toEqual([]);
  });

  test('asks nothing of Discord while everything is as it should be', async () => {
    const { begin, place, arranged } = await round();
    await begin();
    place.calls.length = 0;
    await arranged();
    expect(place.calls.filter((call) => call === 'mute')).toEqual([]);
  });

  describe('and somebody who deletes their data', () => {
    test('is unmuted, and nothing of the mute is kept', async () => {
      const { begin, place, privacy, database, due } = await round();
      await begin();
      expect(await placesOf(database, ben)).toContain('Mute.userId');
      await privacy.erase(ben);
      await due.runAll();
      expect(place.inVoice.get(ben)?.muted).toBe(false);
      expect(await placesOf(database, ben)).toEqual([]);
    });

    test('while they are not in voice is unmuted as soon as they are, and until then only that is known', async () => {
      const { begin, place, privacy, database, due, rooms, room } = await round();
      await begin();
      const away = place.inVoice.get(ben);
      place.inVoice.delete(ben);
      await privacy.erase(ben);
      await due.runAll();
      expect(await placesOf(database, ben)).toEqual(['Mute.userId']);
      expect(await database.db.mute.findMany()).toContainEqual(
        expect.objectContaining({ userId: ben, circleId: null }),
      );
      if (away !== undefined) place.inVoice.set(ben, { ...away, channel: channel('lounge') });
      await rooms.moved({ guild: guild(), channel: room, person: ben });
      expect(place.inVoice.get(ben)?.muted).toBe(false);
      expect(await placesOf(database, ben)).toEqual([]);
    });
  });
});
