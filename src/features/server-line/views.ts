import type { Translate } from '../../i18n/index.ts';
import { button, card, type MessageView, picker, row, separator, text } from '../../lib/markup.ts';
import * as buttons from './buttons.ts';
import { countryName } from './countries.ts';
import { isFull, isOld, isShown } from './line.ts';
import { ownLineText, type Reader } from './line-text.ts';
import { everybody, type ServerLine } from './schema.ts';

const scopeName = (t: Translate, country: string, locale: string): string =>
  country === everybody ? t('own-line.everybody') : countryName(country, locale);

/** How it is with a line, in a few words. */
function standing(t: Translate, line: ServerLine, today: Date): string {
  if (!isShown(line)) return t('own-line.not-shown');
  return t(isOld(line, today) ? 'own-line.old' : line.instead ? 'own-line.instead' : 'own-line.above');
}

type Lines = Readonly<{ lines: readonly ServerLine[]; country: string; reader: Reader; command: string }>;

/** All lines of a server, one to look at, and a button for another one. `country`: for whom that would be. */
export function linesCard(t: Translate, { lines, country, reader, command }: Lines): MessageView {
  const { locale, today } = reader;
  const options = lines.map((line) => ({
    value: line.id,
    label: line.name,
    description: `${scopeName(t, line.country, locale)} · ${standing(t, line, today)}`.slice(0, 100),
  }));
  const where = scopeName(t, country, locale);
  return card(
    [],
    text(t('own-line.title')),
    text(lines.length === 0 ? t('own-line.none') : t('own-line.some', { count: lines.length })),
    ...(options.length === 0
      ? []
      : [picker({ customId: buttons.linePicker.write([]), placeholder: t('own-line.pick'), options })]),
    text(isFull(lines, country) ? t('own-line.full', { where }) : t('own-line.how', { command })),
    ...(isFull(lines, country)
      ? []
      : [row(button(t('own-line.add', { where }).slice(0, 80), buttons.addLineButton.write([country])))]),
  );
}

/** One line as people see it, and what can be done about it. */
export function lineCard(t: Translate, line: ServerLine, reader: Reader): MessageView {
  const { id, country } = line;
  const about = { where: scopeName(t, country, reader.locale), how: standing(t, line, reader.today) };
  return card(
    [],
    text(t('own-line.one', about)),
    text(ownLineText(t, line, reader)),
    ...(line.source === null ? [] : [text(t('own-line.source', { source: line.source }))]),
    separator(),
    text(t(isShown(line) ? 'own-line.right.ask' : 'own-line.about.ask')),
    row(
      ...(isShown(line) ? [button(t('own-line.right.button'), buttons.stillRightButton.write([id]))] : []),
      button(
        t('own-line.about.button'),
        buttons.aboutButton.write([id]),
        isShown(line) ? {} : { style: 'primary' },
      ),
      button(t('own-line.reach.button'), buttons.reachButton.write([id])),
      button(t('own-line.remove.button'), buttons.removeLineButton.write([id]), { style: 'danger' }),
    ),
    row(button(t('own-line.all.button'), buttons.allLinesButton.write([]))),
  );
}
