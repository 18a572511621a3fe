import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Case } from './cases.ts';
import { readValue } from './value-reader.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** Runs cases through `--lines` of the command, in one process. */
export function runLines(cases: readonly Case[], command: string, args: readonly string[]): readonly string[] {
  const input = cases.map(({ expr, vars, input, unary }) => JSON.stringify({ expr, vars, input, unary })).join('\n');
  const done = spawnSync(command, [...args, CLI, '--lines'], { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return done.stdout.trimEnd().split('\n');
}

/** The cases whose answer is not the expected one, each as a line that tells the difference. */
export function differences(cases: readonly Case[], answers: readonly string[]): readonly string[] {
  return cases.flatMap((one, i) => {
    const answer = JSON.parse(answers[i] ?? '{}') as { value?: string; error?: string };
    return fulfils(one.expect, answer) ? [] : [`${one.expr} (${one.vars}): ${one.expect}, but got ${answers[i]}`];
  });
}

function fulfils(expect: string, answer: { value?: string; error?: string }): boolean {
  if (expect === '!FAIL') return answer.error !== undefined;
  return answer.value !== undefined && isDeepStrictEqual(readValue(answer.value), readValue(expect));
}
