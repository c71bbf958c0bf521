import type { Translator } from '../../i18n/index.ts';
import type { Stores } from '../../stores.ts';
import { changeOf, documents, type OwnPurpose, wordsOf } from './documents.ts';
import type { ConsentEntry, Method, Purpose, Shown } from './schema.ts';
import type { About } from './store.ts';

/** What somebody has read and agreed to on the way to a seat: the words of both documents, and what was ticked. */
export type Agreed = Readonly<{
  agreement: Shown;
  membership: Shown;
  affirmation: string;
  controller: string;
  ageAttested: true;
}>;

/** In which language somebody was asked, and by which way they answered. */
export type Told = Readonly<{ locale: string; method: Method }>;

type Who = Pick<About, 'guildId' | 'userId' | 'circleId'>;
type Said = Pick<ConsentEntry, 'decision' | 'method' | 'affirmation' | 'controller' | 'ageAttested'>;

/** The words of a document in the version that is in force, as somebody who reads this language sees them. */
export function shownIn(translator: Translator, locale: string, kind: Purpose): Shown {
  const t = translator(locale);
  const version = documents[kind];
  return { kind, version, locale, body: wordsOf(t, kind), ...changeOf(t, kind, version) };
}

/** Writes what somebody has said about these words into the ledger, after what they said before. */
async function write(
  held: Stores,
  who: Who,
  shown: Shown,
  said: Said & Readonly<{ at: Date }>,
): Promise<void> {
  const about = { ...who, purpose: shown.kind };
  const before = await held.consents.latest(about);
  const statementHash = await held.consents.keepWords(shown, said.at);
  const { version: documentVersion, locale } = shown;
  const words = { documentVersion, locale, statementHash };
  await held.consents.append({ ...about, ...words, ...said, supersedesId: before?.id ?? null });
}

/** Writes the answer to both documents of a place into the ledger, beside the words it was given to. */
export async function answerWords(
  held: Stores,
  who: Who,
  { agreement, membership, ...said }: Agreed,
  answer: Readonly<{ decision: 'given' | 'refused'; method: Method; at: Date }>,
): Promise<void> {
  // Whoever says no was asked nothing about their age.
  const ageAttested = answer.decision === 'given' && said.ageAttested;
  for (const shown of [agreement, membership])
    await write(held, who, shown, { ...said, ...answer, ageAttested });
}

/** Writes into the ledger that something is taken back, where it was given. */
export async function withdrawConsent(held: Stores, about: About, method: Method, at: Date): Promise<void> {
  const given = await held.consents.latest(about);
  if (given?.decision !== 'given') return;
  const { id: supersedesId, ...entry } = given;
  const back = { affirmation: null, ageAttested: false, decision: 'withdrawn' } as const;
  await held.consents.append({ ...entry, ...back, method, at, supersedesId });
  // A backup from before would bring the yes back: the list beside the backups says that it was taken back.
  const key = `withdrawn:${supersedesId}`;
  await held.due.ask({ key, kind: 'withdrawn', subject: supersedesId, dueAt: at });
}

/** Writes a yes to something of its own into the ledger. The same yes to the same words is written down once. */
async function giveOwn(
  held: Stores,
  who: Pick<Who, 'guildId' | 'userId'>,
  shown: Shown & Readonly<{ kind: OwnPurpose }>,
  said: Readonly<{ method: Method; affirmation: string | null; at: Date }>,
): Promise<void> {
  const about = { ...who, circleId: null };
  const before = await held.consents.latest({ ...about, purpose: shown.kind });
  const same = before?.documentVersion === shown.version && before.locale === shown.locale;
  if (before?.decision === 'given' && same) return;
  await write(held, about, shown, { decision: 'given', controller: null, ageAttested: false, ...said });
}

type Change = Readonly<{
  kind: OwnPurpose;
  was: boolean;
  is: boolean;
  /** What was pressed to begin it. */
  affirmation: string | null;
}>;

/** Something with a yes of its own has begun or ended: the ledger says so, in the same step. */
export async function noteOwn(
  held: Stores,
  who: Pick<Who, 'guildId' | 'userId'>,
  { kind, was, is, affirmation }: Change,
  { translator, told, at }: Readonly<{ translator: Translator; told: Told; at: Date }>,
): Promise<void> {
  const { method } = told;
  if (is && !was)
    await giveOwn(
      held,
      who,
      { ...shownIn(translator, told.locale, kind), kind },
      { method, affirmation, at },
    );
  if (was && !is) await withdrawConsent(held, { ...who, circleId: null, purpose: kind }, method, at);
}
