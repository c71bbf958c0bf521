import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Choice, choice } from './markup.ts';
import { atMost, sized } from './markup-limits.ts';

/** A form as Discord's API takes it: the `data` of a modal answer. */
export type FormView = Readonly<APIModalInteractionResponseCallbackData>;

type FormBlock = APILabelComponent | APITextDisplayComponent;

/** A form on somebody's screen. Discord: title up to 45 characters, 1 to 5 blocks including texts. */
export function form(title: string, customId: string, ...blocks: readonly FormBlock[]): FormView {
  if (blocks.length === 0) throw new RangeError('A form has no block.');
  atMost(5, blocks.length, 'Blocks of a form');
  return {
    title: sized(45, title, 'the title of a form'),
    custom_id: sized(100, customId, 'a custom id'),
    components: [...blocks],
  };
}

type Question = Readonly<{ label: string; description?: string; customId: string; required: boolean }>;

/** Discord: label of a question up to 45 characters, description up to 100. */
function question(
  { label, description }: Question,
  component: APILabelComponent['component'],
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: sized(45, label, 'the label of a question'),
    ...(description === undefined
      ? {}
      : { description: sized(100, description, 'the description of a question') }),
    component,
  };
}

/** Boxes to tick, 1 to 10. Required means at least one: with a single box it is the box of an agreement. */
export function formChecks(checks: Question & Readonly<{ options: readonly Choice[] }>): APILabelComponent {
  if (checks.options.length === 0) throw new RangeError('A group of boxes has no box.');
  atMost(10, checks.options.length, 'Boxes of a group');
  return question(checks, {
    type: ComponentType.CheckboxGroup,
    custom_id: sized(100, checks.customId, 'a custom id'),
    options: checks.options.map(choice),
    // Discord refuses 0 beside `required: true`, and takes 1 when nothing is said.
    ...(checks.required ? {} : { min_values: 0 }),
    required: checks.required,
  });
}

/** One of up to ten things to choose; `chosen` is what is chosen unless somebody changes it. */
export function formChoice(
  asked: Question & Readonly<{ options: readonly Choice[]; chosen?: string }>,
): APILabelComponent {
  if (asked.options.length < 2) throw new RangeError('A choice has one thing to choose, or none.');
  atMost(10, asked.options.length, 'Options of a choice');
  return question(asked, {
    type: ComponentType.RadioGroup,
    custom_id: sized(100, asked.customId, 'a custom id'),
    options: asked.options.map((one) => ({ ...choice(one), default: one.value === asked.chosen })),
    required: asked.required,
  });
}

/** Room for words, `most` letters of them. Discord keeps what was written when the form is closed and opened again. */
export function formWords(
  asked: Question & Readonly<{ most: number; lines?: 'one' | 'many' }>,
): APILabelComponent {
  return question(asked, {
    type: ComponentType.TextInput,
    custom_id: sized(100, asked.customId, 'a custom id'),
    style: asked.lines === 'one' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    max_length: asked.most,
    required: asked.required,
  });
}
