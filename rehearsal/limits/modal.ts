import { ComponentType } from 'discord-api-types/v10';
import { checkCustomId, componentOf, innerComponent } from './component-kinds.ts';
import { checkComponentSums } from './component-sums.ts';
import type { Fields } from './fields.ts';
import { checkTextDisplay } from './layout.ts';
import { checkFormInput, checkTextInput, formInputs } from './modal-inputs.ts';
import { limits } from './numbers.ts';

const { modal } = limits;
const onTop = [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label];

/**
 * A form: title ≤ 45 and one to five components, each a label with its input, a text, or (deprecated) a row with a text
 * input (Discord: components/reference; the published schema allows more, the documented limit is five).
 */
export function checkModalFields(fields: Fields): void {
  fields.text('custom_id', { required: true, min: 1, max: limits.components.customId });
  fields.text('title', { required: true, min: 1, max: modal.title });
  const entries = fields.list('components', { required: true, min: 1, max: modal.components });
  for (const entry of entries) {
    const component = componentOf(entry, onTop);
    if (component?.type === ComponentType.TextDisplay) checkTextDisplay(component.fields);
    if (component?.type === ComponentType.Label) checkLabel(component.fields);
    if (component?.type === ComponentType.ActionRow) checkInputRow(component.fields);
  }
  checkComponentSums(entries, fields.place.at('components'));
}

function checkLabel(label: Fields): void {
  label.text('label', { required: true, min: 1, max: modal.label });
  label.text('description', { min: 1, max: modal.description });
  const input = innerComponent(label, 'component', formInputs);
  if (!input) return;
  checkCustomId(input.fields);
  checkFormInput(input.fields, input.type);
}

/** The older form of a text input, alone in a row and with its own label. */
function checkInputRow(row: Fields): void {
  for (const entry of row.list('components', { required: true, min: 1, max: 1 })) {
    const input = componentOf(entry, [ComponentType.TextInput]);
    if (!input) continue;
    checkCustomId(input.fields);
    input.fields.text('label', { required: true, min: 1, max: modal.label });
    checkTextInput(input.fields);
  }
}
