import { aboutFormView, reachFormView } from '../../../src/features/server-line/form-views.ts';
import type { OwnLines } from '../../../src/features/server-line/line.ts';
import { longest } from '../../../src/features/server-line/reading.ts';
import type { ServerLine } from '../../../src/features/server-line/schema.ts';
import * as line from '../../../src/features/server-line/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import type { FormView } from '../../../src/lib/form.ts';
import { LineId } from '../../../src/lib/ids.ts';
import { at, guild } from '../../support/make.ts';
import type { Case } from './case.ts';

const ids = [...'abcdefghij'].map((letter) => LineId.parse(letter.repeat(12)));
const address = `https://${'a'.repeat(60)}.example/${'b'.repeat(longest.address - 77)}`;

const lineOf = (id: LineId, country: string): ServerLine => ({
  id,
  guildId: guild(),
  country,
  name: 'Ü'.repeat(longest.name),
  phone: '(1'.repeat(longest.phone / 2),
  textTo: '1'.repeat(25),
  textBody: 'W'.repeat(20),
  address,
  hours: '(9)'.repeat(13),
  instead: false,
  languages: 'de en uk tr',
  cost: 'national',
  source: address,
  checkedOn: '2026-01-01',
});

/** As many lines as one person can be shown, and as long as they can be, none of them checked for a long while. */
export const fullOwn: OwnLines = {
  lines: ids.slice(0, 6).map((id, at) => lineOf(id, at < 3 ? 'US' : '*')),
  today: at('12:00'),
};

const reader = { locale: 'en-US', today: at('12:00') };
const all = ids.map((id, number) => lineOf(id, ['*', 'US', 'GS', 'DE'][Math.floor(number / 3)] ?? 'DE'));
const [first] = fullOwn.lines;
if (first === undefined) throw new Error('There is no line.');
const command = '</settings crisis:12345678901234567890>';

export const lineModules = { 'server-line': line };

/** What is said about the lines of a server. None of it calls anybody. */
export const lineMessages: readonly Case[] = [
  ...[all, all.slice(0, 4), []].map(
    (lines): Case => ({
      name: `linesCard of ${lines.length}`,
      make: (t) => line.linesCard(t, { lines, country: 'GS', reader, command }),
      pings: [],
    }),
  ),
  { name: 'lineCard', make: (t) => line.lineCard(t, first, reader), pings: [] },
  {
    name: 'lineCard that is not shown yet',
    make: (t) => line.lineCard(t, { ...first, source: null }, reader),
    pings: [],
  },
];

export const lineForms: readonly ((t: Translate) => FormView)[] = [
  (t) => reachFormView(t, 'server-line.new~1~*'),
  (t) => reachFormView(t, 'server-line.reached~1~aaaaaaaaaaaa', first),
  (t) => aboutFormView(t, first),
];
