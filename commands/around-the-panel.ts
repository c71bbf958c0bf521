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
import * as buttons from '../src/features/panel/buttons.ts';
import { noticeRead } from '../src/features/panel/line-views.ts';
import * as views from '../src/features/panel/private-views.ts';
import type { Moved } from '../src/features/session/actions.ts';
import { onCard, onPanel } from './press.ts';
import { whereAmI } from './where-are-we.ts';

/** The private card again, after one of its choices. */
const again = (context: MemberContext, { id }: Moved): Promise<Answer> => whereAmI(context, id);

/** A choice on the private card "Where am I?" that can be taken back. */
const chooses = (address: typeof buttons.listenButton, kind: 'listen' | 'calm' | 'mark' | 'early'): Press =>
  onCard(
    address,
    (app, by, id, yes) => app.sessions.asPresent(id, by, (is) => ({ kind, by: is, yes: yes === 'yes' })),
    again,
  );

const choices: readonly Press[] = [
  chooses(buttons.listenButton, 'listen'),
  chooses(buttons.calmButton, 'calm'),
  chooses(buttons.markButton, 'mark'),
  chooses(buttons.earlyButton, 'early'),
  onCard(
    buttons.backButton,
    (app, by, id) => app.sessions.asPresent(id, by, (is) => ({ kind: 'come-back', by: is })),
    ({ t }) => tell(t('out.back.told')),
  ),
];

const askHow = on(
  buttons.stepOutButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.stepOutButton.schema }),
    run: async ({ t }, { args: [id] }) => say(views.stepOutCard(t, id)),
  }),
);

/** Who steps out hears whether somebody was told: nobody should wait for a person who does not know. */
const steppedOut =
  (wants: 'nothing' | 'someone') =>
  ({ t }: MemberContext, { id, before, after }: Moved): Answer => {
    const told =
      'notices' in after && 'notices' in before && after.counted > before.counted
        ? 'out.told.someone'
        : 'out.told.nobody';
    return say(views.steppedOutCard(t, id, wants === 'nothing' ? 'out.told' : told));
  };

const stepsOut = (address: typeof buttons.outOkButton, wants: 'nothing' | 'someone'): Press =>
  onCard(
    address,
    (app, by, id) => app.sessions.asPresent(id, by, (is) => ({ kind: 'step-out', by: is, wants })),
    steppedOut(wants),
  );

const leaving: readonly Press[] = [
  askHow,
  stepsOut(buttons.outOkButton, 'nothing'),
  stepsOut(buttons.outSomeoneButton, 'someone'),
];

const pausing: readonly Press[] = [
  onCard(
    buttons.askPauseButton,
    (app, by, id) => app.sessions.asPresent(id, by, (is) => ({ kind: 'ask-pause', by: is })),
    ({ t }) => tell(t('pause.asked.told')),
  ),
  onCard(
    buttons.stopButton,
    (app, by, id) => app.sessions.asPresent(id, by, (is) => ({ kind: 'stop', by: is })),
    ({ t }) => tell(t('panel.paused.stop')),
  ),
];

const offers: readonly Press[] = [
  onPanel(buttons.readyButton, (app, by, id, yes) => app.sessions.ready(id, by, yes === 'yes')),
  onPanel(buttons.holdTodayButton, (app, by, id) => app.sessions.holdToday(id, by)),
  onPanel(buttons.takeChairButton, (app, by, id) =>
    app.sessions.asSuccessor(id, by, (is) => ({ kind: 'take-chair', by: is })),
  ),
  onPanel(buttons.roleAnswerButton, (app, by, id, role, yes) =>
    app.sessions.asPresent(id, by, (is) => ({ kind: 'answer-role', by: is, role, yes: yes === 'yes' })),
  ),
];

/** A private word is read once, by whom it is for. */
const read = on(
  buttons.readNoticeButton,
  inGuild({
    ack: 'quiet',
    input: z.object({ args: buttons.readNoticeButton.schema }),
    async run({ app, actor, t, mention }, { args: [id, number] }) {
      const seen = await app.sessions.seenBy(id, actor.user);
      if (!seen.ok) return refused(seen.refusal, { t, mention });
      const notice = seen.value.live.notices.find((one) => one.number === number);
      if (notice?.to !== actor.user) return refused('role-not-offered', { t, mention });
      await app.sessions.readNotice(id, actor.user, number);
      return say(noticeRead(t, seen.value.session, seen.value.live, notice));
    },
  }),
);

const Written = z.object({ fields: z.object({ words: z.string() }) });

/** Words written ahead go back to whoever wrote them, and nowhere else. */
const writing: readonly Press[] = [
  on(
    buttons.writeAheadButton,
    opensForm(z.object({ args: buttons.writeAheadButton.schema }), ({ t }, { args: [id] }) =>
      views.writeAheadForm(t, id),
    ),
  ),
  on(
    buttons.writeAheadForm,
    inGuild({
      ack: 'private',
      input: Written,
      run: async ({ t }, { fields: { words } }) => say(views.ownWords(t, 'write.told', words)),
    }),
  ),
];

export const aroundThePanel: readonly Press[] = [
  ...choices,
  ...leaving,
  ...pausing,
  ...offers,
  read,
  ...writing,
];
