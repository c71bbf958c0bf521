import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import { type FormView, form } from '../../lib/form.ts';
import { formChoice, formSelect, formText } from '../../lib/form-questions.ts';
import { button, card, type MessageView, plain, row, text } from '../../lib/markup.ts';
import * as buttons from './buttons.ts';
import { askedOf } from './edit.ts';
import { lengthOf } from './fit.ts';
import { type Format, type Phase, responseRules, timeRules } from './schema.ts';
import { titleOf } from './words.ts';

/** Our own: four buttons a row can be read to their ends on a phone. */
const rowLength = 4;

/** A format that is being changed: a button for each phase, and one for its name. */
export function editingCard(
  t: Translate,
  format: Format,
  { saved, notes }: Readonly<{ saved: boolean; notes: readonly string[] }>,
): MessageView {
  const { key, version } = format;
  const name = plain(format.name);
  const phases = format.phases.map((phase, index) =>
    button(numbered(t, format, index), buttons.editPhaseButton.write([key, version, phase.id])),
  );
  return card(
    [],
    text(
      [
        t('formats.view.title', { name }),
        ...(saved ? [t('formats.edited', { name, version })] : []),
        t('formats.edit.ask', { minutes: lengthOf(format) }),
      ].join('\n'),
    ),
    row(button(t('formats.edit.name.button'), buttons.editNameButton.write([key, version]))),
    ...rowsOf(phases),
    ...(notes.length === 0
      ? []
      : [text([t('formats.notes'), ...notes.slice(0, 4).map((note) => `- ${note}`)].join('\n'))]),
    text(t('formats.edit.file')),
  );
}

const rowsOf = (all: readonly APIButtonComponent[]) =>
  Array.from({ length: Math.ceil(all.length / rowLength) }, (_, at) =>
    row(...all.slice(at * rowLength, (at + 1) * rowLength)),
  );

const numbered = (t: Translate, format: Pick<Format, 'phases'>, index: number): string =>
  t('formats.edit.phase', { number: index + 1, title: titleOf(t, format, index) });

/** The name of a format, and how long its door stays open. */
export function nameFormView(t: Translate, { key, version, name, doorMinutes }: Format): FormView {
  return form(
    t('formats.edit.name.button'),
    buttons.nameForm.write([key, version]),
    formText({ label: t('formats.form.name'), customId: 'name', required: true, value: name, most: 60 }),
    formText({
      label: t('formats.form.door'),
      customId: 'door',
      required: true,
      value: String(doorMinutes),
      most: 3,
    }),
  );
}

/** What of a phase is changed most: how long it takes, how long a turn is and what ends it, who may answer, what is asked. */
export function phaseFormView(t: Translate, { key, version, phases }: Format, phase: Phase): FormView {
  const asked = askedOf(phase);
  const index = phases.indexOf(phase);
  return form(
    numbered(t, { phases }, index),
    buttons.phaseForm.write([key, version, phase.id]),
    formText({
      label: t('formats.form.minutes'),
      customId: 'minutes',
      required: true,
      value: String(phase.minutes),
      most: 3,
    }),
    ...(asked.turn && 'turn' in phase ? turnBlocks(t, phase.turn) : []),
    ...(asked.response && 'response' in phase ? [responseBlock(t, phase.response)] : []),
    formText({
      label: t('formats.form.words'),
      customId: 'words',
      required: false,
      most: 300,
      long: true,
      ...(phase.words === undefined ? {} : { value: phase.words }),
      ...(phase.prompt === undefined
        ? {}
        : { description: t('formats.form.words.about'), placeholder: t(`prompt.${phase.prompt}`) }),
    }),
  );
}

function turnBlocks(t: Translate, { seconds, mode }: Readonly<{ seconds: number; mode: string }>) {
  return [
    formText({
      label: t('formats.form.seconds'),
      customId: 'seconds',
      required: true,
      value: String(seconds),
      most: 4,
    }),
    formChoice({
      label: t('formats.form.mode'),
      customId: 'mode',
      required: true,
      chosen: mode,
      options: timeRules.map((rule) => ({
        label: t(`time.${rule}`),
        value: rule,
        description: t(`time.${rule}.about`),
      })),
    }),
  ];
}

const responseBlock = (t: Translate, response: string) =>
  formSelect({
    label: t('formats.form.response'),
    customId: 'response',
    required: true,
    chosen: response,
    options: responseRules.map((rule) => ({
      label: t(`response.${rule}`),
      value: rule,
      description: t(`response.${rule}.about`),
    })),
  });
