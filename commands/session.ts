import { z } from 'zod';
import type { App } from '../src/app.ts';
import type { RefusalName } from '../src/discord/command.ts';
import { type Command, inGuild, type Member, nothing, on, type Press, tell } from '../src/discord/command.ts';
import { command, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import * as buttons from '../src/features/session/buttons.ts';
import { listOf } from '../src/i18n/index.ts';
import type { CustomId } from '../src/lib/custom-id.ts';
import type { SessionId, UserId } from '../src/lib/ids.ts';
import { channelMention } from '../src/lib/markup.ts';
import type { Result } from '../src/lib/result.ts';

const Where = z.object({ circle: z.string().optional() });
const circleOption = textOption('circle', { suggests: true });

/** The circle that was named, or else the one whose room this is. */
async function circleOf(
  app: App,
  actor: Member,
  name: string | undefined,
): Promise<Circle | 'which-circle' | 'no-such-circle'> {
  if (name !== undefined) return (await app.circles.named(actor.guild, name)) ?? 'no-such-circle';
  return (await app.circles.withRoom(actor.guild, actor.channel)) ?? 'which-circle';
}

const open = inGuild({
  ack: 'private',
  input: Where,
  async run({ app, actor, t, mention }, { circle: name }) {
    const about = { t, mention };
    const circle = await circleOf(app, actor, name);
    if (typeof circle === 'string') return refused(circle, about);
    const host = proveHost(circle, actor.user);
    if (!host.ok) return refused(host.refusal, about);
    const missing = app.rooms.missing(actor.guild);
    if (missing.length > 0)
      return refused('room-permissions', { ...about, example: listOf(actor.locale, missing) });
    const opened = await app.sessions.open(host.value);
    const room = (await app.circles.inGuild(actor.guild, circle.id))?.roomId;
    if (room == null) return tell(t('session.opened.soon'));
    if (!opened.ok) return refused(opened.refusal, { ...about, example: channelMention(room) });
    return tell(t('session.opened', { room: channelMention(room) }));
  },
});

/** What a host says about the running session of a circle, without naming one of its turns. */
const hostSays = (
  act: (app: App, id: SessionId, by: UserId) => Promise<Result<unknown, RefusalName>>,
  told: 'session.next.told' | 'session.closed.told',
) =>
  inGuild({
    ack: 'private',
    input: Where,
    async run({ app, actor, t, mention }, { circle: name }) {
      const about = { t, mention };
      const circle = await circleOf(app, actor, name);
      if (typeof circle === 'string') return refused(circle, about);
      const session = await app.sessions.running(circle.id);
      if (session === undefined) return refused('no-session', about);
      const done = await act(app, session.id, actor.user);
      return done.ok ? tell(t(told)) : refused(done.refusal, about);
    },
  });

type Act = (app: App, id: SessionId, by: UserId, turn: number) => Promise<Result<unknown, RefusalName>>;

/** A button of the panel. The panel itself shows what came of it; only a refusal is told, privately. */
const onTurn = (address: CustomId<z.ZodType<readonly [SessionId, number]>>, act: Act): Press =>
  on(
    address,
    inGuild({
      ack: 'quiet',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention }, { args: [id, turn] }) {
        const done = await act(app, id, actor.user, turn);
        return done.ok ? nothing : refused(done.refusal, { t, mention });
      },
    }),
  );

const onSession = (
  address: CustomId<z.ZodType<readonly [SessionId]>>,
  act: (app: App, id: SessionId, by: UserId) => ReturnType<Act>,
): Press =>
  on(
    address,
    inGuild({
      ack: 'quiet',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention }, { args: [id] }) {
        const done = await act(app, id, actor.user);
        return done.ok ? nothing : refused(done.refusal, { t, mention });
      },
    }),
  );

export const session: Command = {
  data: command('session', [
    subcommand('session.open', [circleOption]),
    subcommand('session.next', [circleOption]),
    subcommand('session.close', [circleOption]),
  ]),
  uses: {
    open,
    next: hostSays((app, id, by) => app.sessions.next(id, by), 'session.next.told'),
    close: hostSays((app, id, by) => app.sessions.close(id, by), 'session.closed.told'),
  },
  completes: { circle: async ({ app, guild }, typed) => await app.circles.namesLike(guild, typed) },
};

export const sessionPresses: readonly Press[] = [
  onSession(buttons.agreeButton, (app, id, by) => app.sessions.agree(id, by)),
  onSession(buttons.beginButton, (app, id, by) => app.sessions.begin(id, by)),
  onTurn(buttons.doneButton, (app, id, by, turn) => app.sessions.done(id, by, turn)),
  onTurn(buttons.passButton, (app, id, by, turn) => app.sessions.pass(id, by, turn)),
  onTurn(buttons.laterButton, (app, id, by, turn) => app.sessions.later(id, by, turn)),
  onTurn(buttons.moreTimeButton, (app, id, by, turn) => app.sessions.moreTime(id, by, turn)),
  onTurn(buttons.moveOnButton, (app, id, by, turn) => app.sessions.moveOn(id, by, turn)),
];
