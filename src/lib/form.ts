import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
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

export type Question = Readonly<{ label: string; description?: string; customId: string; required: boolean }>;

/** Discord: label of a question up to 45 characters, description up to 100. */
export function question(
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
