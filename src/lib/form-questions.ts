import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { type Question, question } from './form.ts';
import { type Choice, choice } from './markup.ts';
import { atMost, sized } from './markup-limits.ts';

type Typed = Question & Readonly<{ most: number; value?: string; placeholder?: string; long?: boolean }>;

/** A line to type into, or with `long` several. Discord: up to 4,000 characters; of a placeholder 100 are shown. */
export function formText({ most, value, placeholder, long = false, ...about }: Typed): APILabelComponent {
  atMost(4_000, most, 'Characters of a text that is asked for');
  return question(about, {
    type: ComponentType.TextInput,
    custom_id: sized(100, about.customId, 'a custom id'),
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: about.required,
    max_length: most,
    ...(value === undefined ? {} : { value: sized(most, value, 'a text that stands there already') }),
    ...(placeholder === undefined ? {} : { placeholder: cut(placeholder, 100) }),
  });
}

const cut = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1)}…`;

type Chosen = Question & Readonly<{ options: readonly Choice[]; chosen?: string }>;

/** One of 2 to 10 things, all of them to be seen at once. */
export function formChoice({ options, chosen, ...about }: Chosen): APILabelComponent {
  if (options.length < 2) throw new RangeError('A choice has less than two things to choose from.');
  atMost(10, options.length, 'Things to choose from');
  return question(about, {
    type: ComponentType.RadioGroup,
    custom_id: sized(100, about.customId, 'a custom id'),
    options: options.map((option) => ({ ...choice(option), default: option.value === chosen })),
    required: about.required,
  });
}

/** One thing of a list that opens, up to 25. */
export function formSelect({ options, chosen, ...about }: Chosen): APILabelComponent {
  if (options.length === 0) throw new RangeError('A list has nothing to choose from.');
  atMost(25, options.length, 'Options of a list');
  return question(about, {
    type: ComponentType.StringSelect,
    custom_id: sized(100, about.customId, 'a custom id'),
    options: options.map((option) => ({ ...choice(option), default: option.value === chosen })),
    required: about.required,
  });
}
