import { createHash } from 'node:crypto';
import type { ChannelId, GuildId, UserId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';
import type { Now } from '../../lib/time.ts';
import type { Messenger } from './messenger.ts';
import type { Posting, Wanted } from './schema.ts';
import type { PostingStore } from './store.ts';
import type { Whisper } from './whisper.ts';

type Needs = Readonly<{ postings: PostingStore; messenger: Messenger; whisper: Whisper; now: Now }>;

type Listener = Readonly<{ guild: GuildId; to: UserId }>;

export type PostingActions = ReturnType<typeof postingActions>;

export function postingActions({ postings, messenger, whisper, now }: Needs) {
  /** What was last sent for a mark. Forgotten with the process: after a restart each message is put right once. */
  const shown = new Map<string, string>();

  const fingerprint = (view: MessageView): string =>
    createHash('sha256').update(JSON.stringify(view)).digest('base64');

  type Sending = Readonly<{ wanted: Wanted; channel: ChannelId; view: MessageView }>;

  async function sendOnce(
    { wanted, channel, view }: Sending,
    known: Posting | undefined,
  ): Promise<'sent' | 'found'> {
    const before = await postings.tryNow(wanted, known, now());
    const found = before.triedAt === null ? undefined : await messenger.find(channel, wanted.mark);
    const message = found ?? (await messenger.post(channel, view, wanted.mark, nonceOf(before)));
    await postings.posted(wanted.mark, channel, message, now());
    return found === undefined ? 'sent' : 'found';
  }

  /** Changes a message that has been sent. Nothing happens to one that has not. */
  async function edited(
    { mark, channelId, messageId }: Posting,
    view: MessageView,
  ): Promise<'edited' | 'gone'> {
    if (channelId === null || messageId === null) return 'edited';
    return await messenger.edit(channelId, messageId, view, mark);
  }

  /**
   * Makes a message be there once and say what `view` says, whatever happened before: it is sent, found again after a
   * crash, changed, or sent anew when somebody deleted it. Safe to call again and again.
   */
  async function keep(wanted: Wanted, channel: ChannelId, view: MessageView): Promise<void> {
    const { mark } = wanted;
    let known = await postings.find(mark);
    // The room it was in is gone, or left: there is a new one, and people are there.
    if (known?.messageId != null && known.channelId !== channel) known = await postings.gone(known);
    const sending = { wanted, channel, view };
    if (known?.messageId == null) {
      // One that was found may be older than what is stored now, and is changed below.
      if ((await sendOnce(sending, known)) === 'found') known = await postings.find(mark);
      else shown.set(mark, fingerprint(view));
    }
    if (shown.get(mark) === fingerprint(view)) return;
    if (known !== undefined && (await edited(known, view)) === 'gone')
      await sendOnce(sending, await postings.gone(known));
    shown.set(mark, fingerprint(view));
  }

  return {
    keep,

    /** Sends a message that never changes afterwards. One that is there already stays as it is. */
    async once(wanted: Wanted, channel: ChannelId, view: MessageView): Promise<void> {
      const known = await postings.find(wanted.mark);
      if (known?.messageId == null) await sendOnce({ wanted, channel, view }, known);
    },

    /**
     * Tells somebody a word that only they see. It is tried once: after a crash it may have been told, and is not told
     * again. `cannot` when it was not, and somebody has to find another way.
     */
    async whisper(wanted: Wanted, { guild, to }: Listener, view: MessageView): Promise<'told' | 'cannot'> {
      const mark = `whisper:${wanted.mark}`;
      const known = await postings.find(mark);
      if (known !== undefined && known.triedAt !== null) return known.restedAt === null ? 'cannot' : 'told';
      await postings.tryNow({ ...wanted, mark, kind: 'whisper' }, known, now());
      const told = await whisper(guild, to, view);
      if (told === 'told') await postings.rested(mark, now());
      return told;
    },

    /**
     * A message that is not wanted any more, as it stands in the room. One whose answer never came may be there all the same;
     * nothing where it is not, and it is forgotten then.
     */
    async lastSeen(posting: Posting, channel: ChannelId): Promise<Posting | undefined> {
      if (posting.messageId !== null) return posting;
      const message = await messenger.find(channel, posting.mark);
      if (message === undefined) {
        await postings.forget(posting.mark);
        return undefined;
      }
      await postings.posted(posting.mark, channel, message, now());
      return { ...posting, channelId: channel, messageId: message };
    },

    /** Changes a message that was sent once. A deleted one is left alone. */
    async change(posting: Posting, view: MessageView): Promise<void> {
      await edited(posting, view);
    },

    /** Gives a message that is over its last, quiet form. A deleted one is left alone. */
    async rest(posting: Posting, view: MessageView): Promise<void> {
      await edited(posting, view);
      await postings.rested(posting.mark, now());
      shown.delete(posting.mark);
    },
  };
}

/** Discord: a nonce has at most 25 characters. */
export const nonceOf = ({ mark, generation }: Posting): string =>
  createHash('sha256').update(`${mark}#${generation}`).digest('base64url').slice(0, 25);
