import { isStale } from '../crisis/choose.ts';
import { everybody, type ServerLine } from './schema.ts';

/** So many lines for one country, or for everybody; six are shown at most, and they have to fit one message. */
const mostInScope = 3;
/** So many in one server: their countries have to fit the list to choose from. */
const mostInServer = 10;

/** The lines of a server, and the day on which they are shown. */
export type OwnLines = Readonly<{ lines: readonly ServerLine[]; today: Date }>;

/** Nothing is shown before somebody has said where it was looked up. */
export const isShown = ({ source }: Pick<ServerLine, 'source'>): boolean => source !== null;

/** Not looked up for 180 days: it is still shown, with a word that it may be out of date. */
export const isOld = ({ checkedOn }: Pick<ServerLine, 'checkedOn'>, today: Date): boolean =>
  isStale(checkedOn, today);

/** What somebody is shown who is in this country, or has not said where they are. Those for the country come first. */
export function ownLinesFor({ lines }: OwnLines, country: string | undefined): readonly ServerLine[] {
  const of = (scope: string | undefined) => lines.filter((line) => line.country === scope && isShown(line));
  return [...of(country), ...of(everybody)];
}

/** Whether they stand in place of what comes with the bot. One that may be out of date takes nothing away from anybody. */
export const standInstead = (shown: readonly ServerLine[], today: Date): boolean =>
  shown.some((line) => line.instead && !isOld(line, today));

/** The countries that a server has lines for. */
export const countriesOf = ({ lines }: OwnLines): readonly string[] => [
  ...new Set(lines.filter(isShown).flatMap(({ country }) => (country === everybody ? [] : country))),
];

/** Why another line does not fit; nothing where it does. */
export const isFull = (lines: readonly ServerLine[], country: string): boolean =>
  lines.length >= mostInServer || lines.filter((line) => line.country === country).length >= mostInScope;
