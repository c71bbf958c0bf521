import { isRecord } from '../limits/fields.ts';

/** What a request is, as far as its rate limit is concerned. */
export type Limited = Readonly<{ method: string; route: string; body: unknown }>;

/** `limit` requests in each window of `perMs`. */
export type Pace = Readonly<{ limit: number; perMs: number }>;

export type RateRule = Pace &
  Readonly<{
    name: string;
    fits: (request: Limited) => boolean;
    /** A limit inside another: it refuses with 429, but the headers never tell of it (Discord). */
    hidden?: boolean;
  }>;

export type RateRules = Readonly<{
  /** Per bot, over all routes with its token. Discord: 50 a second. */
  global: Pace;
  /** The bucket of every route no rule names, per major parameter. */
  usual: Pace;
  rules: readonly RateRule[];
}>;

const is = (method: string, route: string) => (request: Limited) =>
  request.method === method && request.route === route;

/** Discord's sublimit that stops state in channel names: name and topic twice in ten minutes per channel. */
const rename: RateRule = {
  name: 'channel-name',
  limit: 2,
  perMs: 600_000,
  hidden: true,
  fits: (request) =>
    is('PATCH', '/channels/:channel')(request) &&
    isRecord(request.body) &&
    (request.body.name !== undefined || request.body.topic !== undefined),
};

/** Never in the way of a test, but for the one limit that makes a bot hang for minutes. */
export const generousRates: RateRules = {
  global: { limit: 1000, perMs: 1000 },
  usual: { limit: 500, perMs: 1000 },
  rules: [rename],
};

const message = '/channels/:channel/messages/:message';

/** What bots meet on Discord. It publishes no numbers but the global one; these are those that were observed. */
export const observedRates: RateRules = {
  global: { limit: 50, perMs: 1000 },
  usual: { limit: 50, perMs: 1000 },
  rules: [
    rename,
    { name: 'message-send', limit: 5, perMs: 5000, fits: is('POST', '/channels/:channel/messages') },
    { name: 'message-edit', limit: 5, perMs: 5000, fits: is('PATCH', message) },
    { name: 'message-delete', limit: 5, perMs: 1000, fits: is('DELETE', message) },
    {
      name: 'overwrite',
      limit: 10,
      perMs: 5000,
      fits: is('PUT', '/channels/:channel/permissions/:overwrite'),
    },
    { name: 'channel-edit', limit: 5, perMs: 15_000, fits: is('PATCH', '/channels/:channel') },
    { name: 'reaction', limit: 1, perMs: 250, fits: is('PUT', `${message}/reactions/:emoji/@me`) },
    { name: 'event-create', limit: 5, perMs: 60_000, fits: is('POST', '/guilds/:guild/scheduled-events') },
    { name: 'follow-up', limit: 5, perMs: 2000, fits: is('POST', '/webhooks/:application/:token') },
  ],
};
