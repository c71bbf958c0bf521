import { z } from 'zod';
import {
  type Answer,
  inGuild,
  type MemberContext,
  on,
  opensStoredForm,
  type Press,
  say,
} from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import * as buttons from '../src/features/format/buttons.ts';
import { checkFormat } from '../src/features/format/check.ts';
import { NameAnswers, PhaseAnswers, withName, withPhase } from '../src/features/format/edit.ts';
import * as views from '../src/features/format/editing-views.ts';
import { notesOn } from '../src/features/format/notes.ts';
import type { Format } from '../src/features/format/schema.ts';
import { unsavedCard } from '../src/features/format/views.ts';
import type { Result } from '../src/lib/result.ts';

/** The card from which the forms of a format open. */
export function showsEditing({ t }: MemberContext, format: Format): Answer {
  return say(views.editingCard(t, format, { saved: false, notes: notesOn(t, format) }));
}

type Looked = Readonly<{ key: string; version: number }>;

/** A format of this server's own, while it is still the version that somebody looked at. */
const lookedAt = async (
  { app, actor }: MemberContext,
  { key, version }: Looked,
): Promise<Result<Format, 'no-such-format' | 'format-is-shipped' | 'format-changed'>> =>
  await app.formats.own(actor.guild, key, version);

const opensName = opensStoredForm({
  organiser: true,
  input: z.object({ args: buttons.editNameButton.schema }),
  async run(context, { args: [key, version] }) {
    const format = await lookedAt(context, { key, version });
    return format.ok ? views.nameFormView(context.t, format.value) : refused(format.refusal, context);
  },
});

const opensPhase = opensStoredForm({
  organiser: true,
  input: z.object({ args: buttons.editPhaseButton.schema }),
  async run(context, { args: [key, version, id] }) {
    const format = await lookedAt(context, { key, version });
    if (!format.ok) return refused(format.refusal, context);
    const phase = format.value.phases.find((one) => one.id === id);
    if (phase === undefined) return refused('format-changed', context);
    return views.phaseFormView(context.t, format.value, phase);
  },
});

const savesName = inGuild({
  ack: 'redraw',
  organiser: true,
  input: z.object({ args: buttons.nameForm.schema, fields: NameAnswers }),
  run: async (context, { args: [key, version], fields }) =>
    await saves(context, { key, version }, (format) => withName(format, fields)),
});

const savesPhase = inGuild({
  ack: 'redraw',
  organiser: true,
  input: z.object({ args: buttons.phaseForm.schema, fields: PhaseAnswers }),
  run: async (context, { args: [key, version, id], fields }) =>
    await saves(context, { key, version }, (format) => withPhase(format, id, fields)),
});

/** Keeps what a form changed when it can still be held, and shows the card with the new version. */
async function saves(
  context: MemberContext,
  looked: Looked,
  change: (format: Format) => unknown,
): Promise<Answer> {
  const { app, actor, t } = context;
  const before = await lookedAt(context, looked);
  if (!before.ok) return refused(before.refusal, context);
  const checked = checkFormat(t, change(before.value));
  if (!checked.ok)
    return { kind: 'say', view: unsavedCard(t, checked.faults), refusal: 'format-does-not-fit' };
  const { key, version } = looked;
  const after = await app.formats.edit(actor.guild, key, { edit: () => checked.format, version });
  if (!after.ok) return refused(after.refusal, context);
  return say(views.editingCard(t, after.value, { saved: true, notes: checked.notes }));
}

export const formatPresses: readonly Press[] = [
  on(buttons.editNameButton, opensName),
  on(buttons.editPhaseButton, opensPhase),
  on(buttons.nameForm, savesName),
  on(buttons.phaseForm, savesPhase),
];
