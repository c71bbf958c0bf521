import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { CannotDo } from '../people/cannot.ts';
import type { Self } from '../people/self.ts';
import { commandsOnScreen, entriesOnScreen } from '../screens/commands.ts';
import { asksForSuggestions } from '../screens/deeds.ts';
import { Deed, type NotDone, SuggestionsAsked } from '../wire/deed.ts';
import { HouseOrder } from '../wire/house.ts';
import type { House } from './house.ts';
import { OrderRefused } from './order-refused.ts';

/** The page may load what this server and the played Discord serve, and nothing from anywhere else. */
const policy =
  "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const Of = z.enum(['message', 'person']);

/** Everything the rehearsal serves over HTTP: the built page from `folder`, what people can do, and the house's orders. */
export function routes(house: House, folder: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!comesFromHere(context.req.header('host'), context.req.header('origin')))
      return context.json(refusal('Only pages of this machine are served.'), 403);
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
    return undefined;
  });
  app.get('/api/people/:person/commands', (context) =>
    withClient(house, context, (self) => commandsOnScreen(self, context.req.query('channel') ?? '')),
  );
  app.get('/api/people/:person/entries', (context) =>
    withClient(house, context, (self) =>
      entriesOnScreen(self, context.req.query('channel') ?? '', Of.parse(context.req.query('of'))),
    ),
  );
  app.post('/api/people/:person/deeds', (context) =>
    withClient(house, context, async (self) => house.does(self, Deed.parse(await context.req.json()))),
  );
  app.post('/api/people/:person/suggestions', (context) =>
    withClient(house, context, async (self) =>
      asksForSuggestions(self, SuggestionsAsked.parse(await context.req.json())),
    ),
  );
  app.post('/api/house', async (context) => {
    await house.obeys(HouseOrder.parse(await context.req.json()));
    return context.json({});
  });
  app.all('/api/*', (context) => context.json(refusal('There is nothing here.'), 404));
  app.get('*', serveStatic({ root: folder }));
  app.onError((error, context) => {
    if (error instanceof CannotDo || error instanceof OrderRefused)
      return context.json(refusal(error.message), 409);
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return context.json(refusal(`That is not understood here: ${error.message}`), 400);
    house.playing.behind.says({ kind: 'house', text: error.message, failed: true });
    return context.json(
      refusal('Something went wrong in the rehearsal itself. “Behind the scene” says what.'),
      500,
    );
  });
  return app;
}

const refusal = (sentence: string): NotDone => ({ sentence });

async function withClient(
  house: House,
  context: Context,
  answer: (self: Self) => unknown,
): Promise<Response> {
  const self = house.playing.client(context.req.param('person') ?? '');
  if (self === undefined) return context.json(refusal('There is nobody like that here.'), 404);
  return Response.json(await answer(self));
}

/**
 * Whether a request names this machine, and a page of this server as where it comes from, if any. Keeps out pages of other
 * sites that the same browser has open, and names that were bent to this address.
 */
export function comesFromHere(host: string | undefined, origin: string | undefined): boolean {
  if (host === undefined || !/^(?:127\.0\.0\.1|localhost):\d+$/u.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
