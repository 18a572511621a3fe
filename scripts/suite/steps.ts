import type { Outcome } from './outcome.ts';
import { execute, lineOf } from './outcome.ts';

/** What must hold beside the tests: npm scripts. `npm run verify` and CI run all of them. */
const steps: readonly (readonly string[])[] = [
  ['lint'],
  ['arrows'],
  ['links'],
  ['types'],
  ['generate', '--', '--check'],
  ['docs', '--', '--check'],
];

/** Runs each step, whatever becomes of the others. */
export async function runSteps(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const name = step.filter((word) => word !== '--').join(' ');
    const { code, ...ran } = await execute({ name, argv: ['npm', 'run', '--silent', ...step] });
    const isGood = code === 0;
    outcomes.push({ name, ...ran, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });
    console.log(lineOf(outcomes.at(-1) as Outcome));
  }
  return outcomes;
}
