import type { Translate } from '../../i18n/index.ts';
import { lengthOf } from './fit.ts';
import { code, placeOf } from './saying.ts';
import type { Format, Phase } from './schema.ts';

/** Nobody listens well for longer than two hours. */
const longestMinutes = 120;

/** A format with the words for it, and the name of each of its phases. */
type Read = Readonly<{
  t: Translate;
  format: Format;
  phases: readonly Phase[];
  place(index: number): string;
}>;
type Rule = (read: Read) => readonly string[];

/**
 * What all good formats have in common, beyond their shape: the same beginning and end, a last word for everybody,
 * passing that costs nothing, a way back for whoever ran out of time, an end on time.
 */
export function brokenRules(t: Translate, format: Format): readonly string[] {
  const { phases } = format;
  const place = (index: number) => placeOf(t, phases[index], index);
  return rules.flatMap((rule) => rule({ t, format, phases, place }));
}

const gathersFirst: Rule = ({ t, phases, place }) => {
  const example = code('{ "id": "gather", "kind": "gather", "minutes": 5 }');
  const again = indexes(phases, ({ kind }, index) => kind === 'gather' && index > 0);
  return [
    ...(phases[0]?.kind === 'gather' ? [] : [t('rule.begins-with-gather', { place: place(0), example })]),
    ...again.map((index) => t('rule.gather-once', { place: place(index) })),
  ];
};

const closesLast: Rule = ({ t, phases, place }) => {
  const last = phases.at(-1)?.kind === 'afterglow' ? phases.length - 2 : phases.length - 1;
  const example = code('{ "id": "closing", "kind": "closing", "minutes": 1 }');
  const early = indexes(phases, ({ kind }, index) => kind === 'closing' && index !== last);
  const strayed = indexes(phases, ({ kind }, index) => kind === 'afterglow' && index !== phases.length - 1);
  return [
    ...(phases[last]?.kind === 'closing'
      ? []
      : [t('rule.ends-with-closing', { place: place(last), example })]),
    ...early.map((index) => t('rule.closing-once', { place: place(index) })),
    ...strayed.map((index) => t('rule.afterglow-last', { place: place(index) })),
  ];
};

const checksOut: Rule = ({ t, phases }) => {
  const there = phases.some((phase) => phase.kind === 'checkout' && phase.who !== 'bookmarked');
  const example = code('{ "id": "checkout", "kind": "checkout", "minutes": 8, "turn": { "seconds": 45 } }');
  return there ? [] : [t('rule.checkout', { example })];
};

const namesOnce: Rule = ({ t, phases, place }) =>
  indexes(phases, ({ id }, index) => phases.findIndex((one) => one.id === id) !== index).map((index) =>
    t('rule.id-twice', { place: place(index), id: phases[index]?.id ?? '' }),
  );

const allowsPassing: Rule = ({ t, phases, place }) =>
  indexes(phases, (phase) => 'pass' in phase && !phase.pass.includes('pass')).map((index) =>
    t('rule.pass', { place: place(index), example: code('"pass": ["pass", "pass-return"]') }),
  );

const comesBack: Rule = ({ t, phases, place }) =>
  indexes(phases, (phase, index) => {
    const later = phases.slice(index + 1);
    return (
      'bookmark' in phase &&
      phase.bookmark &&
      !later.some((one) => one.kind === 'round' && one.who === 'bookmarked')
    );
  }).map((index) => t('rule.bookmark', { place: place(index) }));

const countsPeople: Rule = ({ t, format: { people } }) => {
  const { min, ideal, max } = people;
  const [from, to] = ideal;
  return min <= from && from <= to && to <= max ? [] : [t('rule.people', { min, from, to, max })];
};

const fitsSteps: Rule = ({ t, phases, place }) =>
  phases.flatMap((phase, index) => {
    if (phase.kind !== 'focus') return [];
    const sum = phase.steps.reduce((minutes, step) => minutes + step.minutes, 0);
    return sum <= phase.minutes
      ? []
      : [t('rule.steps', { place: place(index), sum, minutes: phase.minutes })];
  });

const usesTopics: Rule = ({ t, phases, place }) =>
  indexes(phases, ({ kind }, index) => kind === 'agenda-set' && phases[index + 1]?.kind !== 'queue').map(
    (index) => t('rule.topics', { place: place(index) }),
  );

const letsEverybodyWrite: Rule = ({ t, phases, place }) =>
  indexes(phases, (phase) => 'who' in phase && phase.who === 'at-once' && phase.turn.mode !== 'none').map(
    (index) => t('rule.at-once', { place: place(index) }),
  );

const endsOnTime: Rule = ({ t, format }) => {
  const minutes = lengthOf(format);
  return minutes <= longestMinutes ? [] : [t('rule.too-long', { minutes, most: longestMinutes })];
};

const rules: readonly Rule[] = [
  gathersFirst,
  closesLast,
  checksOut,
  namesOnce,
  allowsPassing,
  comesBack,
  countsPeople,
  fitsSteps,
  usesTopics,
  letsEverybodyWrite,
  endsOnTime,
];

/** Where in a format there is a phase like this. */
const indexes = (
  phases: readonly Phase[],
  isMeant: (phase: Phase, index: number) => boolean,
): readonly number[] =>
  [...phases.keys()].filter((index) => {
    const phase = phases[index];
    return phase !== undefined && isMeant(phase, index);
  });
