import { describe, expect, test } from 'vitest';
import { postingActions } from '../../../src/features/posting/actions.ts';
import type { Wanted } from '../../../src/features/posting/schema.ts';
import type { ChannelId } from '../../../src/lib/ids.ts';
import { card, text } from '../../../src/lib/markup.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, planOf } from '../../support/make.ts';
import { playedPlace } from '../../support/played-room.ts';

const panel: Wanted = { mark: 'panel:one:1', kind: 'panel', subject: 'one', turn: 1 };
const says = (words: string) => card([], text(words));

onEveryDatabase('a message that has to be in a room once', (open) => {
  async function room() {
    const { db } = await open();
    const stores = storesOn(db);
    const place = playedPlace();
    const makeRoom = async (known?: ChannelId) => {
      const { channel: made } = await place.room.arrange(planOf(), known);
      return made;
    };
    const channel = await makeRoom();
    place.calls.length = 0;
    /** The bot as it starts: what is in its memory is gone, what is stored is not. */
    const start = () =>
      postingActions({
        postings: stores.postings,
        messenger: place.messenger,
        whisper: place.whisper,
        now: () => at('19:00'),
      });
    const shown = () => place.messages().map(({ view }) => view);
    return { ...place, stores, makeRoom, channel, start, shown, postings: start() };
  }

  test('is sent, and then left alone while it says the same', async () => {
    const { postings, channel, shown, calls } = await room();
    for (const _ of Array(3)) await postings.keep(panel, channel, says('hello'));
    expect(shown()).toEqual([says('hello')]);
    expect(calls).toEqual(['post']);
  });

  test('is changed in place when it says something else', async () => {
    const { postings, channel, shown, calls, messages } = await room();
    for (const words of ['hello', 'welcome', 'welcome']) await postings.keep(panel, channel, says(words));
    expect(shown()).toEqual([says('welcome')]);
    expect(messages()[0]?.edits).toBe(1);
    expect(calls).toEqual(['post', 'edit']);
  });

  test('is put right once after a restart', async () => {
    const { postings, start, channel, calls, shown } = await room();
    await postings.keep(panel, channel, says('hello'));
    const again = start();
    for (const _ of Array(2)) await again.keep(panel, channel, says('welcome'));
    expect(calls).toEqual(['post', 'edit']);
    expect(shown()).toEqual([says('welcome')]);
  });

  describe('when the connection breaks', () => {
    test('after it was sent, is found again and not sent twice', async () => {
      const { postings, start, channel, breakAt, shown, calls } = await room();
      breakAt('post', 'after');
      await expect(postings.keep(panel, channel, says('hello'))).rejects.toThrow('connection');
      await start().keep(panel, channel, says('welcome'));
      expect(shown()).toEqual([says('welcome')]);
      expect(calls).toEqual(['post', 'find', 'edit']);
    });

    test('before it was sent, is sent', async () => {
      const { postings, start, channel, breakAt, shown } = await room();
      breakAt('post', 'before');
      await expect(postings.keep(panel, channel, says('hello'))).rejects.toThrow('connection');
      await start().keep(panel, channel, says('hello'));
      expect(shown()).toEqual([says('hello')]);
    });

    test('in a change, is changed the next time', async () => {
      const { postings, channel, breakAt, shown } = await room();
      await postings.keep(panel, channel, says('hello'));
      breakAt('edit', 'before');
      await expect(postings.keep(panel, channel, says('welcome'))).rejects.toThrow('connection');
      await postings.keep(panel, channel, says('welcome'));
      expect(shown()).toEqual([says('welcome')]);
    });

    test('again and again, is there once', async () => {
      const { start, channel, breakAt, shown } = await room();
      for (const when of ['before', 'after', 'before'] as const) {
        breakAt(when === 'after' ? 'post' : 'find', when);
        breakAt('post', when);
        await start()
          .keep(panel, channel, says('hello'))
          .catch((error: unknown) => error);
      }
      for (const _ of Array(4))
        await start()
          .keep(panel, channel, says('hello'))
          .catch((error: unknown) => error);
      expect(shown()).toEqual([says('hello')]);
    });
  });

  describe('when somebody deletes it', () => {
    test('is sent anew, and Discord does not take it for the old one', async () => {
      const { postings, channel, messages, deleteMessage } = await room();
      await postings.keep(panel, channel, says('hello'));
      const [first] = messages();
      if (first === undefined) throw new Error('Nothing was sent.');
      deleteMessage(first.id);
      await postings.keep(panel, channel, says('welcome'));
      const [second, ...others] = messages();
      expect(others).toEqual([]);
      expect(second).toMatchObject({ mark: first.mark, view: says('welcome') });
      expect(second?.once).not.toBe(first.once);
      expect(second?.once.length).toBeLessThanOrEqual(25);
    });

    test('with its room, is sent into the new room', async () => {
      const { postings, channel, makeRoom, deleteRooms, shown } = await room();
      await postings.keep(panel, channel, says('hello'));
      deleteRooms();
      const other = await makeRoom();
      await postings.keep(panel, other, says('welcome'));
      expect(shown()).toEqual([says('welcome')]);
    });

    test('with its room, is in the new room also when it says the same', async () => {
      const { postings, channel, makeRoom, deleteRooms, shown } = await room();
      await postings.keep(panel, channel, says('hello'));
      deleteRooms();
      const other = await makeRoom();
      await postings.keep(panel, other, says('hello'));
      expect(shown()).toEqual([says('hello')]);
    });

    test('with its room, and the connection breaks after it was sent anew, is found in the new room', async () => {
      const { postings, start, channel, makeRoom, deleteRooms, breakAt, shown } = await room();
      await postings.keep(panel, channel, says('hello'));
      deleteRooms();
      const other = await makeRoom();
      breakAt('post', 'after');
      await expect(postings.keep(panel, other, says('welcome'))).rejects.toThrow('connection');
      await start().keep(panel, other, says('welcome'));
      expect(shown()).toEqual([says('welcome')]);
    });

    test('after it was laid to rest, stays away', async () => {
      const { postings, stores, channel, messages, deleteMessage } = await room();
      await postings.keep(panel, channel, says('hello'));
      for (const { id } of messages()) deleteMessage(id);
      for (const posting of await stores.postings.awake('one')) await postings.rest(posting, says('over'));
      expect(messages()).toEqual([]);
      expect(await stores.postings.awake('one')).toEqual([]);
    });
  });

  test('and never changes is sent once and never touched again', async () => {
    const { start, channel, calls, shown } = await room();
    const nudge: Wanted = { mark: 'nudge:one:1:0', kind: 'nudge', subject: 'one', turn: 1 };
    for (const words of ['half a minute', 'other words']) await start().once(nudge, channel, says(words));
    expect(shown()).toEqual([says('half a minute')]);
    expect(calls).toEqual(['post']);
  });

  test('and never changes is found again when the answer was lost', async () => {
    const { start, channel, breakAt, shown } = await room();
    const nudge: Wanted = { mark: 'nudge:one:1:0', kind: 'nudge', subject: 'one', turn: 1 };
    breakAt('post', 'after');
    await expect(start().once(nudge, channel, says('soon'))).rejects.toThrow('connection');
    for (const _ of Array(2)) await start().once(nudge, channel, says('soon'));
    expect(shown()).toEqual([says('soon')]);
  });

  test('is laid to rest with its last words, and is not awake then', async () => {
    const { postings, stores, channel, shown } = await room();
    await postings.keep(panel, channel, says('hello'));
    const awake = await stores.postings.awake('one');
    expect(awake).toMatchObject([{ mark: panel.mark, channelId: channel }]);
    for (const posting of awake) await postings.rest(posting, says('over'));
    expect(shown()).toEqual([says('over')]);
    expect(await stores.postings.awake('one')).toEqual([]);
  });
});
