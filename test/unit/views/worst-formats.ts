import { type Checked, checkFormat } from '../../../src/features/format/check.ts';
import * as editing from '../../../src/features/format/editing-views.ts';
import { Format } from '../../../src/features/format/schema.ts';
import { shipped } from '../../../src/features/format/shipped.ts';
import * as format from '../../../src/features/format/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import type { FormView } from '../../../src/lib/form.ts';
import type { Case } from './case.ts';
import { markdownName, markdownTopic } from './worst-words.ts';

const mention = '</format create:12345678901234567890>';
const commands = { view: mention, copy: mention, edit: mention, create: mention };

/** As many phases as there can be, with as much as can be said of each, in a name made of signs. */
const longest: Format = Format.parse({
  key: 'l'.repeat(32),
  version: 9_999,
  name: markdownName.repeat(2).slice(0, 60),
  medium: ['text', 'voice'],
  people: { min: 3, ideal: [6, 12], max: 12 },
  advice: 'ask-first',
  roles: ['cohost', 'guardian', 'timekeeper', 'greeter', 'scribe'],
  agreements: Array.from({ length: 5 }, () => markdownTopic),
  phases: Array.from({ length: 20 }, (_, index) => ({
    id: `p${index}-${'x'.repeat(28)}`,
    kind: 'round',
    minutes: 120,
    turn: { seconds: 1_800 },
    order: 'least-heard-first',
    response: 'i-experience',
    responses: { seconds: 600, most: 5 },
    words: markdownTopic.slice(0, 200),
  })),
});

/** So few phases that all of them are told, with the longest words. */
const talkative: Format = { ...longest, phases: longest.phases.slice(0, 5) };
const full = Array.from({ length: 15 }, (_, number) => ({ ...longest, key: `own-${number}` }));

const broken = {
  ...longest,
  phases: longest.phases.map((phase, index) => ({ ...phase, prompt: 'x', kind: index % 2 ? 'round' : 'x' })),
};

const works = (t: Translate): Checked => ({
  ok: true,
  format: longest,
  notes: Array.from({ length: 40 }, () =>
    t('note.forces-cheer', { place: `Phase 20 (${'x'.repeat(32)})`, words: 'stay positive' }),
  ),
});
const notes = (t: Translate): readonly string[] => {
  const found = works(t);
  return found.ok ? found.notes : [];
};
const faults = (t: Translate): readonly string[] => {
  const found = checkFormat(t, broken);
  return found.ok ? [] : found.faults;
};

const card = (name: string, make: Case['make']): Case => ({ name, make, pings: [] });
const own = { own: true, copy: mention, edit: mention };

/** Every message about formats, with the longest that can be put into it. */
export const formatMessages: readonly Case[] = [
  card('listCard of a server full of formats', (t) =>
    format.listCard(t, { shipped: [...shipped.values()], own: full }, commands),
  ),
  card('listCard of the shipped ones', (t) =>
    format.listCard(t, { shipped: [...shipped.values()], own: [] }, commands),
  ),
  card('formatCard of the longest', (t) => format.formatCard(t, longest, own)),
  card('formatCard of a talkative one', (t) => format.formatCard(t, talkative, own)),
  ...[...shipped.values()].map((one) =>
    card(`formatCard of ${one.key}`, (t) => format.formatCard(t, one, { ...own, own: false })),
  ),
  card('copiedCard', (t) => format.copiedCard(t, longest, commands)),
  card('editedCard', (t) => format.editedCard(t, longest, notes(t))),
  card('checkedCard of one that works', (t) => format.checkedCard(t, works(t))),
  card('checkedCard of one that does not', (t) => format.checkedCard(t, checkFormat(t, broken))),
  card('editingCard', (t) => editing.editingCard(t, longest, { saved: true, notes: notes(t) })),
  card('unsavedCard', (t) => format.unsavedCard(t, faults(t))),
];

/** Every form about formats: that of a name made of signs, and one for each kind of phase there is. */
export const formatForms: readonly Readonly<{ name: string; make: (t: Translate) => FormView }>[] = [
  { name: 'about a name', make: (t) => editing.nameFormView(t, longest) },
  { name: 'about the longest phase', make: (t) => aboutPhase(t, longest, 19) },
  ...[...shipped.values()].flatMap((one) =>
    one.phases.map((phase, index) => ({
      name: `about ${phase.id} of ${one.key}`,
      make: (t: Translate) => aboutPhase(t, one, index),
    })),
  ),
];

function aboutPhase(t: Translate, one: Format, index: number): FormView {
  const phase = one.phases[index];
  if (phase === undefined) throw new Error('There is no such phase.');
  return editing.phaseFormView(t, one, phase);
}
