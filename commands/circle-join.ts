import { z } from 'zod';
import {
  type Answer,
  type AnyContext,
  anywhere,
  atOnce,
  type CommandMention,
  inGuild,
  on,
  opensForm,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { opensNext, takesPeople } from '../src/features/circle/admission.ts';
import {
  agreeButton,
  consentForm,
  joinButton,
  notNowButton,
  readAgreementButton,
  underAgeButton,
} from '../src/features/circle/buttons.ts';
import { meetingOf } from '../src/features/circle/meetings.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { agreementCard, consentFormView, underAgeCard, welcomeCard } from '../src/features/circle/views.ts';
import { type Agreed, shownIn } from '../src/features/consent/actions.ts';
import { documents } from '../src/features/consent/documents.ts';
import { wordsCard } from '../src/features/consent/views.ts';
import type { Joined } from '../src/features/seat/actions.ts';
import { noWordsButton, wordsButton } from '../src/features/seat/buttons.ts';
import { type Translate, translator } from '../src/i18n/index.ts';
import { card, plain, text, timestamp } from '../src/lib/markup.ts';
import { aboutCircle } from './about-circle.ts';

/** Shows what will happen; or, to somebody whose circle asks for changed words, what is new in them. Stores nothing. */
export async function showsTheWay({ app, actor, t }: AnyContext, circle: Circle): Promise<Answer> {
  const controller = app.consents.controller(t);
  const seat = await app.consents.askedIn(circle.id, actor.user);
  const { stance } = await app.servers.of(circle.guildId);
  return say(
    seat === undefined
      ? welcomeCard(t, circle, { controller, stance })
      : wordsCard(t, { circle, seat, controller }),
  );
}

/** `/circle join`: shows what will happen. Nothing is stored before the last step. */
export const startsJoining = aboutCircle(showsTheWay);

const pressJoin = inGuild({
  ack: 'redraw',
  input: z.object({ args: joinButton.schema }),
  async run(context, { args: [id] }) {
    const circle = await context.app.circles.inGuild(context.actor.guild, id);
    return circle === undefined ? refused('no-such-circle', context) : await showsTheWay(context, circle);
  },
});

const readsAgreement = atOnce(
  'redraw',
  z.object({ args: readAgreementButton.schema }),
  ({ t }, { args: [id] }) => agreementCard(t, id),
);

const notNow = atOnce('redraw', z.object({}), ({ t }) => card([], text(t('join.not-now'))));

const underAge = atOnce('redraw', z.object({}), ({ t }) => underAgeCard(t));

const agrees = opensForm(z.object({ args: agreeButton.schema }), ({ t }, { args: [id, version] }) =>
  consentFormView(t, id, version),
);

/** What was shown, ticked and named on the way, in these versions. */
function agreedTo(
  { app, actor, t }: AnyContext,
  versions: Readonly<{ agreement: number; membership: number }>,
): Agreed {
  const shown = (kind: 'agreement' | 'membership') => ({
    ...shownIn(translator, actor.locale, kind),
    version: versions[kind],
  });
  return {
    agreement: shown('agreement'),
    membership: shown('membership'),
    affirmation: t('join.form.option'),
    controller: app.consents.controller(t),
    ageAttested: true,
  };
}

const Ticked = z.tuple([z.literal('yes')]);

/** Also for changed words, which somebody may have read in a direct message. */
const consents = anywhere({
  ack: 'redraw',
  input: z.object({ args: consentForm.schema, fields: z.object({ consent: Ticked, adult: Ticked }) }),
  async run(context, { args: [id, agreement, membership] }) {
    const { app, actor, t, mention } = context;
    const words = agreedTo(context, { agreement, membership });
    const joined = await app.circles.join(actor.guild, id, actor.user, words);
    if (!joined.ok) return refused(joined.refusal, { t, mention });
    return tell(welcome(t, joined.value, app.now(), mention));
  },
});

const readsWords = anywhere({
  ack: 'private',
  input: z.object({ args: wordsButton.schema }),
  async run(context, { args: [id] }) {
    const circle = await context.app.circles.find(id);
    const seat = circle && (await context.app.consents.askedIn(id, context.actor.user));
    if (circle === undefined || seat === undefined) return tell(context.t('letter.over'));
    return await showsTheWay(context, circle);
  },
});

/** No to changed words: they leave, and nobody is told. */
const declinesWords = anywhere({
  ack: 'private',
  input: z.object({ args: noWordsButton.schema }),
  async run(context, { args: [id] }) {
    const { app, actor, t, mention } = context;
    const words = { ...agreedTo(context, documents), affirmation: t('words.no.button') };
    const left = await app.circles.declineWords(actor.guild, id, actor.user, words);
    if (!left.ok) return refused(left.refusal, context);
    const { name } = left.value.circle;
    return tell(t('circle.left', { circle: plain(name), browse: mention('circle browse') }));
  },
});

function welcome(
  t: Translate,
  { circle, own, ahead: count, anew }: Joined,
  now: Date,
  mention: CommandMention,
): string {
  const about = { circle: plain(circle.name), leave: mention('circle leave') };
  if (anew) return t('words.thanks', { circle: plain(circle.name) });
  if (own === undefined || own.state === 'waitlisted') {
    const waiting = { ...about, how: howLong(t, circle, now) };
    return count === 0 ? t('join.waiting.first', waiting) : t('join.waiting', { ...waiting, count });
  }
  const next = meetingOf(circle, now);
  if (next === undefined) return t('join.seated.no-meeting', about);
  const when = { when: timestamp(next, 'F'), in: timestamp(next, 'R') };
  return own.state === 'visitor'
    ? t('join.visiting', { ...about, ...when, count: own.trial })
    : t('join.seated', { ...about, ...when });
}

/** What somebody waits for: a seat, or for the circle to take people in. */
function howLong(t: Translate, circle: Circle, now: Date): string {
  if (takesPeople(circle, now)) return t('join.waiting.full');
  const opens = opensNext(circle, now);
  return opens === undefined
    ? t('join.waiting.not-now')
    : t('join.waiting.opens', { when: timestamp(opens, 'f') });
}

export const joinPresses: readonly Press[] = [
  on(joinButton, pressJoin),
  on(readAgreementButton, readsAgreement),
  on(agreeButton, agrees),
  on(consentForm, consents),
  on(notNowButton, notNow),
  on(underAgeButton, underAge),
  on(wordsButton, readsWords),
  on(noWordsButton, declinesWords),
];
