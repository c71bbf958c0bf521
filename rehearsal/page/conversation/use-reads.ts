import { useEffect } from 'preact/hooks';
import { useOnScreen } from '../place/on-screen.ts';

/** How long a channel must stand open before it counts as read, in ms. */
const glance = 700;

/** Tells Discord that the open channel has been read, while the page is really seen. */
export function useReads(channelId: string, newest: string | undefined): void {
  const { channel, attempt } = useOnScreen();
  const unread = channel?.id === channelId && (channel.unread || channel.pings > 0);
  useEffect(() => {
    if (!unread || newest === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => void attempt({ kind: 'read', channelId }), glance);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [unread, channelId, newest, attempt]);
}
