import type { Messenger } from '../../src/features/posting/messenger.ts';
import { type ChannelId, MessageId } from '../../src/lib/ids.ts';
import type { Posted } from './posted.ts';

type Around = Readonly<{
  step: <T>(name: 'post' | 'edit' | 'find', work: () => T) => Promise<T>;
  newId: () => string;
}>;

/** The messages of channels, each channel's in the order in which they were sent. */
export function playedMessages(
  messagesIn: (channel: ChannelId) => Posted[] | undefined,
  { step, newId }: Around,
) {
  /** Numbers of messages that Discord knows no more: it forgets each after some minutes. */
  const forgotten = new Set<string>();

  function there(channel: ChannelId): Posted[] {
    const messages = messagesIn(channel);
    if (messages === undefined) throw new Error('Unknown channel');
    return messages;
  }

  const messenger: Messenger = {
    post: (channel, view, mark, once) =>
      step('post', () => {
        const messages = there(channel);
        const same = forgotten.has(once) ? undefined : messages.find((message) => message.once === once);
        if (same !== undefined) return same.id;
        const id = MessageId.parse(newId());
        messages.push({ id, mark, once, called: view.allowed_mentions.users, view, edits: 0 });
        return id;
      }),
    edit: (channel, message, view) =>
      step('edit', () => {
        const found = messagesIn(channel)?.find(({ id }) => id === message);
        if (found === undefined) return 'gone';
        found.view = view;
        found.edits += 1;
        return 'edited';
      }),
    find: (channel, mark) => step('find', () => there(channel).findLast((one) => one.mark === mark)?.id),
  };
  return { messenger, forgotten };
}
