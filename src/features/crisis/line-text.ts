import type { Translate } from '../../i18n/index.ts';
import type { CrisisRecord } from './resources.ts';

/** One line, with every way to reach it and the day it was last looked up. */
export function lineText(t: Translate, { name, phone, sms, chat, hours, checkedOn }: CrisisRecord): string {
  const ways = [
    phone === undefined ? undefined : t('help.phone', { number: phone }),
    sms === undefined ? undefined : smsText(t, sms),
    chat === undefined ? undefined : t('help.chat', { url: chat }),
  ];
  const told = ways.filter((way) => way !== undefined).join(' · ');
  return t('help.line', { name, ways: told, hours, checked: checkedOn });
}

const smsText = (t: Translate, { to, body }: NonNullable<CrisisRecord['sms']>): string =>
  body === undefined ? t('help.text', { number: to }) : t('help.text.body', { number: to, body });
