import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, picker, row, separator, text } from '../../lib/markup.ts';
import { reachOutButton } from '../concern/buttons.ts';
import { whoRow } from '../concern/who-row.ts';
import { countriesOf, type OwnLines, ownLinesFor, standInstead } from '../server-line/line.ts';
import { ownLineText } from '../server-line/line-text.ts';
import { countryPicker } from './buttons.ts';
import {
  type CountryChoice,
  countries,
  elsewhere,
  emergencyFor,
  everywhere,
  linesFor,
  moreCountries,
} from './choose.ts';
import { lineText } from './line-text.ts';

type Asked = Readonly<{
  country: string | undefined;
  /** In a server somebody there can be asked to reach out. */
  inServer: boolean;
  /** The lines that the server has added itself. */
  own: OwnLines;
}>;

/**
 * Where to turn in a hard moment. Made from memory alone; `country` is what the person chose, or what their language
 * suggests. Without one, or for a country we know no line of, the directories of all countries stand there. The server's
 * own lines come first.
 */
export function helpCard(t: Translate, locale: string, { country, inServer, own }: Asked): MessageView {
  const [first, second] = [countries(locale, countriesOf(own)), moreCountries(locale, countriesOf(own))];
  const options = (list: typeof first) => list.map(({ code, name }) => ({ value: code, label: name }));
  const other = { value: elsewhere, label: t('help.country.other') };
  return card(
    [],
    text(t('help.title')),
    text(emergency(t, country, [...first, ...second])),
    ...linesText(t, locale, { country, own }),
    text(t('help.elsewhere', everywhere)),
    separator(),
    text(t('help.nobody-alerted')),
    ...(inServer ? [row(button(t('concern.reach-out.button'), reachOutButton.write([])))] : []),
    picker({
      customId: countryPicker.write(['a']),
      placeholder: t('help.country.placeholder'),
      options: [...options(first), other],
    }),
    ...(second.length === 0
      ? []
      : [
          picker({
            customId: countryPicker.write(['b']),
            placeholder: t('help.country.more'),
            options: options(second),
          }),
        ]),
    ...(inServer ? [separator(), text(t('help.about-somebody')), whoRow(t)] : []),
  );
}

/** The server's own lines, and below them those that come with the bot, unless they stand in place of these. */
function linesText(t: Translate, locale: string, { country, own }: Pick<Asked, 'country' | 'own'>) {
  const mine = ownLinesFor(own, country);
  const lines = country === undefined || standInstead(mine, own.today) ? [] : linesFor(country);
  const told = [
    ...thatFit(mine.map((line) => ownLineText(t, line, { locale, today: own.today }))),
    ...lines.map((line) => lineText(t, line)),
  ];
  return told.length === 0 ? [] : [text(told.join('\n'))];
}

/** Characters. What a server adds never keeps the rest from being shown: a message that is too long would not be sent at all. */
const mostOwn = 2_400;

/** The first of some texts that have room together. */
function thatFit(texts: readonly string[]): readonly string[] {
  let left = mostOwn;
  return texts.filter((one) => {
    left -= one.length;
    return left >= 0;
  });
}

function emergency(t: Translate, country: string | undefined, known: readonly CountryChoice[]): string {
  const numbers = country === undefined ? [] : emergencyFor(country);
  const name = known.find(({ code }) => code === country)?.name;
  if (numbers.length === 0 || name === undefined) return t('help.emergency.unknown');
  return t('help.emergency', { country: name, numbers: numbers.join(' · ') });
}
