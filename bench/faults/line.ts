import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Hears of each piece that passes a line; whoever cuts the line in it keeps that piece from arriving. */
type Hears = (towards: 'server' | 'bot') => void;

/** The cable between a bot and a server of this machine: it can be cut, stay cut, and be put in again. */
export class Line {
  readonly #to: number;
  readonly #hears: Hears;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  static async to(port: number, hears: Hears = () => undefined): Promise<Line> {
    const line = new Line(port, hears);
    await line.opens();
    return line;
  }

  private constructor(to: number, hears: Hears) {
    this.#to = to;
    this.#hears = hears;
  }

  get port(): number {
    return this.#port;
  }

  get isOpen(): boolean {
    return this.#server !== undefined;
  }

  /** Takes connections, at the same port as before. */
  async opens(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer((socket) => this.#pass(socket));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = portOf(server.address());
  }

  /** Ends every connection at once, without a word, and takes no more. */
  cut(): void {
    this.#server?.close();
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
  }

  #pass(near: Socket): void {
    const far = connect(this.#to, '127.0.0.1');
    for (const [from, into, towards] of [
      [near, far, 'server'],
      [far, near, 'bot'],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (piece) => {
        this.#hears(towards);
        if (into.writable) into.write(piece);
      });
      from.on('error', () => into.destroy());
      from.on('end', () => into.end());
      from.on('close', () => {
        this.#sockets.delete(from);
        into.destroy();
      });
    }
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
