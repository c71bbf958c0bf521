/** What a rule or an action answers: it happened, or it was refused by name. Anything else is thrown. */
export type Result<T, R extends string> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; refusal: R }>;

export function accept<T>(value: T): Readonly<{ ok: true; value: T }> {
  return { ok: true, value };
}

export function refuse<R extends string>(refusal: R): Readonly<{ ok: false; refusal: R }> {
  return { ok: false, refusal };
}
