import { DiscordRefusal, type FieldError, type FieldErrors } from '../../../rehearsal/world/refusal.ts';

/** What Discord would answer to something refused; fails when it was let through. */
export function refusalOf(attempt: () => unknown): DiscordRefusal {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DiscordRefusal) return error;
    throw error;
  }
  throw new Error('This was let through, and Discord would have refused it.');
}

/** The refused places of a body as `path: CODE`, e.g. `components.0.label: BASE_TYPE_MAX_LENGTH`. */
export function refusedPlaces(attempt: () => unknown): string[] {
  const refusal = refusalOf(attempt);
  if (refusal.code !== 50035) throw new Error(`Refused with ${refusal.code}, not as an invalid form.`);
  return leaves(refusal.errors ?? {}, []);
}

function leaves(tree: FieldErrors, path: readonly string[]): string[] {
  return Object.entries(tree).flatMap(([name, inner]) =>
    isLeaf(inner) ? inner.map(({ code }) => `${path.join('.')}: ${code}`) : leaves(inner, [...path, name]),
  );
}

function isLeaf(inner: FieldErrors[string]): inner is readonly FieldError[] {
  return Array.isArray(inner);
}
