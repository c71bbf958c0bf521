import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

/** A component as far as numbering and reading text cares: its own fields and what may be nested in it. */
type Nested = { id?: number | undefined; type: ComponentType; content?: unknown };

/** All components from top to bottom, nested ones after the one that holds them. */
function* withinAll(components: readonly APIMessageTopLevelComponent[]): Generator<Nested> {
  for (const component of components) yield* within(component);
}

function* within(component: APIMessageTopLevelComponent): Generator<Nested> {
  yield component;
  switch (component.type) {
    case ComponentType.ActionRow:
      yield* component.components;
      return;
    case ComponentType.Section:
      yield* component.components;
      yield component.accessory;
      return;
    case ComponentType.Container:
      for (const inner of component.components) yield* within(inner);
      return;
    default:
  }
}

/** A copy in which every component has an `id`: Discord numbers the ones that came without, from 1, in order. */
export function numbered(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone([...components]);
  const taken = new Set<number>();
  for (const { id } of withinAll(copy)) if (id !== undefined && id !== 0) taken.add(id);
  let next = 1;
  for (const component of withinAll(copy)) {
    if (component.id !== undefined && component.id !== 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy;
}

/** The words of a message in which mentions ping: its content and its text displays, not its embeds. */
export function spokenText(content: string, components: readonly APIMessageTopLevelComponent[]): string {
  const displayed = [...withinAll(components)].map((component) => component.content);
  return [content, ...displayed.filter((text) => typeof text === 'string')].join('\n');
}
