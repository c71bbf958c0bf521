import { z } from 'zod';
import { inGuild, on, type Press, say, tell } from '../src/discord/command.ts';
import { personOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { offerPicker } from '../src/features/circle/buttons.ts';
import { proveHost } from '../src/features/circle/host.ts';
import { lineCard } from '../src/features/circle/line-views.ts';
import { UserId } from '../src/lib/ids.ts';
import { timestamp } from '../src/lib/markup.ts';
import { hostOf } from './about-circle.ts';

export const inviteOptions = [personOption('somebody')] as const;

/** The host asks somebody in. Nobody else is told, and nothing is decided for them. */
export const invite = inGuild({
  ack: 'private',
  input: z.object({ circle: z.string().optional(), person: UserId }),
  async run(context, { circle, person }) {
    const host = await hostOf(context, circle);
    if (!host.ok) return refused(host.refusal, context);
    const invited = await context.app.circles.invite(host.value, person);
    return invited.ok ? tell(context.t('circle.invited')) : refused(invited.refusal, context);
  },
});

/** Who waits, seen by the host alone, who can offer the next seat out of turn. */
export const line = inGuild({
  ack: 'private',
  input: z.object({ circle: z.string().optional() }),
  async run(context, { circle }) {
    const host = await hostOf(context, circle);
    if (!host.ok) return refused(host.refusal, context);
    const seats = await context.app.circles.seatsOf(host.value);
    return say(lineCard(context.t, host.value.circle, seats));
  },
});

const offers = inGuild({
  ack: 'private',
  input: z.object({ args: offerPicker.schema, values: z.tuple([UserId]) }),
  async run(context, { args: [id], values: [person] }) {
    const { app, actor, t } = context;
    const circle = await app.circles.inGuild(actor.guild, id);
    if (circle === undefined) return refused('no-such-circle', context);
    const host = proveHost(circle, actor.user);
    if (!host.ok) return refused(host.refusal, context);
    const offered = await app.circles.decide(actor.guild, id, person, 'offer');
    if (!offered.ok)
      return refused(offered.refusal === 'not-in-circle' ? 'not-in-line' : offered.refusal, context);
    const until = offered.value.own?.offeredUntil ?? app.now();
    return tell(t('line.offered.told', { until: timestamp(until, 'f') }));
  },
});

export const linePresses: readonly Press[] = [on(offerPicker, offers)];
