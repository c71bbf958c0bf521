import { createHash } from 'node:crypto';
import type { ChannelId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';
import type { Now } from '../../lib/time.ts';
import type { Messenger } from './messenger.ts';
import type { Posting, Wanted } from './schema.ts';
import type { PostingStore } from './store.ts';

type Needs = Readonly<{ postings: PostingStore; messenger: Messenger; now: Now }>;

export type PostingActions = ReturnType<typeof postingActions>;

export function postingActions({ postings, messenger, now }: Needs) {
  /** What was last sent for a mark. Forgotten with the process: after a restart each message is put right once. */
  const shown = new Map<string, string>();

  const fingerprint = (view: MessageView): string =>
    createHash('sha256').update(JSON.stringify(view)).digest('base64');

  async function sendOnce(wanted: Wanted, channel: ChannelId, view: MessageView): Promise<'sent' | 'found'> {
    const before = await postings.tryNow(wanted, now());
    const found = before.triedAt === null ? undefined : await messenger.find(channel, wanted.mark);
    const message = found ?? (await messenger.post(channel, view, wanted.mark, nonce(before)));
    await postings.posted(wanted.mark, channel, message, now());
    return found === undefined ? 'sent' : 'found';
  }

  /**
   * Makes a message be there once and say what `view` says, whatever happened before: it is sent, found again after a
   * crash, changed, or sent anew when somebody deleted it. Safe to call again and again.
   */
  async function keep(wanted: Wanted, channel: ChannelId, view: MessageView): Promise<void> {
    const { mark } = wanted;
    if ((await postings.find(mark))?.messageId == null) {
      // One that was found may be older than what is stored now, and is changed below.
      if ((await sendOnce(wanted, channel, view)) === 'sent') shown.set(mark, fingerprint(view));
    }
    const known = await postings.find(mark);
    if (known?.channelId == null || known.messageId === null || shown.get(mark) === fingerprint(view)) return;
    if ((await messenger.edit(known.channelId, known.messageId, view, mark)) === 'gone') {
      await postings.gone(mark);
      await sendOnce(wanted, channel, view);
    }
    shown.set(mark, fingerprint(view));
  }

  return {
    keep,

    /** Sends a message that never changes afterwards. One that is there already stays as it is. */
    async once(wanted: Wanted, channel: ChannelId, view: MessageView): Promise<void> {
      const known = await postings.find(wanted.mark);
      if (known?.messageId == null) await sendOnce(wanted, channel, view);
    },

    /** Changes a message that was sent once. A deleted one is left alone. */
    async change({ mark, channelId, messageId }: Posting, view: MessageView): Promise<void> {
      if (channelId !== null && messageId !== null) await messenger.edit(channelId, messageId, view, mark);
    },

    /** Gives a message that is over its last, quiet form. A deleted one is left alone. */
    async rest({ mark, channelId, messageId }: Posting, view: MessageView): Promise<void> {
      if (channelId !== null && messageId !== null) await messenger.edit(channelId, messageId, view, mark);
      await postings.rested(mark, now());
      shown.delete(mark);
    },
  };
}

/** Discord: a nonce has at most 25 characters. */
const nonce = ({ mark, generation }: Posting): string =>
  createHash('sha256').update(`${mark}#${generation}`).digest('base64url').slice(0, 25);
