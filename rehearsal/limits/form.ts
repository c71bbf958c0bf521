import type { FieldError, FieldErrors } from '../world/refusal.ts';
import { invalidForm } from '../world/refusal.ts';

type Problem = { path: readonly string[]; code: string; message: string };

/** One place in a request body, at which something may be refused. Discord reports all bad places of a body at once. */
export class Place {
  readonly #problems: Problem[];
  readonly #path: readonly string[];

  constructor(problems: Problem[], path: readonly string[] = []) {
    this.#problems = problems;
    this.#path = path;
  }

  at(name: string | number): Place {
    return new Place(this.#problems, [...this.#path, String(name)]);
  }

  refuse(code: string, message: string): void {
    this.#problems.push({ path: this.#path, code, message });
  }

  /** How many refusals there are so far, here and elsewhere: for rules that only make sense in a body otherwise sound. */
  get refused(): number {
    return this.#problems.length;
  }
}

/** Runs `check` over a body and throws Discord's 400/50035 with the tree of everything it refused. */
export function checkForm(check: (root: Place) => void): void {
  const problems: Problem[] = [];
  check(new Place(problems));
  if (problems.length > 0) throw invalidForm(treeOf(problems));
}

/** Discord's shape of it: `{ components: { 0: { custom_id: { _errors: [{ code, message }] } } } }`. */
function treeOf(problems: readonly Problem[]): FieldErrors {
  return nest(problems.map((problem) => ({ ...problem, rest: problem.path })));
}

type Remaining = Problem & { rest: readonly string[] };

function nest(problems: readonly Remaining[]): FieldErrors {
  const here = problems.filter((problem) => problem.rest.length === 0);
  const below = new Map<string, Remaining[]>();
  for (const problem of problems) {
    const [next, ...rest] = problem.rest;
    if (next !== undefined) below.set(next, [...(below.get(next) ?? []), { ...problem, rest }]);
  }
  const tree: Record<string, FieldErrors | readonly FieldError[]> = {};
  for (const [name, inner] of below) tree[name] = nest(inner);
  if (here.length > 0) tree._errors = here.map(({ code, message }) => ({ code, message }));
  return tree;
}
