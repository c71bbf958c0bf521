import { methodNotAllowed, unknownRoute } from '../world/refusal.ts';
import type { Route } from './route.ts';

type Node = { children: Map<string, Node>; parameter: Node | undefined; routes: Map<string, Route> };
export type Found = Readonly<{ route: Route; parameters: ReadonlyMap<string, string> }>;

/**
 * Finds the route of a request. A fixed segment goes before a parameter (`…/members/search` before `…/members/:user`).
 * An unknown path is refused with 404, a known one with another method with 405, both with code 0 (Discord).
 */
export class Router {
  readonly #root: Node = emptyNode();

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#add(route);
  }

  find(method: string, path: string): Found {
    const segments = path.split('/').filter((segment) => segment !== '');
    const values: string[] = [];
    const node = walk(this.#root, segments, values);
    if (!node) throw unknownRoute();
    const route = node.routes.get(method);
    if (!route) throw methodNotAllowed();
    const names = route.path.split('/').filter((segment) => segment.startsWith(':'));
    return { route, parameters: new Map(names.map((name, index) => [name.slice(1), values[index] ?? ''])) };
  }

  #add(route: Route): void {
    let node = this.#root;
    for (const segment of route.path.split('/').filter((part) => part !== '')) {
      node = segment.startsWith(':') ? parameterOf(node) : childOf(node, segment);
    }
    node.routes.set(route.method, route);
  }
}

/** Depth first, fixed segments first; a dead end takes its values back. */
function walk(node: Node, segments: readonly string[], values: string[]): Node | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.routes.size > 0 ? node : undefined;
  const text = decode(segment);
  const fixed = node.children.get(text);
  const found = fixed && walk(fixed, rest, values);
  if (found || !node.parameter) return found;
  values.push(text);
  const deeper = walk(node.parameter, rest, values);
  if (!deeper) values.pop();
  return deeper;
}

/** `%40original` is `@original`; a segment that cannot be decoded is no route. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw unknownRoute();
  }
}

function childOf(node: Node, segment: string): Node {
  const child = node.children.get(segment) ?? emptyNode();
  node.children.set(segment, child);
  return child;
}

function parameterOf(node: Node): Node {
  node.parameter ??= emptyNode();
  return node.parameter;
}

function emptyNode(): Node {
  return { children: new Map(), parameter: undefined, routes: new Map() };
}
