import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, picker, row, separator, text } from '../../lib/markup.ts';
import { reachOutButton } from '../concern/buttons.ts';
import { whoRow } from '../concern/who-row.ts';
import { countryPicker } from './buttons.ts';
import { countries, elsewhere, emergencyFor, everywhere, linesFor, moreCountries } from './choose.ts';
import { lineText } from './line-text.ts';

type Asked = Readonly<{
  country: string | undefined;
  /** In a server somebody there can be asked to reach out. */
  inServer: boolean;
}>;

/**
 * Where to turn in a hard moment. Made from memory alone; `country` is what the person chose, or what their language
 * suggests. Without one, or for a country we know no line of, the directories of all countries stand there.
 */
export function helpCard(t: Translate, locale: string, { country, inServer }: Asked): MessageView {
  const lines = country === undefined ? [] : linesFor(country);
  const [first, second] = [countries(locale), moreCountries(locale)];
  const options = (list: typeof first) => list.map(({ code, name }) => ({ value: code, label: name }));
  const other = { value: elsewhere, label: t('help.country.other') };
  return card(
    [],
    text(t('help.title')),
    text(emergency(t, locale, country)),
    ...(lines.length === 0 ? [] : [text(lines.map((line) => lineText(t, line)).join('\n'))]),
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

function emergency(t: Translate, locale: string, country: string | undefined): string {
  const numbers = country === undefined ? [] : emergencyFor(country);
  const name = [...countries(locale), ...moreCountries(locale)].find(({ code }) => code === country)?.name;
  if (numbers.length === 0 || name === undefined) return t('help.emergency.unknown');
  return t('help.emergency', { country: name, numbers: numbers.join(' · ') });
}
