import { z } from 'zod';
import type { App } from '../src/app.ts';
import {
  type Command,
  type Handler,
  inGuild,
  nothing,
  on,
  type Press,
  type RefusalName,
  tell,
} from '../src/discord/command.ts';
import { command, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import * as buttons from '../src/features/session/buttons.ts';
import type { CustomId } from '../src/lib/custom-id.ts';
import type { SessionId, UserId } from '../src/lib/ids.ts';
import { channelMention } from '../src/lib/markup.ts';
import type { Result } from '../src/lib/result.ts';
import { aboutCircle, suggestsCircles } from './about-circle.ts';
import { unmuteAll } from './unmute.ts';

const circleOption = textOption('circle', { suggests: true });

const open = aboutCircle(async ({ app, actor, t, mention }, circle) => {
  const about = { t, mention };
  const host = proveHost(circle, actor.user);
  if (!host.ok) return refused(host.refusal, about);
  if (!app.rooms.offered(circle)) return refused('stage-needs-community', about);
  const missing = app.rooms.missing(circle);
  if (missing.length > 0)
    return refused('room-permissions', { ...about, example: permissionsIn(t, actor.locale, missing) });
  const opened = await app.sessions.open(host.value);
  const room = (await app.circles.inGuild(actor.guild, circle.id))?.roomId;
  if (room == null) return tell(t('session.opened.soon'));
  if (!opened.ok) return refused(opened.refusal, { ...about, example: channelMention(room) });
  return tell(t('session.opened', { room: channelMention(room) }));
});

type Outcome = Promise<Result<unknown, RefusalName>>;

/** What a host says about the running session of a circle, without naming one of its turns. */
const hostSays = (
  act: (app: App, id: SessionId, by: UserId) => Outcome,
  told: 'session.next.told' | 'session.closed.told',
): Handler =>
  aboutCircle(async ({ app, actor, t, mention }, circle) => {
    const session = await app.sessions.running(circle.id);
    if (session === undefined) return refused('no-session', { t, mention });
    const done = await act(app, session.id, actor.user);
    return done.ok ? tell(t(told)) : refused(done.refusal, { t, mention });
  });

/** A button of the panel. The panel itself shows what came of it; only a refusal is told, privately. */
const onPanel = <A extends readonly unknown[]>(
  address: CustomId<z.ZodType<A>>,
  act: (app: App, by: UserId, ...args: A) => Outcome,
): Press =>
  on(
    address,
    inGuild({
      ack: 'quiet',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention }, { args }) {
        const done = await act(app, actor.user, ...args);
        return done.ok ? nothing : refused(done.refusal, { t, mention });
      },
    }),
  );

export const session: Command = {
  data: command('session', [
    subcommand('session.open', [circleOption]),
    subcommand('session.next', [circleOption]),
    subcommand('session.close', [circleOption]),
    subcommand('session.unmute-all', [circleOption]),
  ]),
  uses: {
    open,
    next: hostSays((app, id, by) => app.sessions.next(id, by), 'session.next.told'),
    close: hostSays((app, id, by) => app.sessions.close(id, by), 'session.closed.told'),
    'unmute-all': unmuteAll,
  },
  completes: { circle: suggestsCircles },
};

export const sessionPresses: readonly Press[] = [
  onPanel(buttons.agreeButton, (app, by, id) => app.sessions.agree(id, by)),
  onPanel(buttons.beginButton, (app, by, id) => app.sessions.begin(id, by)),
  onPanel(buttons.doneButton, (app, by, id, turn) => app.sessions.done(id, by, turn)),
  onPanel(buttons.passButton, (app, by, id, turn) => app.sessions.pass(id, by, turn)),
  onPanel(buttons.laterButton, (app, by, id, turn) => app.sessions.later(id, by, turn)),
  onPanel(buttons.moreTimeButton, (app, by, id, turn, before) => app.sessions.moreTime(id, by, turn, before)),
  onPanel(buttons.moveOnButton, (app, by, id, turn) => app.sessions.moveOn(id, by, turn)),
];
