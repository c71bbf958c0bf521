import type { APIMessage } from 'discord-api-types/v10';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOnScreen } from '../place/on-screen.ts';
import { Menu } from '../popup/menu.tsx';
import { offeredReactions } from './reaction-emoji.ts';

/** A few reactions to choose from. */
export function ReactionList({ message, done }: Readonly<{ message: APIMessage; done(): void }>) {
  const { act } = useOnScreen();
  const list = useRef<HTMLDivElement>(null);
  // It takes the place of the menu it was chosen in, and so the focus.
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  const { id: messageId, channel_id: channelId } = message;
  const entries = offeredReactions.map(({ emoji, name }) => ({
    label: `${emoji} ${name}`,
    act: () => void act({ kind: 'react', channelId, messageId, emoji }),
  }));
  return (
    <div ref={list}>
      <Menu label="Choose a reaction" entries={entries} done={done} />
    </div>
  );
}
