import type { Arguments, Node } from './ast.ts';

/** The direct parts of a node. */
export function children(node: Node): readonly Node[] {
  switch (node.type) {
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map(({ value }) => value);
    case 'range':
    case 'sequence':
      return [node.start, node.end];
    case 'path':
      return [node.base];
    case 'filter':
      return [node.base, node.condition];
    case 'call':
      return argumentNodes(node.arguments);
    case 'invocation':
      return [node.callee, ...argumentNodes(node.arguments)];
    case 'function':
      return [node.body];
    case 'negation':
    case 'instance of':
    case 'type test':
    case 'input comparison':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
    case 'not equal':
    case 'and':
    case 'or':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'in':
      return [node.operand, node.test];
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'for':
    case 'some':
    case 'every':
      return [...node.iterators.map(({ list }) => list), node.body];
    case 'input in range':
      return [node.range];
    case 'input test':
      return [node.expression];
    case 'any of':
      return node.tests;
    case 'not':
      return [node.test];
    default:
      return [];
  }
}

function argumentNodes(args: Arguments): readonly Node[] {
  return args.named ? args.values.map(({ value }) => value) : args.values;
}

/** Whether a part of the node makes a function. */
export function definesFunction(node: Node): boolean {
  return node.type === 'function' || children(node).some(definesFunction);
}

/** Whether a part of the node reads (or calls) the name. */
export function mentions(node: Node, name: string): boolean {
  if (node.type === 'ref' && node.names[0] === name) return true;
  if (node.type === 'call' && (node.path[0] ?? node.name) === name) return true;
  return children(node).some((child) => mentions(child, name));
}

/** Whether the tree has more levels than that; looks no deeper than it must. */
export function isDeeperThan(node: Node, levels: number): boolean {
  return levels === 0 || children(node).some((child) => isDeeperThan(child, levels - 1));
}

/** How many names and literal values the tree has: a measure of what its evaluation costs, parts of it apart. */
export function countValues(node: Node): number {
  const parts = children(node);
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + countValues(part), 0);
}

/** What each value of the body of a loop or function costs when it is evaluated once more, in steps. */
const VALUE_COST = 0.07;

/** What a body costs each time, in steps, beside what its parts pay for themselves. */
export function bodyCost(body: Node): number {
  return VALUE_COST * countValues(body);
}
