import { useEffect } from 'preact/hooks';
import type { ChannelOnScreen } from '../wire/screen.ts';
import { channelTitle } from './channels/channel-kind.ts';

/** Two tabs can be two people: the title tells them apart. */
export function useTitle(person: string, channel: ChannelOnScreen | undefined): void {
  const place = channel === undefined ? person : `${person} in ${channelTitle(channel)}`;
  useEffect(() => {
    document.title = `${place} · A played Discord`;
  }, [place]);
}
