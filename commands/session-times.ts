import { z } from 'zod';
import {
  type Answer,
  type Completer,
  type Handler,
  inGuild,
  type MemberContext,
  type RefusalName,
  tell,
} from '../src/discord/command.ts';
import { textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import type { Decided } from '../src/features/rescheduling/actions.ts';
import { meetingsAhead, newTimeInstead } from '../src/features/rescheduling/rescheduling.ts';
import { localDate, nextMeeting, type Occurrence } from '../src/features/schedule/recurrence.ts';
import { timeIn } from '../src/features/schedule/zones.ts';
import { timestamp } from '../src/lib/markup.ts';
import { accept, type Result, refuse } from '../src/lib/result.ts';
import { circleMeant } from './about-circle.ts';

const Named = { circle: z.string().optional() } as const;

export const whichOption = (required: boolean) => textOption('which', { required, suggests: true });
export const toOption = textOption('to', { required: true, most: 40 });

/** What to type instead: a meeting that is ahead, or a time that is. */
export function exampleFor(refusal: RefusalName, { schedule }: Circle, which: string, now: Date): string {
  if (refusal === 'no-such-meeting') return localDate(nextMeeting(schedule, now) ?? now, schedule.zone);
  return newTimeInstead(schedule, which, now);
}

/** The meeting that an answer is for: the one that was named, else the next. Called off is no meeting. */
export function meetingMeant(
  { schedule }: Circle,
  which: string | undefined,
  now: Date,
): Result<Date, 'no-meeting' | 'no-such-meeting'> {
  const ahead = meetingsAhead(schedule, now).filter(({ kind }) => kind !== 'cancelled');
  const at = which === undefined ? nextMeeting(schedule, now) : ahead.find(({ date }) => date === which)?.at;
  if (at !== undefined) return accept(at);
  return refuse(which === undefined ? 'no-meeting' : 'no-such-meeting');
}

/** `/session move`: for the host, in the time of the circle. */
export const moves: Handler = inGuild({
  ack: 'private',
  input: z.object({ ...Named, which: z.string(), to: z.string() }),
  async run(context, { circle: name, which, to }) {
    const { app, actor, t } = context;
    const circle = await circleMeant(context, name);
    if (circle === undefined) return unknownCircle(context, name);
    const host = proveHost(circle, actor.user);
    if (!host.ok) return refused(host.refusal, context);
    const moved = await app.times.move(host.value, { which, to });
    if (!moved.ok) {
      const example = exampleFor(moved.refusal, circle, which, app.now());
      return refused(moved.refusal, { ...context, example });
    }
    const { news, short } = moved.value;
    const at = news.is ?? app.now();
    const told = t('session.moved.told', { when: timestamp(at, 'F'), in: timestamp(at, 'R') });
    return tell(short && news.kind === 'moved' ? `${told}\n${t('session.moved.short')}` : told);
  },
});

/** `/session cancel` with a meeting that is ahead: for the host. */
export async function cancelsAhead(context: MemberContext, circle: Circle, which: string): Promise<Answer> {
  const { app, actor } = context;
  const host = proveHost(circle, actor.user);
  if (!host.ok) return refused(host.refusal, context);
  const cancelled = await app.times.cancel(host.value, which);
  if (cancelled.ok) return tell(cancelledWords(context, cancelled.value));
  const example = exampleFor(cancelled.refusal, circle, which, app.now());
  return refused(cancelled.refusal, { ...context, example });
}

function cancelledWords({ app, t, mention }: MemberContext, { news, short }: Decided): string {
  const when = timestamp(news.was ?? app.now(), 'F');
  const told = t('session.called-off.told', { when, move: mention('session move') });
  return short ? `${told}\n${t('session.moved.short')}` : told;
}

export const unknownCircle = (context: MemberContext, name: string | undefined): Answer =>
  refused(name === undefined ? 'which-circle' : 'no-such-circle', context);

/**
 * The next meetings of the circle that was named or whose room this is, on its own clock; what is sent is their date.
 * One that is called off can be brought back, and not called off again.
 */
export const suggestsMeetings: Completer = async (typing, typed) => {
  const { app, subcommand, guild, channel, locale, given, t } = typing;
  const { circle: name } = z.object(Named).catch({}).parse(given);
  const circle = await circleMeant({ app, actor: { guild, channel } }, name);
  if (circle === undefined) return [];
  const { zone } = circle.schedule;
  const nameOf = ({ at, kind }: Occurrence): string =>
    t(`session.which.${kind}`, { day: dayIn(zone, at, locale), time: timeIn(zone, at) });
  return meetingsAhead(circle.schedule, app.now())
    .filter(({ kind }) => kind !== 'cancelled' || subcommand === 'move')
    .map((one) => ({ name: nameOf(one), value: one.date }))
    .filter((one) => `${one.name} ${one.value}`.toLowerCase().includes(typed.trim().toLowerCase()));
};

const dayIn = (zone: string, at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }).format(at);
