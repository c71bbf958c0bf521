import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import { card, fileShown, type MessageView, plain, text } from '../../lib/markup.ts';
import { agendaOf } from './agenda.ts';
import type { Checked } from './check.ts';
import { fileNameOf } from './file.ts';
import { lengthOf } from './fit.ts';
import { fitTable, isThin } from './fit-table.ts';
import type { Format } from './schema.ts';
import { aboutOf, mediumOf, nameOf } from './words.ts';

/** What goes over on a card; the rest is counted. In the worst of words eight faults are some 3,000 letters. */
const mostFaults = 6;
const mostNotes = 4;

type Listed = Readonly<{ shipped: readonly Format[]; own: readonly Format[] }>;

/** Every format there is, one line each. */
export function listCard(
  t: Translate,
  { shipped, own }: Listed,
  commands: Readonly<{ view: string; copy: string }>,
): MessageView {
  return card(
    [],
    text(`${t('formats.title')}\n${t('formats.intro', commands)}`),
    text([t('formats.shipped'), ...shipped.map((format) => lineOf(t, format))].join('\n')),
    ...(own.length === 0
      ? []
      : [text([t('formats.own'), ...own.map((format) => lineOf(t, format))].join('\n'))]),
  );
}

function lineOf(t: Translate, format: Format): string {
  const { min, max } = format.people;
  const about = aboutOf(t, format);
  const line = t('formats.line', {
    name: plain(shortened(nameOf(t, format), 40)),
    minutes: lengthOf(format),
    from: min,
    to: max,
    medium: mediumOf(t, format),
  });
  return about === undefined ? line : `${line}\n-# ${about}`;
}

/** One format: what happens in it, how long turns really are, and its file. */
export function formatCard(
  t: Translate,
  format: Format,
  { own, copy, edit }: Readonly<{ own: boolean; copy: string; edit: string }>,
): MessageView {
  const about = aboutOf(t, format);
  const head = [
    t('formats.view.title', { name: plain(nameOf(t, format)) }),
    ...(about === undefined ? [] : [about]),
    ...factsOf(t, format),
  ];
  return card(
    [],
    text(head.join('\n')),
    text(`${t('formats.agenda')}\n${agendaOf(t, format)}`),
    ...timesOf(t, format),
    text(own ? t('formats.file.own', { edit }) : t('formats.file', { copy })),
    fileShown(fileNameOf(format)),
  );
}

function factsOf(t: Translate, format: Format): readonly string[] {
  const { people, roles, agreements, version } = format;
  const [from, to] = people.ideal;
  const counts = { minutes: lengthOf(format), min: people.min, max: people.max, from, to };
  return [
    t('formats.facts', { ...counts, medium: mediumOf(t, format), version }),
    ...(roles.length === 0
      ? []
      : [t('formats.roles', { roles: [...new Set(roles)].map((role) => t(`role.${role}`)).join(', ') })]),
    ...(agreements.length === 0 ? [] : [t('formats.promises')]),
    ...agreements.map((words) => t('formats.promise', { words: plain(shortened(words, 80)) })),
  ];
}

/** Long words by their beginning; the file has all of them. */
function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`;
}

function timesOf(t: Translate, format: Format): readonly APIComponentInContainer[] {
  const tables = [...new Set(format.medium)].flatMap((medium) => fitTable(t, format, medium) ?? []);
  if (tables.length === 0) return [];
  const thin = isThin(format) ? [t('formats.fit.thin')] : [];
  return [text([t('formats.fit.title'), ...tables, ...thin].join('\n'))];
}

/** A format was copied: its file, and what to do next. */
export function copiedCard(
  t: Translate,
  format: Format,
  commands: Readonly<{ edit: string; create: string }>,
): MessageView {
  const name = plain(format.name);
  return card([], text(t('formats.copied', { name, ...commands })), fileShown(fileNameOf(format)));
}

/** A format was replaced by what is in a file: what to think about, and the file as it is kept. */
export function editedCard(t: Translate, format: Format, notes: readonly string[]): MessageView {
  const said = t('formats.edited', { name: plain(format.name), version: format.version });
  return card([], text(said), ...notesShown(t, notes), fileShown(fileNameOf(format)));
}

/** What a check found: the times of a format that works, or what stands in its way. */
export function checkedCard(t: Translate, checked: Checked): MessageView {
  if (!checked.ok) return faultsCard(t, checked.faults, t('formats.faults.intro'));
  const { format, notes } = checked;
  const head = [t('formats.works', { name: plain(format.name) }), ...factsOf(t, format)];
  return card([], text(head.join('\n')), ...timesOf(t, format), ...notesShown(t, notes));
}

/** What does not fit in a file or a form that was to be saved. Nothing of it was. */
export const unsavedCard = (t: Translate, faults: readonly string[]): MessageView =>
  faultsCard(t, faults, t('formats.faults.unsaved'));

function faultsCard(t: Translate, faults: readonly string[], intro: string): MessageView {
  return card([], text(`${t('formats.faults')}\n${intro}`), text(listed(t, faults, mostFaults)));
}

const notesShown = (t: Translate, notes: readonly string[]): readonly APIComponentInContainer[] =>
  notes.length === 0 ? [] : [text(`${t('formats.notes')}\n${listed(t, notes, mostNotes)}`)];

function listed(t: Translate, sentences: readonly string[], most: number): string {
  const rest = sentences.length - most;
  return [
    ...sentences.slice(0, most).map((sentence) => `- ${sentence}`),
    ...(rest > 0 ? [t('formats.more', { count: rest })] : []),
  ].join('\n');
}
