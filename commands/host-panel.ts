import { z } from 'zod';
import {
  type Answer,
  inGuild,
  type MemberContext,
  on,
  opensForm,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { RoleName } from '../src/features/format/schema.ts';
import * as buttons from '../src/features/panel/buttons.ts';
import * as views from '../src/features/panel/host-views.ts';
import { notesForm, ownWords } from '../src/features/panel/private-views.ts';
import type { Moved } from '../src/features/session/actions.ts';
import { holdsCircle } from '../src/features/session/authority.ts';
import { type SessionId, UserId } from '../src/lib/ids.ts';
import { onCard } from './press.ts';
import { giveMinute } from './steering.ts';

/** The host's private panel as it is now, for whoever holds the circle. */
export async function hostPanel(
  { app, actor, t, mention }: MemberContext,
  id: SessionId,
  said?: string,
): Promise<Answer> {
  const seen = await app.sessions.seenBy(id, actor.user);
  if (!seen.ok) return refused(seen.refusal, { t, mention });
  const { session, live } = seen.value;
  if (!holdsCircle(live, actor.user)) return refused('not-the-host', { t, mention });
  return say(views.hostCard(t, session, live, said));
}

const shows = (address: typeof buttons.hostButton, ack: 'quiet' | 'redraw'): Press =>
  on(
    address,
    inGuild({
      ack,
      input: z.object({ args: address.schema }),
      run: (context, { args: [id] }) => hostPanel(context, id),
    }),
  );

/** After something was done the panel shows how things stand; when the session is over there is nothing more to hold. */
const redrawn = (context: MemberContext, { id, after }: Moved): Answer | Promise<Answer> =>
  after.phase === 'closed'
    ? tell(context.t('session.closed.told'))
    : hostPanel(context, id, context.t('host.done'));

/** Opens one of the smaller cards: a choice, or a question. */
const asks = <A extends readonly [SessionId, ...unknown[]]>(
  address: Parameters<typeof on>[0] & { schema: z.ZodType<A> },
  view: (context: MemberContext, args: A) => Answer,
): Press =>
  on(
    address,
    inGuild({
      ack: 'redraw',
      input: z.object({ args: address.schema }),
      async run(context, { args }) {
        const shown = await hostPanel(context, args[0]);
        return shown.kind === 'say' && shown.refusal !== undefined ? shown : view(context, args);
      },
    }),
  );

const kinds = { 'next-is': 'next-is', return: 'return-turn', focus: 'focus-on' } as const;

/** A person was chosen for something. */
const chosen = on(
  buttons.personPickers,
  inGuild({
    ack: 'redraw',
    input: z.object({ args: buttons.personPickers.schema, values: z.tuple([UserId]) }),
    async run(context, { args: [id, what], values: [person] }) {
      const { app, actor } = context;
      const done = await app.sessions.asChair(id, actor.user, (by) => ({ kind: kinds[what], by, person }));
      return done.ok ? await hostPanel(context, id, context.t('host.done')) : refused(done.refusal, context);
    },
  }),
);

const roleChosen = on(
  buttons.rolePicker,
  inGuild({
    ack: 'redraw',
    input: z.object({ args: buttons.rolePicker.schema, values: z.tuple([RoleName]) }),
    run: async ({ t }, { args: [id], values: [role] }) => say(views.chooseForRole(t, id, role)),
  }),
);

/** Somebody is asked whether they would take a role. */
const roleOffered = on(
  buttons.roleForPicker,
  inGuild({
    ack: 'redraw',
    input: z.object({ args: buttons.roleForPicker.schema, values: z.tuple([UserId]) }),
    async run(context, { args: [id, role], values: [person] }) {
      const { app, actor, t } = context;
      const done = await app.sessions.asChair(id, actor.user, (by) => ({
        kind: 'offer-role',
        by,
        role,
        person,
      }));
      return done.ok ? await hostPanel(context, id, t('host.role.told')) : refused(done.refusal, context);
    },
  }),
);

const notes: readonly Press[] = [
  on(
    buttons.notesButton,
    opensForm(z.object({ args: buttons.notesButton.schema }), ({ t }, { args: [id] }) => notesForm(t, id)),
  ),
  on(
    buttons.notesForm,
    inGuild({
      ack: 'private',
      input: z.object({ fields: z.object({ words: z.string() }) }),
      run: async ({ t }, { fields: { words } }) => say(ownWords(t, 'host.notes.told', words)),
    }),
  ),
];

/** What can be pressed on the private panel of whoever holds the circle. */
export const hostPresses: readonly Press[] = [
  shows(buttons.hostButton, 'quiet'),
  shows(buttons.hostBackButton, 'redraw'),
  onCard(
    buttons.moveOnButton,
    (app, by, id, beat) => app.sessions.asChair(id, by, (is) => ({ kind: 'move-on', by: is, beat })),
    redrawn,
  ),
  onCard(
    buttons.nextPartButton,
    (app, by, id, beat) => app.sessions.asChair(id, by, (is) => ({ kind: 'next-part', by: is, beat })),
    redrawn,
  ),
  onCard(
    buttons.backLaterButton,
    (app, by, id, beat) => app.sessions.asChair(id, by, (is) => ({ kind: 'back-later', by: is, beat })),
    redrawn,
  ),
  onCard(buttons.giveMinuteButton, giveMinute, redrawn),
  onCard(
    buttons.moreMinutesButton,
    (app, by, id, until) => app.sessions.asChair(id, by, (is) => ({ kind: 'more-minutes', by: is, until })),
    redrawn,
  ),
  onCard(
    buttons.reopenButton,
    (app, by, id) => app.sessions.asChair(id, by, (is) => ({ kind: 'reopen-door', by: is })),
    redrawn,
  ),
  asks(buttons.closeAskButton, ({ t }, [id]) => say(views.askToClose(t, id))),
  onCard(buttons.closeButton, (app, by, id) => app.sessions.end(id, by, 'held'), redrawn),
  asks(buttons.chooseButton, ({ t }, [id, what]) => say(views.choosePerson(t, id, what))),
  asks(buttons.rolesButton, ({ t }, [id]) => say(views.chooseRole(t, id))),
  chosen,
  roleChosen,
  roleOffered,
  ...notes,
];
