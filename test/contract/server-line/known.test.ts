import { expect, test } from 'vitest';
import type { Reach } from '../../../src/features/server-line/schema.ts';
import { after, minutes } from '../../../src/lib/time.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, user } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const mia = { guild: guild(), user: user('mia') };
const reach = (name: string): Reach => ({
  name,
  phone: '0800 1',
  textTo: null,
  textBody: null,
  address: null,
  hours: '24/7',
});

onEveryDatabase('the lines of a server', (open) => {
  test('are known at once where they are added, and a minute later in another process', async () => {
    const database = await open();
    const clock = standingClock(at('12:00'));
    const place = playedPlace();
    const [one, other] = [1, 2].map(() => playedApp(database, place, clock.now));
    if (one === undefined || other === undefined) throw new Error('Two processes were asked for.');
    const names = (app: typeof one) => app.lines.known(guild()).lines.map(({ name }) => name);
    await other.lines.keepFresh();
    const line = accepted(await one.lines.add(mia, '*', reach('Evening Line')));
    expect(names(one)).toEqual(['Evening Line']);
    await other.lines.keepFresh();
    expect(names(other)).toEqual([]);
    clock.is(after(clock.now(), minutes(1)));
    await other.lines.keepFresh();
    expect(names(other)).toEqual(['Evening Line']);
    accepted(await one.lines.remove(mia, line.id));
    expect(names(one)).toEqual([]);
    expect((await one.servers.audit(guild())).map(({ outcome }) => outcome)).toEqual(['crisis', 'crisis']);
  });

  test('of three added at once for one country and of a fourth, three are kept', async () => {
    const app = playedApp(await open(), playedPlace(), () => at('12:00'));
    const added = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => app.lines.add(mia, 'DE', reach(`Line ${name}`))),
    );
    expect(added.filter(({ ok }) => ok)).toHaveLength(3);
    expect(app.lines.known(guild()).lines).toHaveLength(3);
    expect(
      await app.lines.say({ ...mia, guild: guild('elsewhere') }, accepted(added[0] ?? never()).id, {}),
    ).toEqual({
      ok: false,
      refusal: 'no-such-line',
    });
  });
});

function never(): never {
  throw new Error('Nothing was added.');
}
