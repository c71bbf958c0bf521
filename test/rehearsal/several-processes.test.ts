import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  canWrite,
  floorIn,
  type Maple,
  mapleWith,
  opensSession,
  reachesRound,
  roomOf,
  speaks,
  startsTurn,
} from '../support/circle.ts';
import { onPostgresql } from '../support/databases.ts';
import { serversOnShards } from '../support/several-bots.ts';

/** A request is tried four times. */
const untilItGivesUp = 4;

const second = 1_000;
const hour = 3_600_000;

/** How many reminders of its meeting stand in the room of somebody's circle, which may not be there yet. */
const reminders = (person: Person): number =>
  person
    .channels()
    .filter(({ name }) => name.includes('maple'))
    .flatMap(({ id }) => person.sees(id))
    .filter(({ buttons }) => buttons.includes("I'm coming")).length;

/** Three processes, of which one is killed: started, taken over from, and heard of by their databases. In ms. */
const longest = { timeout: 240_000 };

onPostgresql('Two processes and a spare', (place) => {
  test(
    'share the servers; when one is killed the spare goes on with its round and its reminders',
    longest,
    async () => {
      const { bots, onShard } = await serversOnShards(4, (await place(true)).url);
      const { discord } = bots;
      await Promise.all([bots.starts('A', '0-1'), bots.starts('B', '2,3'), bots.starts('spare', 'spare')]);

      const circles: Maple[] = [];
      for (const shard of [1, 3]) circles.push(await mapleWith(onShard(shard), ['Ana']));
      const server = onShard(2);
      const maple = await mapleWith(server, ['Ana', 'Ben', 'Cleo']);
      circles.push(maple);
      await discord.clock.move(1.49 * hour);
      await bots.settles();
      const room = await opensSession(server, maple);
      await reachesRound(server, maple, room);
      const [ana = maple.host, ben = maple.host, cleo = maple.host] = maple.members;
      await speaks(server, ana, room);
      await startsTurn(server, ben, room);
      expect(circles.map(({ host }) => reminders(host))).toEqual([0, 0, 0]);

      // B dies while it sends the reminder of the circle in the middle of its round: it is there, but B never hears of it.
      const messages = new RegExp(`/channels/${room}/messages$`);
      discord.faults.next({ method: 'POST', path: messages, answer: 'cut', times: untilItGivesUp });
      const tried = new Promise<void>((resolve) => {
        const stop = discord.onRequest(({ method, path }) => {
          if (method !== 'POST' || !messages.test(path)) return;
          stop();
          resolve();
        });
      });
      const moving = discord.clock.move(120 * second);
      await tried;
      await bots.isKilled('B');
      await moving;
      // Discord hears of it when its sockets end, which may be a moment after the process has.
      const onTheLine = () => discord.gateway.connected.map(({ shardId }) => shardId).sort();
      await expect.poll(onTheLine, { timeout: 10_000 }).toEqual([0, 1]);

      // Nobody is told that B is gone: the spare looks once in a real second until half a minute of the clock is over.
      await discord.clock.runAt(6);
      await bots.hasTakenOver('spare');
      await discord.clock.runAt(0);
      await bots.settles();

      expect(onTheLine()).toEqual([0, 1, 2, 3]);
      expect(discord.gateway.tooSoon).toBe(0);
      expect(circles.map(({ host }) => reminders(host))).toEqual([1, 1, 1]);
      expect(floorIn(room, maple.host)).toBe('Ben');
      expect([await canWrite(ben, room), await canWrite(ana, room)]).toEqual([true, false]);
      await server.presses(ben, 'Done', room);
      expect(floorIn(room, maple.host)).toBe('Cleo');
      expect([await canWrite(cleo, room), await canWrite(ben, room)]).toEqual([true, false]);
    },
  );

  test(
    'a direct message about a server of one process is answered by the other, and the room shows it',
    longest,
    async () => {
      const { bots, onShard } = await serversOnShards(2, (await place(true)).url);
      await Promise.all([bots.starts('A', '0'), bots.starts('B', '1')]);
      const server = onShard(1);
      const { host, members } = await mapleWith(server, ['Ana', 'Ben']);
      const [ana = host] = members;
      const [{ id: general } = { id: '' }] = host.channels();
      await server.uses(ana, '/reminders', {}, general);
      await ana.selects('How should we remind you?', ['By direct message'], { in: general });
      await bots.settles();
      await bots.passes(1.5 * hour);

      // What belongs to no server comes on the shard that A has.
      const said = await server.presses(ana, "I'm coming", server.directMessages(ana));
      expect(said).toContain('See you there.');
      await bots.passes(5 * second);
      const reminder = host.sees(roomOf(host)).findLast(({ buttons }) => buttons.includes("I'm coming"));
      expect(reminder?.text).toContain('1 is coming');
      expect(reminder?.text).not.toContain('@Ana');
    },
  );
});
