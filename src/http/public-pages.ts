import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { pagePolicy } from '../features/policy/page.ts';
import { type PolicyKind, policyKinds } from '../features/policy/policy.ts';
import { languageFor, languages } from '../i18n/index.ts';

/** What people outside may read. Each gives the whole text of a page. */
export type PublicPages = Readonly<{
  /** The calendar behind a secret, or nothing: whether it never was or is over makes no difference. */
  calendar(secret: string): Promise<string | undefined>;
  /** The circles that want to be found by everybody, as JSON. */
  circles(): Promise<string>;
  /** What is stored and why, or the terms, as HTML in one of our languages. */
  policy(kind: PolicyKind, locale: string): string;
}>;

/** Says that a page could not be made. `name` is one of ours; the address stays out of it, for it may hold a secret. */
export type PageReport = (name: string, error: unknown) => void;

/** How long a calendar may go without asking again, in seconds. */
const calendarAge = 900;
/** The same for the list of circles. */
const listAge = 300;
/** The same for words about data and terms. */
const policyAge = 3_600;

const notKept = { 'Cache-Control': 'no-store' } as const;
const nothingHere = (context: Context): Response => context.text('not here\n', 404, notKept);

/** The pages that the outside world sees, beside those for the operator. */
export function publicPages(pages: PublicPages, report: PageReport): Hono {
  const app = new Hono();
  app.route('/calendar', calendars(pages, report)).route('/circles.json', list(pages, report));
  for (const kind of policyKinds) app.route(`/${kind}`, policy(kind, pages, report));
  return app;
}

/** Words for people, in the language that the address asks for, else the one of their browser, else English. */
function policy(kind: PolicyKind, pages: PublicPages, report: PageReport): Hono {
  const app = sheltered(kind, 'same-origin', report);
  app.get('/', (context) => {
    const asked = context.req.query('lang') ?? '';
    const locale = accepts(context, {
      header: 'Accept-Language',
      supports: [...languages],
      default: languageFor([asked]),
      match: (given) => languageFor([asked, ...inOrder(given)]),
    });
    return context.body(pages.policy(kind, locale), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Content-Security-Policy': pagePolicy,
      'Cache-Control': `public, max-age=${policyAge}`,
      Vary: 'Accept-Language',
    });
  });
  return app;
}

/** The languages of a browser, the one it likes best first. */
const inOrder = (given: readonly Readonly<{ type: string; q: number }>[]): readonly string[] =>
  given.toSorted((one, other) => other.q - one.q).map(({ type }) => type);

function calendars(pages: PublicPages, report: PageReport): Hono {
  const app = sheltered('calendar', 'same-origin', report);
  app.get('/:file{[\\w-]{43}\\.ics}', async (context) => {
    const body = await pages.calendar(context.req.param('file').slice(0, -'.ics'.length));
    if (body === undefined) return nothingHere(context);
    return context.body(body, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="circles.ics"',
      'Cache-Control': `private, max-age=${calendarAge}`,
    });
  });
  app.all('*', nothingHere);
  return app;
}

/** The one page that other sites may read and show. */
function list(pages: PublicPages, report: PageReport): Hono {
  const app = sheltered('circles', 'cross-origin', report);
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }));
  app.get('/', async (context) =>
    context.body(await pages.circles(), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': `public, max-age=${listAge}`,
    }),
  );
  return app;
}

/** A place for pages that stays out of search engines and tells no other site of itself. */
function sheltered(name: string, readBy: 'same-origin' | 'cross-origin', report: PageReport): Hono {
  const app = new Hono();
  // Whether the whole domain insists on encryption is for those whose domain it is.
  app.use(secureHeaders({ strictTransportSecurity: false, crossOriginResourcePolicy: readBy }));
  app.use(async (context, next) => {
    await next();
    context.header('X-Robots-Tag', 'noindex');
  });
  app.use(etag());
  app.onError((error, context) => {
    report(name, error);
    return context.text('not just now\n', 503, { ...notKept, 'Retry-After': '60' });
  });
  return app;
}
