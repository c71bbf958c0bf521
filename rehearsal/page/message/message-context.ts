import type { APIAttachment } from 'discord-api-types/v10';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the parts of a message need to know of it. */
export type AboutMessage = Readonly<{
  attachments: readonly APIAttachment[];
  /** The button or menu that was used and is not answered yet, by its custom id. */
  waitingFor: string | undefined;
  press(customId: string): void;
  select(customId: string, values: readonly string[]): void;
}>;

export const MessageContext = createContext<AboutMessage | undefined>(undefined);

export function useMessage(): AboutMessage {
  const about = useContext(MessageContext);
  if (about === undefined) throw new Error('This belongs into a message.');
  return about;
}
