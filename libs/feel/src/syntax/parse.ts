import type { Node } from './ast.ts';
import { Cursor } from './cursor.ts';
import { expression, sum } from './expressions.ts';
import { type Grammar, ZEEBE } from './grammar.ts';
import { unaryTests } from './unary-tests.ts';

/** The syntax tree of an expression; throws a FeelSyntaxError. */
export function parseExpressionTree(text: string, grammar: Grammar = ZEEBE): Node {
  return whole(text, grammar, expression);
}

/** The syntax tree of unary tests; throws a FeelSyntaxError. */
export function parseUnaryTestsTree(text: string, grammar: Grammar = ZEEBE): Node {
  return whole(text, grammar, unaryTests);
}

function whole(text: string, grammar: Grammar, rule: (c: Cursor) => Node | undefined): Node {
  const c = new Cursor(text, { expression, sum }, grammar);
  c.space();
  const node = rule(c);
  if (node !== undefined) c.space();
  if (node === undefined || c.position < text.length) {
    if (node !== undefined) c.note('the end');
    throw c.error();
  }
  return node;
}
