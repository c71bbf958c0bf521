import { z } from 'zod';
import type { App } from '../src/app.ts';
import {
  type Actor,
  anywhere,
  inGuild,
  type MemberContext,
  on,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { Answer } from '../src/features/answer/schema.ts';
import * as buttons from '../src/features/reminder/buttons.ts';
import { snoozeButton } from '../src/features/snooze/buttons.ts';
import { snoozeCard } from '../src/features/snooze/views.ts';
import type { CircleId } from '../src/lib/ids.ts';
import { timestamp } from '../src/lib/markup.ts';
import { circleMeant } from './about-circle.ts';
import { exampleFor, meetingMeant, unknownCircle } from './session-times.ts';

type Meeting = Readonly<{ circleId: CircleId; startsAt: Date }>;

const answer = (app: App, actor: Actor, meeting: Meeting, given: Answer) =>
  app.circles.answer(actor.guild, actor.user, meeting, given);

/** The answers on a reminder, in the room or on a direct one. Only the person sees that it was noted; nobody sees who comes. */
const answers = (address: typeof buttons.comingButton, given: Answer): Press =>
  on(
    address,
    anywhere({
      ack: 'private',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention }, { args: [circleId, starts] }) {
        const noted = await answer(app, actor, { circleId, startsAt: new Date(starts * 1_000) }, given);
        return noted.ok ? tell(t(`reminder.${given}.told`)) : refused(noted.refusal, { t, mention });
      },
    }),
  );

/** “Remind me later”: asks when, and shows only what is still ahead. */
const asksWhen = on(
  buttons.laterButton,
  anywhere({
    ack: 'private',
    input: z.object({ args: buttons.laterButton.schema }),
    async run({ app, actor, t, mention }, { args: [circle, starts] }) {
      const kinds = await app.snoozes.choices(actor.user, circle, new Date(starts * 1_000));
      if (!kinds.ok) return refused(kinds.refusal, { t, mention });
      return say(snoozeCard(t, { circle, starts, kinds: kinds.value }));
    },
  }),
);

const snoozes = on(
  snoozeButton,
  anywhere({
    ack: 'redraw',
    input: z.object({ args: snoozeButton.schema }),
    async run({ app, actor, t, mention }, { args: [circle, starts, kind] }) {
      const meeting = { circle, at: new Date(starts * 1_000) };
      const planned = await app.snoozes.snooze(actor.user, meeting, kind);
      if (!planned.ok) return refused(planned.refusal, { t, mention });
      return tell(t('snooze.told', { when: timestamp(planned.value, 't') }));
    },
  }),
);

const Rsvp = z.object({ circle: z.string().optional(), answer: Answer, which: z.string().optional() });

/** `/session rsvp`: an answer to the next meeting, or another that is ahead, of the circle that was named, or whose room this is. */
export const rsvp = inGuild({
  ack: 'private',
  input: Rsvp,
  async run(context: MemberContext, { circle: name, answer: given, which }) {
    const { app, actor, t } = context;
    const circle = await circleMeant(context, name);
    if (circle === undefined) return unknownCircle(context, name);
    const meant = meetingMeant(circle, which, app.now());
    if (!meant.ok) {
      const example = exampleFor(meant.refusal, circle, which ?? '', app.now());
      return refused(meant.refusal, { ...context, example });
    }
    const startsAt = meant.value;
    const noted = await answer(app, actor, { circleId: circle.id, startsAt }, given);
    if (!noted.ok) return refused(noted.refusal, context);
    return tell(`${t(`reminder.${given}.told`)}\n-# ${timestamp(startsAt, 'F')}`);
  },
});

export const meetingPresses: readonly Press[] = [
  answers(buttons.comingButton, 'coming'),
  answers(buttons.listeningButton, 'listening'),
  answers(buttons.awayButton, 'away'),
  asksWhen,
  snoozes,
];
