import type { ChannelId, MessageId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';

/**
 * What a message in a channel needs of Discord. `mark` is carried by the message itself, where people do not see it, so
 * that a message whose answer was lost is found again instead of being sent twice.
 */
export type Messenger = Readonly<{
  /** Sends a message. Sent again with the same `once` within a few minutes it is still one message (Discord: nonce). */
  post(channel: ChannelId, view: MessageView, mark: string, once: string): Promise<MessageId>;
  /** Changes a message in place; nobody is notified by a change. `gone` when somebody has deleted it. */
  edit(channel: ChannelId, message: MessageId, view: MessageView, mark: string): Promise<'edited' | 'gone'>;
  find(channel: ChannelId, mark: string): Promise<MessageId | undefined>;
}>;
