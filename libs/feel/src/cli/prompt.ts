import { createInterface } from 'node:readline';
import type { Evaluation } from '../expression.ts';
import { toFeel } from '../value/feel-text.ts';
import { evaluateRequest } from './evaluate.ts';

/** The lines that show a result to a person. */
export function report({ value, warnings, failure }: Evaluation): string {
  const lines = [failure ?? toFeel(value), ...warnings.map(({ type, message }) => `[${type}] ${message}`)];
  return lines.join('\n');
}

/** Asks for expressions and shows what they give, until the input ends. */
export async function prompt(vars: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'feel> ' });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '') console.log(report(evaluateRequest({ expr: line, vars })));
    terminal.prompt();
  }
}
