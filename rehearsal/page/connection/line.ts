import type { FromPage, ToPage } from '../../wire/house.ts';
import { delayBefore } from './delay.ts';

export type Line = Readonly<{ look(personId: string, channelId: string | null): void; close(): void }>;

type Listener = Readonly<{ hear(said: ToPage): void; connected(is: boolean): void }>;

/** Keeps a WebSocket to the server open, and says again where the reader looks whenever it had to be opened anew. */
export function openLine(listener: Listener): Line {
  let socket: WebSocket | undefined;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let looksAt: FromPage | undefined;

  const connect = () => {
    const opened = new WebSocket(address());
    socket = opened;
    opened.addEventListener('open', () => {
      attempt = 0;
      listener.connected(true);
      if (looksAt !== undefined) opened.send(JSON.stringify(looksAt));
    });
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      // Page and server are built from one commit: what comes is what `ToPage` says.
      const said: ToPage = JSON.parse(data);
      if (!closed) listener.hear(said);
    });
    opened.addEventListener('close', () => {
      if (closed) return;
      listener.connected(false);
      retry = setTimeout(connect, delayBefore(attempt));
      attempt += 1;
    });
  };
  connect();

  return {
    look(personId, channelId) {
      looksAt = { kind: 'look', personId, channelId };
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(looksAt));
    },
    close() {
      closed = true;
      clearTimeout(retry);
      socket?.close();
    },
  };
}

function address(): string {
  const { protocol, host } = globalThis.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/screen`;
}
