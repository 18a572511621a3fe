import { INPUT_NAME } from '../runtime/scope.ts';
import type { Iterator, Node } from './ast.ts';
import { children } from './contains.ts';

/**
 * The names of the variables that an expression may read from outside. Inside of a filter any name may be an entry of
 * the item instead; it is listed nevertheless.
 */
export function variablesOf(node: Node): readonly string[] {
  const found = new Set<string>();
  collect(node, new Set([INPUT_NAME]), found);
  return [...found];
}

function collect(node: Node, bound: ReadonlySet<string>, found: Set<string>): void {
  switch (node.type) {
    case 'ref':
      note(node.names[0] as string, bound, found);
      return;
    case 'call':
      if (node.path.length > 0) note(node.path[0] as string, bound, found);
      break;
    case 'filter':
      collect(node.base, bound, found);
      collect(node.condition, new Set([...bound, 'item']), found);
      return;
    case 'function':
      collect(node.body, new Set([...bound, ...node.parameters]), found);
      return;
    case 'for':
      collectLoop(node.iterators, node.body, bound, ['partial'], found);
      return;
    case 'some':
    case 'every':
      collectLoop(node.iterators, node.body, bound, [], found);
      return;
    case 'context': {
      const inner = new Set(bound);
      for (const { key, value } of node.entries) {
        collect(value, inner, found);
        inner.add(key);
      }
      return;
    }
  }
  for (const child of children(node)) collect(child, bound, found);
}

function note(name: string, bound: ReadonlySet<string>, found: Set<string>): void {
  if (!bound.has(name)) found.add(name);
}

function collectLoop(
  iterators: readonly Iterator[],
  body: Node,
  bound: ReadonlySet<string>,
  more: readonly string[],
  found: Set<string>,
): void {
  for (const { list } of iterators) collect(list, bound, found);
  collect(body, new Set([...bound, ...iterators.map(({ name }) => name), ...more]), found);
}
