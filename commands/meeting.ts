import { z } from 'zod';
import { inGuild, on, type Press, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Answer as ToMeeting } from '../src/features/circle/schema.ts';
import { awayButton, comingButton } from '../src/features/reminder/buttons.ts';

/** The answers on a reminder. Only the person sees that it was noted; nobody sees who comes. */
const answers = (address: typeof comingButton, answer: ToMeeting): Press =>
  on(
    address,
    inGuild({
      ack: 'private',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention }, { args: [circle, starts] }) {
        const meeting = { circleId: circle, startsAt: new Date(starts * 1_000) };
        const noted = await app.circles.answer(actor.guild, actor.user, meeting, answer);
        return noted.ok ? tell(t(`reminder.${answer}.told`)) : refused(noted.refusal, { t, mention });
      },
    }),
  );

export const meetingPresses: readonly Press[] = [
  answers(comingButton, 'coming'),
  answers(awayButton, 'away'),
];
