import type { ReadonlyTables } from '@millrace/kernel';
import type { ViewPosition } from '@millrace/protocol';
import { isRoot } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';
import { ALL } from '../tables.ts';

/**
 * The element instance after another, where each is followed by what it encloses. Both are named by the path to them,
 * from the process instance on: so it is found even if the other is over by now. A called instance is not in its call
 * activity here: it has its own place among the instances.
 * @param path none: the first of all
 * @param instance only those of this process instance
 */
export function nextElement(
  { instances, elements }: ReadonlyTables<InstanceShape>,
  path: ViewPosition,
  instance: number | undefined,
): ViewPosition | undefined {
  const [root, last] = [path[0], path.at(-1)];
  if (root === undefined || last === undefined) {
    const first = instance ?? instances.peek('all', ALL)?.key;
    return first !== undefined && instances.get(first) ? [first] : undefined;
  }
  const child = elements.first('byScope', last);
  if (child && !isRoot(...child)) return [...path, child[0]];
  for (let depth = path.length - 1; depth > 0; depth--) {
    const [sibling] = elements.scan('byScope', path[depth - 1] ?? 0, path[depth]);
    if (sibling) return [...path.slice(0, depth), sibling.key];
  }
  if (instance !== undefined) return undefined;
  const [next] = instances.scan('all', ALL, root);
  return next && [next.key];
}
