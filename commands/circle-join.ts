import { z } from 'zod';
import {
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
import {
  agreeButton,
  consentForm,
  joinButton,
  notNowButton,
  readAgreementButton,
} from '../src/features/circle/buttons.ts';
import type { Taken } from '../src/features/circle/membership.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { agreementCard, consentFormView, welcomeCard } from '../src/features/circle/views.ts';
import { wordsOf } from '../src/features/consent/documents.ts';
import { nextMeeting } from '../src/features/schedule/recurrence.ts';
import type { Translate } from '../src/i18n/index.ts';
import { card, plain, text, timestamp } from '../src/lib/markup.ts';
import { aboutCircle } from './about-circle.ts';

/** `/circle join`: shows what will happen. Nothing is stored before the last step. */
export const startsJoining = aboutCircle(async ({ t }, circle) => say(welcomeCard(t, circle)));

const pressJoin = inGuild({
  ack: 'redraw',
  input: z.object({ args: joinButton.schema }),
  async run({ app, actor, t, mention }, { args: [id] }) {
    const circle = await app.circles.inGuild(actor.guild, id);
    return circle === undefined ? refused('no-such-circle', { t, mention }) : say(welcomeCard(t, circle));
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

function welcome(
  t: Translate,
  { circle, taken }: Readonly<{ circle: Circle; taken: Taken }>,
  now: Date,
  mention: CommandMention,
): string {
  const name = plain(circle.name);
  if (taken.kind === 'waiting' && taken.ahead === 0) return t('join.waiting.first', { circle: name });
  if (taken.kind === 'waiting') return t('join.waiting', { circle: name, count: taken.ahead });
  const leave = mention('circle leave');
  const next = nextMeeting(circle.schedule, now);
  if (next === undefined) return t('join.seated.no-meeting', { circle: name, leave });
  return t('join.seated', { circle: name, when: timestamp(next, 'F'), in: timestamp(next, 'R'), leave });
}

export const joinPresses: readonly Press[] = [
  on(joinButton, pressJoin),
  on(readAgreementButton, readsAgreement),
  on(agreeButton, agrees),
  on(consentForm, consents),
  on(notNowButton, notNow),
];
