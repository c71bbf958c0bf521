import { z } from 'zod';
import { isSeen } from '../../lib/markup.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { type About, Cost, type Reach } from './schema.ts';

/** What somebody fills in about how a line is reached, as it was typed. */
export const ReachAnswers = z.object({
  name: z.string(),
  phone: z.string(),
  text: z.string(),
  address: z.string(),
  hours: z.string(),
});

/** What somebody fills in about the rest of it. */
export const AboutAnswers = z.object({
  languages: z.string(),
  cost: Cost,
  place: z.enum(['above', 'instead']),
  source: z.string(),
});

export type ReachRefusal =
  | 'line-name-unreadable'
  | 'line-phone-unreadable'
  | 'line-text-unreadable'
  | 'line-address-unreadable'
  | 'line-hours-unreadable'
  | 'line-needs-a-way';
export type AboutRefusal = 'line-languages-unreadable' | 'line-source-unreadable';

/** The most letters of each part: six lines have to fit one message beside those that come with the bot. */
export const longest = {
  name: 50,
  phone: 32,
  text: 50,
  address: 90,
  hours: 40,
  languages: 24,
  source: 100,
} as const;

/** Letters, digits and the signs of a name or of hours: nothing that calls somebody, links somewhere, or formats. */
const simple = /^[\p{L}\p{M}\p{N} .,;:!?&'’"„“”()/+–—-]+$/u;

/** A number as it is dialled; several are parted by " · ". */
const dialled = /^[+*(\d][\d ()*·-]*$/;
const digitsIn = (number: string): number => number.replaceAll(/\D/g, '').length;
const isDialled = (number: string): boolean =>
  dialled.test(number) && digitsIn(number) >= 2 && digitsIn(number) <= 36;

/** "85258", "HELLO 85258", "HELLO to 85258". A word begins with a letter, a number does not. */
const texted = /^(?:(\p{L}[\p{L}\d]{0,19})\s+(?:(?:to|an)\s+)?)?([+\d][\d -]{1,24})$/iu;

const typed = (answer: string): string | null => answer.trim().replaceAll(/\s+/g, ' ') || null;

const isSimple = (words: string, most: number): boolean =>
  words.length >= 2 && words.length <= most && simple.test(words) && isSeen(words);

/** An https address of a host with a name, as a browser would go there. Letters that look like others become visible. */
function readAddress(answer: string): string | undefined {
  if (!URL.canParse(answer)) return undefined;
  const { protocol, username, password, hostname, port, href } = new URL(answer);
  const named = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]+$/.test(hostname);
  const clean = username === '' && password === '' && port === '' && /^[^\s<>()[\]`|\\"*]+$/.test(href);
  return protocol === 'https:' && named && clean && href.length <= longest.address ? href : undefined;
}

/** Reads how a line is reached. A line needs at least one way; nothing of it can call, link or look like something else. */
export function readReach(answers: z.output<typeof ReachAnswers>): Result<Reach, ReachRefusal> {
  const [name, phone, text, hours] = [answers.name, answers.phone, answers.text, answers.hours].map(typed);
  if (name == null || !isSimple(name, longest.name)) return refuse('line-name-unreadable');
  if (phone != null && (phone.length > longest.phone || !isDialled(phone)))
    return refuse('line-phone-unreadable');
  const sent = text == null ? undefined : texted.exec(text);
  if (sent === null) return refuse('line-text-unreadable');
  const address = answers.address.trim() === '' ? null : readAddress(answers.address.trim());
  if (address === undefined) return refuse('line-address-unreadable');
  if (hours == null || !isSimple(hours, longest.hours)) return refuse('line-hours-unreadable');
  if (phone == null && sent === undefined && address === null) return refuse('line-needs-a-way');
  const [textBody = null, textTo = null] = sent === undefined ? [] : [sent[1], sent[2]];
  return accept({ name, phone: phone ?? null, textTo, textBody, address, hours });
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && languageNames.of(code) !== undefined;

/** Reads the rest: languages as two letters each, and where it was looked up, as an address or in words. */
export function readAbout({
  languages,
  cost,
  place,
  source,
}: z.output<typeof AboutAnswers>): Result<About, AboutRefusal> {
  const codes = [
    ...new Set(
      languages
        .toLowerCase()
        .split(/[\s,;·]+/)
        .filter(Boolean),
    ),
  ];
  if (codes.length === 0 || codes.length > 4 || !codes.every(isLanguage))
    return refuse('line-languages-unreadable');
  const from = source.trim();
  const read = /^https?:/i.test(from) ? readAddress(from) : isSimple(from, longest.source) ? from : undefined;
  if (read === undefined) return refuse('line-source-unreadable');
  return accept({ instead: place === 'instead', languages: codes.join(' '), cost, source: read });
}
