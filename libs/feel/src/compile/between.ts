import type { NodeOf } from '../syntax/ast.ts';
import type { Code } from './code.ts';
import { comparing } from './comparison.ts';
import type { Compiler } from './compile.ts';
import { connecting } from './logic.ts';

/**
 * `a between b and c` is `a >= b and a <= c`, as the language defines it, so that null and warnings come out the same.
 * The operand is compiled once: it may be another `between`, and so on.
 */
export function compileBetween(node: NodeOf<'between'>, { compile }: Compiler): Code {
  const operand = compile(node.operand);
  const holds = connecting(
    'and',
    comparing('>=', operand, compile(node.low)),
    comparing('<=', operand, compile(node.high)),
  );
  return (scope) => {
    // Evaluated twice, each of which may do so again.
    scope.run.spend(1);
    return holds(scope);
  };
}
