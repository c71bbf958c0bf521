import type { Translate } from '../../i18n/index.ts';
import { hours } from '../../lib/time.ts';
import { kept } from '../retention/retention.ts';
import type { Setup } from './setup.ts';

export const policyKinds = ['privacy', 'terms'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** One part: its lines are sentences, or points of a list that begin with "- ". */
export type Section = Readonly<{ title: string; body: string }>;
export type Policy = Readonly<{ title: string; sections: readonly Section[]; date: string }>;

/** For whom the words are, and how those of the settings and the names of commands are shown to them. */
export type About = Readonly<{
  t: Translate;
  locale: string;
  setup: Setup;
  command: (path: string) => string;
  shown: (words: string) => string;
}>;

/** When the words were changed last. */
const changedOn = new Date('2026-11-28T12:00:00Z');

/** What is stored and why, or what people can expect of each other: filled in with what the operator has said. */
export function policyOf(kind: PolicyKind, about: About): Policy {
  const { t, locale } = about;
  return {
    title: t(`policy.${kind}.title`),
    sections: kind === 'privacy' ? privacy(about) : terms(about),
    date: t('policy.date', {
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(changedOn),
    }),
  };
}

function privacy(about: About): readonly Section[] {
  const { t, setup, command } = about;
  const [remove, help] = [command('my-data delete'), command('help-now')];
  const rights = { export: command('my-data export'), delete: remove };
  const where = { encryption: t(`policy.where.${setup.encryption}`) };
  return [
    whoRuns(about),
    { title: t('policy.stored.title'), body: t('policy.stored') },
    { title: t('policy.never.title'), body: t('policy.never', { help, concerns: keptIn(about).concerns }) },
    { title: t('policy.why.title'), body: t('policy.why', { delete: remove }) },
    { title: t('policy.kept.title'), body: t('policy.kept', keptIn(about)) },
    { title: t('policy.where.title'), body: t('policy.where', where) },
    { title: t('policy.rights.title'), body: t('policy.rights', rights) },
    { title: t('policy.discord.title'), body: t('policy.discord') },
    { title: t('policy.adults.title'), body: t('policy.adults', { help }) },
  ];
}

function terms(about: About): readonly Section[] {
  const { t, command } = about;
  const [leave, help] = [command('circle leave'), command('help-now')];
  const leaving = { leave, delete: command('my-data delete'), privacy: command('privacy') };
  return [
    { title: t('terms.what.title'), body: t('terms.what') },
    { title: t('terms.emergency.title'), body: t('terms.emergency', { help }) },
    { title: t('terms.adults.title'), body: t('terms.adults', { help }) },
    { title: t('terms.promise.title'), body: t('terms.promise') },
    { title: t('terms.people.title'), body: t('terms.people') },
    { title: t('terms.care.title'), body: t('terms.care') },
    { title: t('terms.leaving.title'), body: t('terms.leaving', leaving) },
    whoRuns(about),
  ];
}

/** Who runs the bot and how to ask them; where one of the two is not set, that it is not known. */
function whoRuns({ t, locale, setup, command, shown }: About): Section {
  const { name, contact, country } = setup.operator;
  const title = t('policy.who.title');
  if (name === undefined || contact === undefined)
    return { title, body: t('policy.who.unknown', { help: command('help-now') }) };
  const who = t('policy.who', { name: shown(name), contact });
  if (country === undefined) return { title, body: who };
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return { title, body: `${who} ${t('policy.who.country', { country: names.of(country) ?? country })}` };
}

/** The times that things are kept for, in days, as the language says them. */
function keptIn({ locale }: About) {
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const said = (ms: number): string => days.format(ms / hours(24));
  return {
    answers: said(kept.answer),
    sessions: said(kept.session),
    postings: said(kept.posting),
    work: said(kept.dueWork),
    concerns: said(kept.concern),
    left: said(kept.wishes),
  };
}
