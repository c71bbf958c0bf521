import { z } from 'zod';
import {
  type Answer,
  type Handler,
  inGuild,
  type MemberContext,
  on,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { choiceOf, numberOption, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { archiveButton, keepCircleButton } from '../src/features/circle/buttons.ts';
import { type Host, proveHost } from '../src/features/circle/host.ts';
import { meetingOf } from '../src/features/circle/meetings.ts';
import { Admission, type Circle } from '../src/features/circle/schema.ts';
import { archiveCard } from '../src/features/circle/views.ts';
import { localDate } from '../src/features/schedule/recurrence.ts';
import { plain, timestamp } from '../src/lib/markup.ts';
import { hostOf } from './about-circle.ts';

const admissions = Admission.options.map((one) => choiceOf(`command.admission.${one}`, one));

const cohortOptions = [numberOption('sessions'), textOption('lock', { most: 20 })] as const;
export const resumeOptions = cohortOptions;
export const admitOptions = [
  textOption('admission', { choices: admissions }),
  ...cohortOptions,
  textOption('doors', { most: 400 }),
  numberOption('visits'),
  textOption('tags', { most: 120 }),
] as const;

const Named = z.object({ circle: z.string().optional() });
const Cohort = Named.extend({ sessions: z.int().optional(), lock: z.string().optional() });
const Terms = Cohort.extend({
  who: Admission.optional(),
  doors: z.string().optional(),
  visits: z.int().optional(),
  tags: z.string().optional(),
});

/** A date that would do, for whoever wrote one that does not. */
const exampleIn = ({ app }: MemberContext, { schedule }: Circle): string =>
  localDate(new Date(app.now().getTime() + 7 * 24 * 3_600_000), schedule.zone);

/** What a host does with a circle as a whole. */
const asHost = <I extends z.output<typeof Named>>(
  input: z.ZodType<I>,
  run: (context: MemberContext, host: Host, wish: I) => Promise<Answer>,
): Handler =>
  inGuild({
    ack: 'private',
    input,
    async run(context, wish) {
      const host = await hostOf(context, wish.circle);
      return host.ok ? await run(context, host.value, wish) : refused(host.refusal, context);
    },
  });

export const rest = asHost(Named, async (context, host) => {
  const { app, t, mention } = context;
  const done = await app.resting.rest(host);
  if (!done.ok) return refused(done.refusal, context);
  return tell(t('circle.rests', { circle: plain(done.value.name), resume: mention('circle resume') }));
});

export const resume = asHost(Cohort, async (context, host, { sessions, lock }) => {
  const { app, t, mention } = context;
  const done = await app.resting.wake(host, { sessions, lock });
  if (!done.ok) return refused(done.refusal, { ...context, example: exampleIn(context, host.circle) });
  const circle = plain(done.value.name);
  const next = meetingOf(done.value, app.now());
  if (next === undefined) return tell(t('circle.wakes.no-meeting', { circle, edit: mention('circle edit') }));
  return tell(t('circle.wakes', { circle, when: timestamp(next, 'F'), in: timestamp(next, 'R') }));
});

export const admit = asHost(Terms, async (context, host, { circle: _, who: admission, ...wish }) => {
  const done = await context.app.resting.admit(host, { admission, ...wish });
  if (!done.ok) return refused(done.refusal, { ...context, example: exampleIn(context, host.circle) });
  return tell(context.t('circle.admitted', { circle: plain(done.value.name) }));
});

/** Ending a circle is asked once more: it concerns everybody in it. */
export const archive = asHost(Named, async ({ t, mention }, { circle }) =>
  say(archiveCard(t, circle, mention('circle resume'))),
);

const ends = inGuild({
  ack: 'redraw',
  input: z.object({ args: archiveButton.schema }),
  async run(context, { args: [id] }) {
    const { app, actor, t, mention } = context;
    const circle = await app.circles.inGuild(actor.guild, id);
    if (circle === undefined) return refused('no-such-circle', context);
    const host = proveHost(circle, actor.user);
    const done = host.ok ? await app.resting.archive(host.value) : host;
    if (!done.ok) return refused(done.refusal, context);
    return tell(t('circle.archived', { circle: plain(circle.name), resume: mention('circle resume') }));
  },
});

const keeps = inGuild({
  ack: 'redraw',
  input: z.object({ args: keepCircleButton.schema }),
  run: async ({ t }) => tell(t('circle.kept')),
});

export const keepingPresses: readonly Press[] = [on(archiveButton, ends), on(keepCircleButton, keeps)];
