import { expect, test } from 'vitest';
import { directoryActions } from '../../../src/features/directory/actions.ts';
import { translator } from '../../../src/i18n/index.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, circleId, circleOf, guild } from '../../support/make.ts';
import { standingClock } from '../../support/standing-clock.ts';

const publicUrl = 'https://circles.example.org';

onEveryDatabase('the public list', (open) => {
  const withCircles = async (...given: Parameters<typeof circleOf>[0][]) => {
    const stores = storesOn((await open()).db);
    let number = 0;
    const adds = async (one: Parameters<typeof circleOf>[0]): Promise<void> => {
      number++;
      await stores.circles.add(circleOf({ id: circleId(`${number}`), name: `Circle ${number}`, ...one }));
    };
    for (const one of given) await adds(one);
    const clock = standingClock(at('12:00'));
    const list = directoryActions({ stores, translator, publicUrl, now: clock.now });
    const names = async (): Promise<unknown> =>
      JSON.parse(await list.circles())
        .map(({ name }: { name: string }) => name)
        .sort();
    return { stores, adds, clock, list, names };
  };

  test('holds the circles of all servers that want it and meet every week, and no others', async () => {
    const { names } = await withCircles(
      { listed: true },
      { listed: true, guildId: guild('elsewhere') },
      { listed: false },
      { listed: true, state: 'paused' },
      { listed: true, state: 'ended' },
      { listed: true, state: 'archived' },
      { listed: true, schedule: { ...circleOf().schedule, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' } },
    );
    expect(await names()).toEqual(['Circle 1', 'Circle 2']);
  });

  test('is made once a minute, however many ask, and for all who ask at once only once', async () => {
    const { stores, adds, clock, names } = await withCircles({ listed: true });
    let made = 0;
    const counting = directoryActions({
      stores: {
        ...stores,
        directory: {
          listed: async () => {
            made++;
            return await stores.directory.listed();
          },
        },
      },
      translator,
      publicUrl,
      now: clock.now,
    });
    await Promise.all(Array.from({ length: 50 }, () => counting.circles()));
    expect(made).toBe(1);
    expect(await names()).toEqual(['Circle 1']);
    await adds({ listed: true });
    clock.passes(59_000);
    expect(await names()).toEqual(['Circle 1']);
    clock.passes(1_000);
    expect(await names()).toEqual(['Circle 1', 'Circle 2']);
    await counting.circles();
    expect(made).toBe(2);
  });

  test('that could not be made is tried again at once', async () => {
    const { stores, clock } = await withCircles({ listed: true });
    let away = true;
    const listed = async () => {
      if (away) throw new Error('away');
      return await stores.directory.listed();
    };
    const needs = { stores: { ...stores, directory: { listed } }, translator, publicUrl, now: clock.now };
    const list = directoryActions(needs);
    await expect(list.circles()).rejects.toThrow('away');
    away = false;
    expect(await list.circles()).toContain('Circle 1');
  });
});
