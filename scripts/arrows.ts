/** Checks that imports run only where ARCHITECTURE.md lets them, and that the rules are pure. `npm run arrows`. */
import { globSync } from 'node:fs';
import { checkPackage } from './arrows/check-package.ts';

const MANIFESTS = ['apps/*/package.json', 'libs/*/package.json', 'libs/areas/*/package.json', 'infra/*/package.json'];

const problems = globSync(MANIFESTS).flatMap(checkPackage);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'All arrows run down.' : `${problems.length} arrows run where they must not.`);
if (problems.length > 0) process.exitCode = 1;
