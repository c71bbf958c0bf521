import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { castOf } from '../../rehearsal/cast/casting.ts';
import { gathersCompany } from '../../rehearsal/cast/company.ts';
import { ordinary } from '../../rehearsal/cast/sayings/ordinary.ts';
import type { Scene } from '../../rehearsal/cast/scene.ts';
import { type Front, openFront } from '../../rehearsal/house/front.ts';
import { House } from '../../rehearsal/house/house.ts';
import type { House as HouseOnShow, HouseOrder, ToPage } from '../../rehearsal/wire/house.ts';
import type { Screen } from '../../rehearsal/wire/screen.ts';
import { contractHeld } from '../support/contract.ts';

/** The built page. */
export const pageFolder = fileURLToPath(new URL('../../dist/rehearsal/page', import.meta.url));

/** People in a server, and no circle yet: set in the time the bot takes to start. */
export const beforeAnything: Scene = {
  id: 'before-anything',
  title: 'Before anything',
  about: 'Nobody has founded a circle yet.',
  you: 'Ana',
  at: new Date('2026-03-02T17:00:00Z'),
  set: async (stage) => castOf(stage, gathersCompany(stage), { sayings: ordinary }),
};

/** A house that is open until the test is over. */
export async function openHouse(...scenes: readonly [Scene, ...Scene[]]) {
  const house = await House.open(scenes);
  const front = await openFront({ house, folder: pageFolder, port: 0 });
  onTestFinished(async () => {
    await front.stop();
    await house.closes();
    await contractHeld(house.playing.stage.discord);
  });
  return new OpenHouse(house, front);
}

class OpenHouse {
  readonly house: House;
  readonly front: Front;

  constructor(house: House, front: Front) {
    this.house = house;
    this.front = front;
  }

  /** The person of that name, as the house shows her. */
  person(name: string) {
    const found = this.house.onShow().people.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no ${name} in this scene`);
    return found;
  }

  async posts(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(new URL(path, this.front.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }

  orders(order: HouseOrder) {
    return this.posts('/api/house', order);
  }

  does(name: string, deed: unknown) {
    return this.posts(`/api/people/${this.person(name).id}/deeds`, deed);
  }

  /** Opens a page that looks through the eyes of this person. */
  async page(name: string): Promise<OpenPage> {
    const socket = new WebSocket(new URL('/api/screen', this.front.url.replace('http', 'ws')));
    const page = new OpenPage(socket);
    await once(socket, 'open');
    page.looks(this.person(name).id);
    return page;
  }
}

/** A page without a browser: what it has been told last, and a way to wait for it. */
class OpenPage {
  house: HouseOnShow | undefined;
  screen: Screen | undefined;
  readonly told: ToPage[] = [];
  readonly #socket: WebSocket;
  readonly #news = new EventEmitter();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (raw) => {
      const told: ToPage = JSON.parse(String(raw));
      this.told.push(told);
      if (told.kind === 'house') this.house = told.house;
      if (told.kind === 'screen') this.screen = told.screen;
      this.#news.emit('news');
    });
  }

  looks(personId: string, channelId: string | null = null): void {
    this.#socket.send(JSON.stringify({ kind: 'look', personId, channelId }));
  }

  /** Opens the channel of that name. */
  async opens(channel: string): Promise<string> {
    const found = await this.until(() =>
      this.screen?.guilds.flatMap(({ channels }) => channels).find(({ name }) => name === channel),
    );
    this.looks(this.screen?.me.id ?? '', found.id);
    return found.id;
  }

  /** Waits until this is true of what the page has been told, and returns it. */
  async until<Wanted>(find: () => Wanted | undefined | false): Promise<Wanted> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await once(this.#news, 'news', { signal: AbortSignal.timeout(15_000) });
    }
  }
}
