/** Runs what a laptop tests. `npm test` */
import { conclude } from './suite/outcome.ts';
import { runTests } from './suite/tests.ts';

await conclude(await runTests(false));
