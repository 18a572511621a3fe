import type { Node } from './ast.ts';
import { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';
import { unaryTests } from './unary-tests.ts';

/** The syntax tree of an expression; throws a FeelSyntaxError. */
export function parseExpressionTree(text: string): Node {
  return whole(text, expression);
}

/** The syntax tree of unary tests; throws a FeelSyntaxError. */
export function parseUnaryTestsTree(text: string): Node {
  return whole(text, unaryTests);
}

function whole(text: string, rule: (c: Cursor) => Node | undefined): Node {
  const c = new Cursor(text);
  c.space();
  const node = rule(c);
  if (node !== undefined) c.space();
  if (node === undefined || c.position < text.length) {
    if (node !== undefined) c.note('the end');
    throw c.error();
  }
  return node;
}
