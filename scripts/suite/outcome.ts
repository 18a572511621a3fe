import { spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What came of a step or of the tests of a package. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** The file with everything that was written. */
  readonly log: string;
}

export interface Command {
  /** Such as `lint` or `test libs/feel`: file names come from it. */
  readonly name: string;
  readonly argv: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const RESULTS = resolve('test-results');

/** A file beside the log of a command. */
export function resultFile(name: string, ending: string): string {
  return resolve(RESULTS, `${name.replaceAll(/[ /]/g, '-')}.${ending}`);
}

/** Runs a command to its end. What it writes goes to its log. */
export async function execute({ name, argv, cwd = '.', env = process.env }: Command) {
  await mkdir(RESULTS, { recursive: true });
  const log = resultFile(name, 'log');
  const start = performance.now();
  await using file = await open(log, 'w');
  const [program = '', ...args] = argv;
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', file.fd, file.fd] });
  const code = await new Promise<number | null>((ended) => {
    child.on('error', () => ended(null));
    child.on('close', ended);
  });
  return { code, log, seconds: (performance.now() - start) / 1_000 };
}

/** One line for people, such as `ok      test libs/feel: 1203 passed (4 s)`. */
export function lineOf({ name, passed, failed, skipped, seconds }: Outcome): string {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  return `${failed ? 'FAILED' : 'ok    '}  ${name}: ${counts.join(', ')} (${Math.round(seconds)} s)`;
}

/** Prints why steps and tests failed, and last the counts of all. Sets the exit code. */
export async function conclude(outcomes: readonly Outcome[]): Promise<void> {
  const failures = outcomes.filter(({ failed }) => failed > 0);
  for (const { name, log } of failures) console.log(`\n== ${name}\n${reasonsIn(await readFile(log, 'utf8'))}`);
  if (failures.length > 0) console.log(`\n${failures.map(lineOf).join('\n')}`);
  const sum = (count: 'passed' | 'failed' | 'skipped') => outcomes.reduce((all, outcome) => all + outcome[count], 0);
  const skipped = sum('skipped');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** From vitest's summary of failures on, without the tests that passed; all of it if there is none. */
function reasonsIn(log: string): string {
  const summary = log.search(/^⎯+ (Failed|Unhandled) /m);
  return log.slice(Math.max(0, summary)).trim();
}
