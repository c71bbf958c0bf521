import { ComponentType } from 'discord-api-types/v10';
import { checkButton } from './buttons.ts';
import { componentOf, selects } from './component-kinds.ts';
import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';
import { checkSelect } from './selects.ts';

const inRows = [ComponentType.Button, ...selects];

/** A row of a message: up to five buttons, or exactly one select menu, which is as wide as five (Discord). */
export function checkActionRow(row: Fields): void {
  const entries = row.list('components', { required: true, min: 1, max: limits.components.row });
  let width = 0;
  for (const entry of entries) {
    const component = componentOf(entry, inRows);
    if (!component) continue;
    width += component.type === ComponentType.Button ? 1 : limits.components.row;
    if (width > limits.components.row && entries.length <= limits.components.row) {
      const words = 'The specified component exceeds the maximum width';
      entry.place.refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', words);
    }
    if (component.type === ComponentType.Button) checkButton(component.fields);
    else checkSelect(component.fields, component.type);
  }
}
