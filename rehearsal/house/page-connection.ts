import type { WebSocket } from 'ws';
import { jsonIn } from '../json-in.ts';
import { screenOf } from '../screens/screen.ts';
import { type BehindLine, FromPage, type ToPage } from '../wire/house.ts';
import type { House } from './house.ts';
import type { Playing } from './playing.ts';

/** Real ms in which changes are gathered before a page is told of them. */
const gathering = 40;
/** Real ms after which a page is looked at again by itself: some things change because time goes by. */
const again = 500;

/** One open page: whose screen it shows, and what it has been told already. */
export class PageConnection {
  readonly #socket: WebSocket;
  readonly #house: House;
  readonly #stop: () => void;
  readonly #watch: NodeJS.Timeout;
  #look: FromPage | undefined;
  #told = new Map<ToPage['kind'], string>();
  #scene: Playing;
  #lines: BehindLine[];
  #timer: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, house: House) {
    this.#socket = socket;
    this.#house = house;
    this.#scene = house.playing;
    this.#lines = [...this.#scene.behind.lines];
    this.#stop = house.listen({
      changed: () => this.#soon(),
      behind: (line) => {
        this.#lines.push(line);
        this.#soon();
      },
    });
    this.#watch = setInterval(() => this.#soon(), again);
    socket.on('message', (raw) => this.#hears(String(raw)));
    socket.on('close', () => this.#ends());
    socket.on('error', () => socket.terminate());
    this.#tell();
  }

  #hears(raw: string): void {
    const look = FromPage.safeParse(jsonIn(raw));
    if (!look.success) {
      this.#socket.close(1008, 'That is not understood here.');
      return;
    }
    this.#look = look.data;
    // Asked anew: it gets an answer even where nothing has changed.
    this.#told.delete('screen');
    this.#told.delete('no-such-person');
    this.#tell();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, gathering);
  }

  #tell(): void {
    this.#tellHouse();
    this.#tellScreen();
    this.#tellBehind();
  }

  #tellBehind(): void {
    const { playing } = this.#house;
    // Another scene counts its lines from the start, and began before anybody listened.
    if (playing !== this.#scene) this.#lines = [...playing.behind.lines];
    this.#scene = playing;
    const lines = this.#lines.splice(0);
    if (lines.length > 0) this.#send({ kind: 'behind', lines });
  }

  /** The clock goes on by itself in the page: told anew only when it was set. */
  #tellHouse(): void {
    const house = this.#house.onShow();
    const { now, ...clock } = house.clock;
    const offset = Math.round((now - performance.now() * clock.speed) / 200);
    this.#sendIfNew({ kind: 'house', house }, JSON.stringify({ ...house, clock, offset }));
  }

  #tellScreen(): void {
    if (this.#look === undefined) return;
    const { personId, channelId } = this.#look;
    const client = this.#house.playing.client(personId);
    if (client === undefined) this.#sendIfNew({ kind: 'no-such-person' });
    else this.#sendIfNew({ kind: 'screen', screen: screenOf(client, channelId ?? undefined) });
  }

  #sendIfNew(message: ToPage, mark = JSON.stringify(message)): void {
    if (this.#told.get(message.kind) === mark) return;
    this.#told.set(message.kind, mark);
    if (message.kind === 'screen') this.#told.delete('no-such-person');
    if (message.kind === 'no-such-person') this.#told.delete('screen');
    this.#send(message);
  }

  #send(message: ToPage): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #ends(): void {
    this.#stop();
    clearInterval(this.#watch);
    clearTimeout(this.#timer);
  }
}
