import { z } from 'zod';
import {
  type Answer,
  inGuild,
  type MemberContext,
  nothing,
  on,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { lookedButton } from '../src/features/appeal/buttons.ts';
import type { Taken } from '../src/features/ladder/actions.ts';
import {
  chooseStepButton,
  leaveStepButton,
  stepPicker,
  takeStepButton,
} from '../src/features/step/buttons.ts';
import { stepLines } from '../src/features/step/had.ts';
import { choices, choicesFor } from '../src/features/step/step.ts';
import { stepChoiceCard, stepPreviewCard } from '../src/features/step/views.ts';
import { voteButton } from '../src/features/vote/buttons.ts';
import { translator } from '../src/i18n/index.ts';
import { asReader, readerIn } from './only-for.ts';

const chooses = asReader(z.object({ args: chooseStepButton.schema }), async (context, { args: [id] }) => {
  const { app, actor, t } = context;
  const looked = await app.ladder.look(readerIn(context), id);
  if (!looked.ok) return refused(looked.refusal, context);
  const { concern, person, steps } = looked.value;
  const lines = stepLines(t, actor.locale, steps);
  return say(stepChoiceCard(t, { concern: id, person, lines, choices: choicesFor(concern) }));
});

/** What the person will read is shown in their language, and what is asked about it in the moderator's. */
const previews = asReader(
  z.object({ args: stepPicker.schema, values: z.tuple([z.enum(choices)]) }),
  async (context, { args: [concern], values: [choice] }) => {
    const { app, t } = context;
    const ready = await app.ladder.preview(readerIn(context), concern, choice);
    if (!ready.ok) return refused(ready.refusal, context);
    const { step: about, ...rest } = ready.value;
    const read = translator(about.locale);
    return say(stepPreviewCard(t, { concern, choice, step: about.id, about, read, ...rest }));
  },
  'redraw',
);

function toldOf({ t }: MemberContext, taken: Taken): Answer {
  if (taken.kind === 'vote') return tell(t('vote.opened.told'));
  const { kind, told } = taken.step;
  return tell(t(told === 'told' ? `step.taken.${kind}` : 'step.taken.not-reached'));
}

const takes = asReader(
  z.object({ args: takeStepButton.schema }),
  async (context, { args: [concern, choice, step] }) => {
    const taken = await context.app.ladder.take(readerIn(context), { concern, choice, step });
    return taken.ok ? toldOf(context, taken.value) : refused(taken.refusal, context);
  },
  'redraw',
);

const leaves = inGuild({
  ack: 'redraw',
  input: z.object({ args: leaveStepButton.schema }),
  run: async ({ t }) => tell(t('step.left')),
});

/** The card shows who has said what; only a refusal is told in private. */
const votes = asReader(
  z.object({ args: voteButton.schema }),
  async (context, { args: [id, says] }) => {
    const cast = await context.app.voting.cast(readerIn(context), id, says === 'yes');
    return cast.ok ? nothing : refused(cast.refusal, context);
  },
  'quiet',
);

const looks = asReader(z.object({ args: lookedButton.schema }), async (context, { args: [id, outcome] }) => {
  const looked = await context.app.appeals.look(readerIn(context), id, outcome);
  return looked.ok ? tell(context.t('appeal.looked.told')) : refused(looked.refusal, context);
});

export const ladderPresses: readonly Press[] = [
  on(chooseStepButton, chooses),
  on(stepPicker, previews),
  on(takeStepButton, takes),
  on(leaveStepButton, leaves),
  on(voteButton, votes),
  on(lookedButton, looks),
];
