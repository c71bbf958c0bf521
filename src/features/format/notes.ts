import type { Translate } from '../../i18n/index.ts';
import { fitOf } from './fit.ts';
import { asksWhy, forcedCheer } from './gentle-words.ts';
import { clockOf, placeOf } from './saying.ts';
import type { Format, Phase } from './schema.ts';

/** What a host may want to think about. Nothing of it has to be changed. */
export function notesOn(t: Translate, format: Format): readonly string[] {
  return [
    ...format.phases.flatMap((phase, index) => notesOnPhase(t, format, phase, index)),
    ...thinRounds(t, format),
    ...(format.roles.includes('guardian') ? [] : [t('note.no-guardian')]),
    ...(format.phases.at(-1)?.kind === 'afterglow' ? [] : [t('note.no-afterglow')]),
  ];
}

function notesOnPhase(t: Translate, format: Format, phase: Phase, index: number): readonly string[] {
  const place = placeOf(t, phase, index);
  const sharing = 'response' in phase ? phase : undefined;
  const cheer = forcedCheer(phase.words ?? '');
  const empty = phase.kind === 'reading' && phase.prompt === undefined && phase.words === undefined;
  return [
    ...(sharing?.turn.mode === 'firm' && !sharing.mutesOthers ? [t('note.firm', { place })] : []),
    ...(sharing?.response === 'none' && sharing.responses !== undefined
      ? [t('note.nobody-answers', { place })]
      : []),
    ...('turn' in phase && phase.turn.mode !== 'none' && phase.turn.warnAt >= phase.turn.seconds
      ? [t('note.warned-at-once', { place })]
      : []),
    ...(isEmptyReturn(format, phase, index) ? [t('note.nothing-marked', { place })] : []),
    ...(empty ? [t('note.no-text', { place })] : []),
    ...(asksWhy(phase.words ?? '') ? [t('note.asks-why', { place })] : []),
    ...(cheer === undefined ? [] : [t('note.forces-cheer', { place, words: cheer })]),
  ];
}

const isEmptyReturn = ({ phases }: Format, phase: Phase, index: number): boolean =>
  'who' in phase &&
  phase.who === 'bookmarked' &&
  !phases.slice(0, index).some((one) => 'bookmark' in one && one.bookmark);

/** Rounds in which the largest circle of this format would hardly get a word in. */
function thinRounds(t: Translate, { phases, people, ...format }: Format): readonly string[] {
  return format.medium.flatMap((medium) =>
    fitOf({ phases, people, ...format }, medium)
      .filter((fit) => fit.people === people.max && fit.thin)
      .map(({ phase, seconds }) => {
        const index = phases.findIndex(({ id }) => id === phase);
        const place = placeOf(t, phases[index], index);
        const about = { people: people.max, seconds: clockOf(seconds), medium: t(`medium.${medium}`) };
        return t('note.thin', { place, ...about });
      }),
  );
}
