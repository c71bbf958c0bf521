import { expect, test } from 'vitest';
import { transacter } from '../../../src/db/transact.ts';
import { feedActions } from '../../../src/features/feed/actions.ts';
import { translator } from '../../../src/i18n/index.ts';
import { inLine } from '../../../src/lib/in-line.ts';
import { storesOn, type Transact } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, circleId, circleOf, guild, seatFor, user } from '../../support/make.ts';

const publicUrl = 'https://circles.example.org';
const told = { locale: 'en-US', method: 'command' } as const;
const ana = { guildId: guild(), userId: user('ana') };

onEveryDatabase('calendar addresses', (open) => {
  async function feeds() {
    const { db } = await open();
    const stores = storesOn(db);
    const inTransaction = transacter(db);
    const transact: Transact = (work) => inTransaction((tx) => work(storesOn(tx)));
    const needs = { transact, stores, translator, publicUrl, now: () => at('12:00'), inLine: inLine() };
    const actions = feedActions(needs);
    const links = async (whose = ana): Promise<string> =>
      /\/calendar\/(.+)\.ics$/u.exec(accepted(await actions.link(whose, told)))?.[1] ?? '';
    return { db, stores, ...actions, links };
  }

  test('are stored as something that opens no calendar', async () => {
    const { db, links, calendar } = await feeds();
    const secret = await links();
    const rows = await db.feed.findMany();
    expect(rows).toMatchObject([ana]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await calendar(secret)).toContain('BEGIN:VCALENDAR');
    expect(await calendar(rows[0]?.secretHash ?? '')).toBeUndefined();
  });

  test('asked for many times at once leave exactly one', async () => {
    const { db, links, calendar } = await feeds();
    const secrets = await Promise.all(Array.from({ length: 10 }, () => links()));
    expect(await db.feed.count()).toBe(1);
    const open = await Promise.all(secrets.map(async (secret) => (await calendar(secret)) !== undefined));
    expect(open.filter(Boolean)).toHaveLength(1);
  });

  test('are one for each server, and show only its circles and those with a part in', async () => {
    const { stores, links, calendar } = await feeds();
    const elsewhere = guild('elsewhere');
    const states = ['visitor', 'active', 'paused', 'offered', 'waitlisted', 'expired', 'invited'] as const;
    for (const state of [...states, 'far'] as const) {
      const guildId = state === 'far' ? elsewhere : guild();
      const id = circleId(state);
      await stores.circles.add(circleOf({ id, guildId, name: state, hostId: user('hana') }));
      const seat = seatFor({ circleId: id, userId: ana.userId, state: state === 'far' ? 'active' : state });
      await stores.seats.save([], [seat]);
    }
    const names = async (secret: string): Promise<readonly string[]> =>
      [...new Set((await calendar(secret))?.match(/(?<=^SUMMARY:).*(?=\r$)/gmu))].sort();
    const [here, there] = [await links(), await links({ ...ana, guildId: elsewhere })];
    expect(await names(here)).toEqual(['active', 'offered', 'paused', 'visitor']);
    expect(await names(there)).toEqual(['far']);
  });
});
