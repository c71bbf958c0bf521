import type { APIMessage } from 'discord-api-types/v10';
import { useOnScreen } from '../place/on-screen.ts';
import { Menu, type MenuEntry } from '../popup/menu.tsx';
import { useEntries } from '../popup/use-entries.ts';
import { isEphemeral } from './message-flags.ts';

type MessageMenuProps = Readonly<{
  message: APIMessage;
  reply(messageId: string): void;
  react(): void;
  done(): void;
}>;

/** What can be done with a message: Discord's own things first, then what applications offer. */
export function MessageMenu({ message, reply, react, done }: MessageMenuProps) {
  const { screen, act } = useOnScreen();
  const { id: messageId, channel_id: channelId } = message;
  const isPrivate = isEphemeral(message);
  // Discord has no entries of applications for what only one person sees.
  const { entries, note } = useEntries(isPrivate ? 'nothing' : 'message');
  const { notWritable, mayReact = false, mayDeleteOthers = false } = screen.conversation ?? {};
  const mayDelete = message.author.id === screen.me.id || mayDeleteOthers;

  const own: MenuEntry[] = [];
  if (!isPrivate && notWritable === undefined) own.push({ label: 'Reply', act: () => reply(messageId) });
  if (!isPrivate && mayReact) own.push({ label: 'React', stays: true, act: react });
  const offered = entries.map(
    ({ name, application }): MenuEntry => ({
      label: name,
      detail: application,
      act: () => void act({ kind: 'use-on-message', channelId, messageId, entry: name }),
    }),
  );
  const last: MenuEntry[] = [];
  if (isPrivate || mayDelete) {
    const label = isPrivate ? 'Dismiss' : 'Delete';
    last.push({ label, act: () => void act({ kind: 'delete', channelId, messageId }) });
  }
  return <Menu label="Menu of the message" entries={[...own, ...offered, ...last]} note={note} done={done} />;
}
