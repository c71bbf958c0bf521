import { z } from 'zod';
import type { App } from '../src/app.ts';
import { type Command, type Handler, inGuild, type RefusalName, tell } from '../src/discord/command.ts';
import { choiceOf, command, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { Answer } from '../src/features/answer/schema.ts';
import { proveHost } from '../src/features/circle/host.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import type { Moved } from '../src/features/session/actions.ts';
import type { SessionId, UserId } from '../src/lib/ids.ts';
import { channelMention, timestamp } from '../src/lib/markup.ts';
import type { Result } from '../src/lib/result.ts';
import { aboutCircle, aboutSession, circleMeant, suggestsCircles } from './about-circle.ts';
import { care, careSubcommand } from './care-room.ts';
import { rsvp } from './meeting.ts';
import {
  cancelsAhead,
  moves,
  suggestsMeetings,
  toOption,
  unknownCircle,
  whichOption,
} from './session-times.ts';
import { extend, pauseOrAsk } from './steering.ts';
import { unmuteAll } from './unmute.ts';

const answers = Answer.options.map((answer) => choiceOf(`command.answer.${answer}`, answer));
const circleOption = textOption('circle', { suggests: true });

const open = aboutCircle(async ({ app, actor, t, mention }, circle) => {
  const about = { t, mention };
  const host = proveHost(circle, actor.user);
  if (!host.ok) return refused(host.refusal, about);
  if (!app.rooms.offered(circle)) return refused('stage-needs-community', about);
  const missing = app.rooms.missing(circle);
  if (missing.length > 0)
    return refused('room-permissions', { ...about, example: permissionsIn(t, actor.locale, missing) });
  const opened = await app.openings.open(host.value);
  const room = (await app.circles.inGuild(actor.guild, circle.id))?.roomId;
  if (room == null) return tell(t('session.opened.soon'));
  if (!opened.ok) return refused(opened.refusal, { ...about, example: channelMention(room) });
  return tell(t('session.opened', { room: channelMention(room) }));
});

type Done = Promise<Result<Moved, RefusalName>>;
type Told = 'session.next.told' | 'session.closed.told' | 'session.extended.told';

/** What somebody says about the running session of a circle, without naming one of its panels. */
const says = (act: (app: App, id: SessionId, by: UserId) => Done, told: Told): Handler =>
  aboutSession(async ({ app, actor, t, mention }, id) => {
    const done = await act(app, id, actor.user);
    return done.ok ? tell(t(told)) : refused(done.refusal, { t, mention });
  });

const close = says((app, id, by) => app.sessions.end(id, by, 'held'), 'session.closed.told');

/** Calls off the session of today, or, when one is named, a meeting that is ahead. */
const cancel = inGuild({
  ack: 'private',
  input: z.object({ circle: z.string().optional(), which: z.string().optional() }),
  async run(context, { circle: name, which }) {
    const circle = await circleMeant(context, name);
    if (circle === undefined) return unknownCircle(context, name);
    if (which !== undefined) return await cancelsAhead(context, circle, which);
    const session = await context.app.sessions.running(circle.id);
    if (session === undefined) return refused('no-session', context);
    const done = await context.app.sessions.end(session.id, context.actor.user, 'cancelled');
    return done.ok ? tell(context.t('session.closed.told')) : refused(done.refusal, context);
  },
});

const pause = aboutSession(async (context, id) => {
  const answer = await pauseOrAsk(context, id);
  return answer.kind === 'nothing' ? tell(context.t('session.next.told')) : answer;
});

/** For somebody on the waiting list: they come if a seat stays empty today. */
const standby = aboutCircle(async ({ app, actor, t, mention }, circle) => {
  const standing = await app.standby.standBy(circle.id, actor.user);
  if (!standing.ok) return refused(standing.refusal, { t, mention });
  return tell(t('session.standby.told', { when: timestamp(standing.value, 't') }));
});

export const session: Command = {
  data: command('session', [
    ...(['open', 'next', 'pause', 'extend', 'close', 'standby', 'unmute-all'] as const).map((name) =>
      subcommand(`session.${name}`, [circleOption]),
    ),
    careSubcommand,
    subcommand('session.cancel', [circleOption, whichOption(false)]),
    subcommand('session.move', [whichOption(true), toOption, circleOption]),
    subcommand('session.rsvp', [
      textOption('answer', { required: true, choices: answers }),
      circleOption,
      whichOption(false),
    ]),
  ]),
  uses: {
    open,
    next: says((app, id, by) => app.sessions.next(id, by), 'session.next.told'),
    pause,
    care,
    extend: says(extend, 'session.extended.told'),
    close,
    cancel,
    move: moves,
    standby,
    'unmute-all': unmuteAll,
    rsvp,
  },
  completes: { circle: suggestsCircles, which: suggestsMeetings },
};
