import { Failure } from '../runtime/failure.ts';
import type { NodeOf } from '../syntax/ast.ts';
import { typeName } from '../value/type-name.ts';
import type { Code } from './code.ts';
import type { Compiler } from './compile.ts';

/** Other spellings of type names. */
const ALIASES: Readonly<Record<string, string>> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration',
};

/** `a instance of number`; `Any` is everything but null. */
export function compileInstanceOf(node: NodeOf<'instance of'>, { compile }: Compiler): Code {
  const operand = compile(node.operand);
  const wanted = ALIASES[node.typeName] ?? node.typeName;
  return (scope) => {
    const x = operand(scope);
    if (x instanceof Failure) return x;
    return wanted === 'Any' ? x !== null : typeName(x) === wanted;
  };
}
