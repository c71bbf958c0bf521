import type { Translate } from '../../i18n/index.ts';
import { plain } from '../../lib/markup.ts';
import { readableLocale } from '../crisis/choose.ts';
import { isOld } from './line.ts';
import type { ServerLine } from './schema.ts';

/** One line of a server as people in need read it: who it is, how it is reached, and who says so since when. */
export function ownLineText(t: Translate, line: ServerLine, { locale, today }: Reader): string {
  const { phone, textTo, textBody, address, checkedOn } = line;
  const ways = [
    phone === null ? undefined : t('help.phone', { number: plain(phone) }),
    textTo === null ? undefined : smsText(t, textTo, textBody),
    address === null ? undefined : t('help.own.address', { host: new URL(address).host, url: address }),
  ];
  const about = [plain(line.hours), languagesIn(line, locale), costOf(t, line)];
  const told = {
    name: plain(line.name),
    ways: ways.filter((way) => way !== undefined).join(' · '),
    about: about.filter(Boolean).join(' · '),
    checked: checkedOn,
  };
  return t(isOld(line, today) ? 'help.own.line.old' : 'help.own.line', told);
}

/** Who reads it, in which language and when. */
export type Reader = Readonly<{ locale: string; today: Date }>;

const smsText = (t: Translate, number: string, body: string | null): string =>
  body === null ? t('help.text', { number }) : t('help.text.body', { number, body });

const costOf = (t: Translate, { cost }: ServerLine): string =>
  cost === 'unknown' ? '' : t(`help.own.cost.${cost}`);

/** The names of its languages, in the reader's. */
function languagesIn({ languages }: ServerLine, locale: string): string {
  const names = new Intl.DisplayNames([readableLocale(locale)], { type: 'language' });
  const codes = languages.split(' ').filter(Boolean);
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
