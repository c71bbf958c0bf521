import type { Translate } from '../../i18n/index.ts';
import { type FormView, form } from '../../lib/form.ts';
import { formText } from '../../lib/form-questions.ts';
import { button, card, type MessageView, picker, row, text } from '../../lib/markup.ts';
import { wordsOf } from '../consent/documents.ts';
import * as buttons from './buttons.ts';
import { type ReminderWish, Way } from './schema.ts';
import { offsetChoices } from './wish.ts';

const offsetsOf = (t: Translate, { offsets }: ReminderWish): string =>
  offsetChoices
    .filter((one) => offsets.includes(one))
    .map((one) => t(`reminders.offset.${one}`))
    .join(' · ');

/** How I am reminded in this server, and everything that can be changed about it. Their zone is never shown, not even here. */
export function remindersCard(t: Translate, wish: ReminderWish, ...words: readonly string[]): MessageView {
  const { way, quietFrom: from, quietTo: to, kindNotes } = wish;
  const lines = [
    t(`reminders.way.${way}.now`),
    ...(way === 'none' || wish.offsets.length === 0
      ? []
      : [t('reminders.when', { offsets: offsetsOf(t, wish) })]),
    from === null || to === null ? t('reminders.quiet.none') : t('reminders.quiet.now', { from, to }),
    t(kindNotes ? 'reminders.kind-notes.yes' : 'reminders.kind-notes.no'),
  ];
  return card(
    [],
    text([t('reminders.title'), ...words].join('\n')),
    text(lines.join('\n')),
    picker({
      customId: buttons.wayPicker.write([]),
      placeholder: t('reminders.way.placeholder'),
      options: Way.options.map((value) => ({
        value,
        label: t(`reminders.way.${value}`),
        description: t(`reminders.way.${value}.about`),
      })),
      chosen: [way],
    }),
    picker({
      customId: buttons.offsetsPicker.write([]),
      placeholder: t('reminders.offsets.placeholder'),
      options: offsetChoices.map((value) => ({
        value: String(value),
        label: t(`reminders.offset.${value}`),
      })),
      chosen: wish.offsets.map(String),
      many: true,
    }),
    row(
      button(t('reminders.quiet.button'), buttons.quietButton.write([])),
      ...(from === null ? [] : [button(t('reminders.no-quiet.button'), buttons.noQuietButton.write([]))]),
      button(
        t(kindNotes ? 'reminders.kind-notes.stop' : 'reminders.kind-notes.start'),
        buttons.kindNotesButton.write([kindNotes ? 'no' : 'yes']),
      ),
      ...(way === 'none' ? [] : [button(t('reminders.stop.button'), buttons.stopAllButton.write([]))]),
    ),
    text(smallPrint(t, wish)),
  );
}

/** The words of what has a yes of its own here, before it is said; and what is stored. */
const smallPrint = (t: Translate, { way, kindNotes }: ReminderWish): string =>
  [
    ...(way === 'dm' ? [] : [`-# **${t('reminders.way.dm')}:** ${wordsOf(t, 'reminders-dm')}`]),
    ...(kindNotes ? [] : [`-# **${t('reminders.kind-notes.start')}:** ${wordsOf(t, 'kind-notes')}`]),
    t('reminders.about'),
  ].join('\n');

/** Quiet hours, with the place whose clock they go by. */
export function quietFormView(t: Translate): FormView {
  const line = (customId: 'from' | 'to' | 'zone', most: number) =>
    formText({
      customId,
      label: t(`reminders.quiet.${customId}.label`),
      placeholder: t(`reminders.quiet.${customId}.placeholder`),
      required: true,
      most,
    });
  return form(
    t('reminders.quiet.title'),
    buttons.quietForm.write([]),
    line('from', 10),
    line('to', 10),
    line('zone', 60),
  );
}
