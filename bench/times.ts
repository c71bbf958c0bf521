import type { PlayedDiscord } from '../rehearsal/discord.ts';
import type { Told } from '../rehearsal/people/told.ts';
import type { RequestEntry } from '../rehearsal/rest/request-log.ts';
import type { Timed } from './percentiles.ts';

/** Where what came of a press is seen: in an answer to it, in a message of the room, or nowhere but in what is stored. */
export type Final = 'answer' | 'room' | 'nowhere';

type Press = {
  readonly token: string;
  readonly application: string;
  readonly final: Final;
  readonly left: number;
  acknowledged: number | undefined;
  readonly end: (timed: Timed | undefined) => void;
};

/** Real ms. Whoever was not answered by then is counted as not answered. */
const patience = 60_000;

/**
 * Takes the time of presses by the requests that answer them. People could look at their screens, but many who look at
 * once cost more than the bot that is measured.
 */
export class Times {
  readonly #presses = new Set<Press>();

  constructor(discord: PlayedDiscord) {
    discord.onRequest((entry) => this.#hear(entry, performance.now()));
  }

  /** From when the press left. Nothing where it was too late, or never answered. */
  of(
    { interaction: { token, applicationId: application, leftAt: left } }: Told,
    final: Final,
  ): Promise<Timed | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(undefined), patience).unref();
      const end: Press['end'] = (timed) => {
        clearTimeout(timer);
        this.#presses.delete(press);
        resolve(timed);
      };
      const press: Press = { token, application, final, left, acknowledged: undefined, end };
      this.#presses.add(press);
    });
  }

  #hear({ path, route, method, status, applicationId }: RequestEntry, at: number): void {
    const inRoom = method !== 'GET' && route?.startsWith('/channels/:channel/messages') === true;
    for (const press of this.#presses) {
      if (path.includes(press.token))
        this.#answer(press, route?.endsWith('/callback') ? status : undefined, at);
      else if (inRoom && press.final === 'room' && applicationId === press.application) finish(press, at);
    }
  }

  #answer(press: Press, callback: number | undefined, at: number): void {
    if (callback === undefined) {
      if (press.final === 'answer') finish(press, at);
    } else if (callback >= 300) press.end(undefined);
    else {
      press.acknowledged ??= at;
      if (press.final === 'nowhere') finish(press, at);
    }
  }
}

function finish({ acknowledged, left, end }: Press, at: number): void {
  // A room may show it before the acknowledgement is through.
  if (acknowledged === undefined) end({ acknowledged: at - left, answered: at - left });
  else end({ acknowledged: acknowledged - left, answered: at - left });
}
