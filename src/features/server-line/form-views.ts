import type { Translate } from '../../i18n/index.ts';
import { type FormView, form } from '../../lib/form.ts';
import { formChoice, formText } from '../../lib/form-questions.ts';
import * as buttons from './buttons.ts';
import { longest } from './reading.ts';
import { Cost, type ServerLine } from './schema.ts';

type Reached = Pick<ServerLine, 'name' | 'phone' | 'textTo' | 'textBody' | 'address' | 'hours'>;

/** Who it is and how it is reached. `customId`: where the answers go. */
export function reachFormView(t: Translate, customId: string, line?: Reached): FormView {
  const sent = [line?.textBody, line?.textTo].filter((part) => part != null).join(' ');
  const values = { ...line, text: sent };
  const ask = (name: 'name' | 'phone' | 'text' | 'address' | 'hours', required: boolean) =>
    formText({
      label: t(`own-line.form.${name}`),
      description: t(`own-line.form.${name}.about`),
      customId: name,
      required,
      most: longest[name],
      ...(values[name] == null || values[name] === '' ? {} : { value: values[name] }),
    });
  return form(
    t('own-line.reach.button'),
    customId,
    ask('name', true),
    ask('phone', false),
    ask('text', false),
    ask('address', false),
    ask('hours', true),
  );
}

/** The rest of a line, and where it was looked up. */
export function aboutFormView(t: Translate, { id, languages, cost, instead, source }: ServerLine): FormView {
  const places = ['above', 'instead'] as const;
  return form(
    t('own-line.about.button'),
    buttons.aboutForm.write([id]),
    formText({
      label: t('own-line.form.languages'),
      description: t('own-line.form.languages.about'),
      customId: 'languages',
      required: true,
      most: longest.languages,
      ...(languages === '' ? {} : { value: languages }),
    }),
    formChoice({
      label: t('own-line.form.cost'),
      customId: 'cost',
      required: true,
      chosen: cost,
      options: Cost.options.map((value) => ({ value, label: t(`own-line.form.cost.${value}`) })),
    }),
    formChoice({
      label: t('own-line.form.place'),
      description: t('own-line.form.place.about'),
      customId: 'place',
      required: true,
      chosen: instead ? 'instead' : 'above',
      options: places.map((value) => ({ value, label: t(`own-line.form.place.${value}`) })),
    }),
    formText({
      label: t('own-line.form.source'),
      description: t('own-line.form.source.about'),
      customId: 'source',
      required: true,
      most: longest.source,
      ...(source === null ? {} : { value: source }),
    }),
  );
}
