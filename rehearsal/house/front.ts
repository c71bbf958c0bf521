import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import type { House } from './house.ts';
import { PageConnection } from './page-connection.ts';
import { comesFromHere, routes } from './routes.ts';

/** How many ports are tried before giving up. */
const tries = 20;

export type Front = Readonly<{
  /** Where the page is: `http://127.0.0.1:PORT/`. */
  url: string;
  port: number;
  stop(): Promise<void>;
}>;

type Options = Readonly<{
  house: House;
  /** Where the built page is. */
  folder: string;
  /** The first port to try; the next free one is taken. 0: any. */
  port: number;
}>;

/** Opens the doors: serves the page of this house on 127.0.0.1. Rejects with a sentence when no port is free. */
export async function openFront({ house, folder, port }: Options): Promise<Front> {
  const server = createAdaptorServer({ fetch: routes(house, folder).fetch });
  if (!('closeAllConnections' in server)) throw new Error('The page needs HTTP/1.');
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const { host, origin } = request.headers;
    if (request.url !== '/api/screen' || !comesFromHere(host, origin)) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, (one) => new PageConnection(one, house));
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    if (!(await listensOn(server, port))) continue;
    const address = server.address();
    if (address === null || typeof address === 'string') break;
    return address.port;
  }
  throw new Error(
    `The ports ${first} to ${first + tries - 1} are all taken. Name another: npm run rehearse -- --port 9000`,
  );
}

/** Whether the port was free. Every other trouble with listening rejects. */
async function listensOn(server: Server, port: number): Promise<boolean> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}
