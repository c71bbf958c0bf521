import { z } from 'zod';
import {
  type Answer,
  inGuild,
  type MemberContext,
  nothing,
  on,
  opensForm,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { titleOf } from '../src/features/format/words.ts';
import * as buttons from '../src/features/panel/buttons.ts';
import { fewCard } from '../src/features/panel/private-views.ts';
import { beginForm, waitingIn } from '../src/features/panel/turn-views.ts';
import type { Moved } from '../src/features/session/actions.ts';
import { here } from '../src/features/session/people.ts';
import { Wish } from '../src/features/session/schema.ts';
import type { CustomId } from '../src/lib/custom-id.ts';
import { type SessionId, UserId } from '../src/lib/ids.ts';
import { showsTheWay } from './circle-join.ts';
import { hostPanel } from './host-panel.ts';
import { onCard, onPanel } from './press.ts';
import { giveMinute, pauseOrAsk } from './steering.ts';
import { whereAmI } from './where-are-we.ts';

/** Agreed for today. Whoever comes late is greeted with where we are, and by nobody in front of the others. */
const agree = on(
  buttons.agreeButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.agreeButton.schema }),
    async run(context, { args: [id] }) {
      const { app, actor } = context;
      const agreed = await app.sessions.agree(id, actor.user);
      if (agreed.ok) return greeted(context, agreed.value);
      // Changed words come first: they are shown at once, and nobody else sees it.
      const circle = agreed.refusal === 'words-first' ? await circleOf(context, id) : undefined;
      return circle === undefined ? refused(agreed.refusal, context) : await showsTheWay(context, circle);
    },
  }),
);

async function circleOf({ app, actor }: MemberContext, id: SessionId): Promise<Circle | undefined> {
  const seen = await app.sessions.seenBy(id, actor.user);
  return seen.ok ? await app.circles.find(seen.value.session.circleId) : undefined;
}

function greeted({ actor, t }: MemberContext, { format, after }: Moved): Answer {
  if (!('people' in after) || after.begunAt === null) return nothing;
  const count = waitingIn(after).filter((person) => person !== actor.user).length;
  return tell(t('session.late.told', { phase: titleOf(t, format, after.at), count }));
}

/** Begins, and puts the private panel into the host's hands; with few people they are asked what they would like. */
const begin = on(
  buttons.beginButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.beginButton.schema }),
    async run(context, { args: [id] }) {
      const { app, actor, t, mention } = context;
      const begun = await app.sessions.asChair(id, actor.user, (by) => ({ kind: 'begin', by, few: false }));
      if (begun.ok) return await hostPanel(context, id);
      if (begun.refusal !== 'too-few') return refused(begun.refusal, { t, mention });
      const seen = await app.sessions.seenBy(id, actor.user);
      if (!seen.ok) return refused(seen.refusal, { t, mention });
      const { live, session } = seen.value;
      return say(fewCard(t, id, here(live).length, session.format.people.min));
    },
  }),
);

const few: readonly Press[] = [
  onCard(
    buttons.beginFewButton,
    (app, by, id) => app.sessions.asChair(id, by, (is) => ({ kind: 'begin', by: is, few: true })),
    (context, { id }) => hostPanel(context, id),
  ),
  onCard(
    buttons.anotherTimeButton,
    (app, by, id) => app.sessions.end(id, by, 'few'),
    ({ t }) => tell(t('session.closed.told')),
  ),
  on(
    buttons.waitButton,
    inGuild({
      ack: 'redraw',
      input: z.object({ args: buttons.waitButton.schema }),
      run: async ({ t }) => tell(t('few.waiting')),
    }),
  ),
];

const Begun = z.object({
  args: buttons.beginTurnForm.schema,
  fields: z.object({ wish: Wish.nullish(), more: z.array(z.enum(['note', 'calm'])).default([]) }),
});

/** The speaker has said what would help, and their time begins. */
const beginTurn: readonly Press[] = [
  on(
    buttons.beginTurnButton,
    opensForm(z.object({ args: buttons.beginTurnButton.schema }), ({ t }, { args: [id, beat, asking] }) =>
      beginForm(t, id, beat, asking),
    ),
  ),
  on(
    buttons.beginTurnForm,
    inGuild({
      ack: 'quiet',
      input: Begun,
      async run({ app, actor, t, mention }, { args: [id, beat], fields: { wish, more } }) {
        if (more.includes('calm'))
          await app.sessions.asPresent(id, actor.user, (by) => ({ kind: 'calm', by, yes: true }));
        const note = more.includes('note');
        const begun = await app.sessions.asHolder(id, actor.user, beat, (by) => ({
          kind: 'begin-turn',
          by,
          wish: wish ?? null,
          note,
        }));
        return begun.ok ? nothing : refused(begun.refusal, { t, mention });
      },
    }),
  ),
];

const beginNow = onPanel(buttons.beginNowButton, (app, by, id, beat) =>
  app.sessions.asHolder(id, by, beat, (is) => ({ kind: 'begin-turn', by: is, wish: null, note: false })),
);

const Chosen = z.tuple([UserId]);

const nameNext = on(
  buttons.nameNextPicker,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.nameNextPicker.schema, values: Chosen }),
    async run({ app, actor, t, mention }, { args: [id, beat], values: [person] }) {
      const named = await app.sessions.asPresent(id, actor.user, (by) => ({
        kind: 'name-next',
        by,
        beat,
        person,
      }));
      return named.ok ? nothing : refused(named.refusal, { t, mention });
    },
  }),
);

/** A hand goes up, or down when it was up. While the agenda is set it asks for time. */
const hand = onPanel(buttons.handButton, (app, by, id) =>
  app.sessions.asPresent(id, by, (is, { course }) => {
    const up = course.kind === 'hands' ? course.raised : course.kind === 'agenda' ? course.wanting : [];
    return { kind: 'hand', by: is, yes: !up.includes(by) };
  }),
);

const pause = on(
  buttons.pauseButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.pauseButton.schema }),
    run: (context, { args: [id] }) => pauseOrAsk(context, id),
  }),
);

const where = on(
  buttons.whereButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.whereButton.schema }),
    run: (context, { args: [id] }) => whereAmI(context, id),
  }),
);

type OnPanel = CustomId<z.ZodType<[SessionId, number]>>;

/** What whoever has the floor does with it. */
const holderDoes = (address: OnPanel, kind: 'done' | 'go-on' | 'pass' | 'later' | 'hold'): Press =>
  onPanel(address, (app, by, id, beat) => app.sessions.asHolder(id, by, beat, (is) => ({ kind, by: is })));

/** What everybody who is here may do about the panel they see. */
const presentDoes = (address: OnPanel, kind: 'nod' | 'aside' | 'answer' | 'volunteer'): Press =>
  onPanel(address, (app, by, id, beat) => app.sessions.asPresent(id, by, (is) => ({ kind, by: is, beat })));

/** What everybody can press on the panel. */
export const panelPresses: readonly Press[] = [
  agree,
  begin,
  ...few,
  ...beginTurn,
  beginNow,
  holderDoes(buttons.doneButton, 'done'),
  holderDoes(buttons.goOnButton, 'go-on'),
  holderDoes(buttons.passButton, 'pass'),
  holderDoes(buttons.laterButton, 'later'),
  holderDoes(buttons.holdButton, 'hold'),
  onPanel(buttons.moreTimeButton, giveMinute),
  presentDoes(buttons.nodButton, 'nod'),
  presentDoes(buttons.asideButton, 'aside'),
  presentDoes(buttons.answerButton, 'answer'),
  presentDoes(buttons.volunteerButton, 'volunteer'),
  nameNext,
  hand,
  pause,
  where,
  onPanel(buttons.resumeButton, (app, by, id) =>
    app.sessions.asKeeper(id, by, (is) => ({ kind: 'resume', by: is })),
  ),
];
