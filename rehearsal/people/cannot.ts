import { DiscordRefusal } from '../world/refusal.ts';

/** A person tried what her screen does not let her do. The message says what she was after and what is there instead. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** Does it as Discord lets her; what Discord refuses she cannot do. `what` completes 'Ana cannot …'. */
export function attempt<Outcome>(name: string, what: string, deed: () => Outcome): Outcome {
  try {
    return deed();
  } catch (error) {
    if (!(error instanceof DiscordRefusal)) throw error;
    throw new CannotDo(`${name} cannot ${what}: ${error.message} (${error.code}).`, { cause: error });
  }
}

export function cannot(what: string, instead?: string): never {
  throw new CannotDo(instead === undefined ? what : `${what} ${instead}`);
}

/** '“Pass”, “Later” and “Hold”' — or that there is nothing. */
export function listed(names: readonly string[], nothing = 'nothing'): string {
  if (names.length === 0) return nothing;
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => `“${name}”`));
}

/** Discord counts what a person types in Unicode code points, as far as anybody outside can tell. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
