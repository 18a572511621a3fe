import { Failure } from '../../runtime/failure.ts';
import type { Node } from '../../syntax/ast.ts';
import { STANDARD } from '../../syntax/grammar.ts';
import { parseExpressionTree } from '../../syntax/parse.ts';
import { FeelSyntaxError } from '../../syntax/syntax-error.ts';
import { compareValues } from '../../value/compare.ts';
import type { Invocation } from '../../value/function.ts';
import { Range } from '../../value/range.ts';
import type { Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';

/** Ranges read from texts. */
export const RANGE: Family = {
  range: [overload(['from'], ([from]) => (typeof from === 'string' ? rangeOf(from) : undefined))],
};

function rangeOf(text: string): Invocation {
  const bad = new Failure(`'${text}' is no range`);
  const tree = treeOf(text.trim());
  if (tree?.type !== 'range') return bad;
  const [start, end] = [literalOf(tree.start), literalOf(tree.end)];
  if (start === undefined || end === undefined) return bad;
  const order = compareValues(start, end);
  if (order === undefined || order > 0) return bad;
  return new Range(start, tree.startIncluded, end, tree.endIncluded);
}

function treeOf(text: string): Node | undefined {
  try {
    return parseExpressionTree(text, STANDARD);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return undefined;
    throw error;
  }
}

/** The value of an end, which must be written out. */
function literalOf(node: Node): Value | undefined {
  switch (node.type) {
    case 'number':
    case 'string':
      return node.value;
    case 'temporal':
      return node.value ?? undefined;
    case 'negation':
      return node.operand.type === 'number' && typeof node.operand.value === 'number' ? -node.operand.value : undefined;
    default:
      return undefined;
  }
}
