import { DiscordRefusal } from '../world/refusal.ts';
import { type Entry, isRecord } from './fields.ts';
import type { Place } from './form.ts';
import { limits } from './numbers.ts';

const { components } = limits;
type Found = { component: Record<string, unknown>; place: Place };

/**
 * What all components of one message or form must keep together: every `custom_id` and every `id` once, and, for a
 * message with layout, at most 40 components and 4,000 characters of text, nested ones counted (Discord).
 */
export function checkComponentSums(entries: readonly Entry[], place: Place): void {
  const found = entries.flatMap(everything);
  refuseTwice(
    found,
    'custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );
  refuseTwice(found, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  if (found.length > components.total) {
    const words = `The total number of components exceeds the maximum of ${components.total}`;
    place.refuse('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', words);
  }
  const texts = found.flatMap(({ component }) => (component.type === 10 ? [String(component.content)] : []));
  if (texts.reduce((sum, text) => sum + text.length, 0) > components.text) {
    const words = `The total displayable text size of components exceeds the maximum of ${components.text}`;
    place.refuse('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', words);
  }
  if (place.refused === 0 && bytes(texts) > components.textBytes) throw tooManyBytes();
}

/** An entry and everything inside it: rows, containers, sections with their accessory, labels. */
function everything({ value, place }: Entry): Found[] {
  if (!isRecord(value)) return [];
  const children: unknown[] = Array.isArray(value.components) ? value.components : [];
  const inner = children.map((child, position) => ({
    value: child,
    place: place.at('components').at(position),
  }));
  const single = ['accessory', 'component'].map((name) => ({ value: value[name], place: place.at(name) }));
  return [{ component: value, place }, ...[...inner, ...single].flatMap(everything)];
}

function refuseTwice(found: readonly Found[], name: string, code: string, message: string): void {
  const seen = new Set<unknown>();
  for (const { component, place } of found) {
    const value = component[name] ?? undefined;
    if (value === undefined || value === 0) continue;
    if (seen.has(value)) place.at(name).refuse(code, message);
    seen.add(value);
  }
}

function bytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + components.textBytesPerDisplay, 0);
}

/** Live Discord fails instead of refusing when the text of a message is small in characters and large in bytes. */
const tooManyBytes = () =>
  new DiscordRefusal({ status: 500, code: 0, message: '500: Internal Server Error' });
