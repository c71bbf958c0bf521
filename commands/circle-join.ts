import { z } from 'zod';
import {
  atOnce,
  type CommandMention,
  inGuild,
  type MemberContext,
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
} from '../src/features/circle/buttons.ts';
import { meetingOf } from '../src/features/circle/meetings.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { agreementCard, consentFormView, welcomeCard } from '../src/features/circle/views.ts';
import { wordsOf } from '../src/features/consent/documents.ts';
import type { Seated } from '../src/features/seat/actions.ts';
import { aheadOf } from '../src/features/seat/standing.ts';
import type { Translate } from '../src/i18n/index.ts';
import { card, type MessageView, plain, text, timestamp } from '../src/lib/markup.ts';
import { aboutCircle } from './about-circle.ts';

/** `/circle join`: shows what will happen. Nothing is stored before the last step. */
export const startsJoining = aboutCircle(async (context, circle) => say(await welcomeFor(context, circle)));

/** The first step as it is in this server: how it stands to a hard moment is told before anybody joins. */
export const welcomeFor = async ({ app, t }: MemberContext, circle: Circle): Promise<MessageView> =>
  welcomeCard(t, circle, (await app.servers.of(circle.guildId)).stance);

const pressJoin = inGuild({
  ack: 'redraw',
  input: z.object({ args: joinButton.schema }),
  async run(context, { args: [id] }) {
    const circle = await context.app.circles.inGuild(context.actor.guild, id);
    return circle === undefined ? refused('no-such-circle', context) : say(await welcomeFor(context, circle));
  },
});

const readsAgreement = atOnce(
  'redraw',
  z.object({ args: readAgreementButton.schema }),
  ({ t }, { args: [id] }) => agreementCard(t, id),
);

const notNow = atOnce('redraw', z.object({}), ({ t }) => card([], text(t('join.not-now'))));

const agrees = opensForm(z.object({ args: agreeButton.schema }), ({ t }, { args: [id, version] }) =>
  consentFormView(t, id, version),
);

const consents = inGuild({
  ack: 'redraw',
  input: z.object({ args: consentForm.schema, fields: z.object({ consent: z.tuple([z.literal('yes')]) }) }),
  async run({ app, actor, t, mention }, { args: [id, agreementVersion, membershipVersion] }) {
    const { locale } = actor;
    const words = {
      agreement: { kind: 'agreement', version: agreementVersion, locale, body: wordsOf(t, 'agreement') },
      membership: { kind: 'membership', version: membershipVersion, locale, body: wordsOf(t, 'membership') },
    } as const;
    const joined = await app.circles.join(actor.guild, id, actor.user, words);
    if (!joined.ok) return refused(joined.refusal, { t, mention });
    return tell(welcome(t, joined.value, app.now(), mention));
  },
});

function welcome(t: Translate, { circle, own, line }: Seated, now: Date, mention: CommandMention): string {
  const about = { circle: plain(circle.name), leave: mention('circle leave') };
  if (own === undefined || own.state === 'waitlisted') {
    const count = own === undefined ? 0 : aheadOf(line.seats, own.userId);
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
];
