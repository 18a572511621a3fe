/** Runs all that must hold. `npm run verify`; `npm run ci` is the same with all tests. */
import { conclude } from './suite/outcome.ts';
import { runSteps } from './suite/steps.ts';
import { runTests } from './suite/tests.ts';

const isForCi = process.argv.includes('--ci');
await conclude([...(await runSteps()), ...(await runTests(isForCi))]);
