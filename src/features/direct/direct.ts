import type { MessageId, UserId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';
import type { Result } from '../../lib/result.ts';

/** `direct-closed`: this person takes none from us, or is in no server with us. `direct-not-now`: Discord lets us begin no conversation for a while. */
export type NotArrived = 'direct-closed' | 'direct-not-now';

/**
 * Messages to one person alone. Where their conversation is is asked of Discord each time and kept nowhere: its id is the
 * person. Sent again with the same `once` within a few minutes it is still one message.
 */
export type Direct = Readonly<{
  send(person: UserId, view: MessageView, mark: string, once: string): Promise<Result<MessageId, NotArrived>>;
  /** One of our messages to this person that carries the mark. */
  find(person: UserId, mark: string): Promise<MessageId | undefined>;
}>;
