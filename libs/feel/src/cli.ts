import { parseArgs } from 'node:util';
import { evaluateRequest } from './cli/evaluate.ts';
import { answerLines } from './cli/lines.ts';
import { prompt, report } from './cli/prompt.ts';

const USAGE = `Usage: feel [expression] [options]

Evaluates a FEEL expression; without one it asks for them.

  --context <text>  variables, as JSON or a FEEL context
  --unary           the expression is a unary test
  --input <text>    the input value of a unary test, in FEEL
  --lines           reads lines {"expr": …, "vars": …, "input": …, "unary": …}, writes {"value": …} or {"error": …}
  --help            shows this
`;

/** Runs the command; gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      context: { type: 'string', default: '{}' },
      unary: { type: 'boolean', default: false },
      input: { type: 'string' },
      lines: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.lines) {
    await answerLines(process.stdin, (line) => process.stdout.write(`${line}\n`));
    return 0;
  }
  const [expr] = positionals;
  if (expr === undefined) {
    await prompt(values.context);
    return 0;
  }
  const result = evaluateRequest({ expr, vars: values.context, input: values.input, unary: values.unary });
  console.log(report(result));
  return result.failure === undefined ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
