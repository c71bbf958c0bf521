import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** A block of a form: something to read, something to answer, or something nobody here knows. */
export type Block = Readonly<
  | { kind: 'words'; key: string; text: string }
  | { kind: 'question'; key: string; label: string; description: string | undefined; field: Field }
  | { kind: 'unknown'; key: string; type: number }
>;

export type Field = APIComponentInLabel;

/** The blocks of a form, those of the older kind (text inputs in rows) among them. */
export function blocksOf(
  components: readonly APIModalInteractionResponseCallbackComponent[],
): readonly Block[] {
  return components.flatMap((component, place): readonly Block[] => {
    const key = `${component.id ?? place}`;
    switch (component.type) {
      case ComponentType.TextDisplay:
        return [{ kind: 'words', key, text: component.content }];
      case ComponentType.Label: {
        const { label, description, component: field } = component;
        return [{ kind: 'question', key, label, description, field }];
      }
      case ComponentType.ActionRow:
        return component.components.map((field) => inRow(field, key));
      default:
        return [unknown(component, key)];
    }
  });
}

function inRow(field: APITextInputComponent, key: string): Block {
  if (field.type !== ComponentType.TextInput) return unknown(field, key);
  return { kind: 'question', key: field.custom_id, label: field.label ?? '', description: undefined, field };
}

function unknown(component: Readonly<{ type: number }>, key: string): Block {
  return { kind: 'unknown', key, type: component.type };
}
