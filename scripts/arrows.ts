/** Checks that imports run only where ARCHITECTURE.md lets them, and that the rules are pure. `npm run arrows`. */
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { importsOf } from './arrows/imports.ts';
import { impure, mayImport, notRules, onlyIn, purePackages } from './arrows/rules.ts';

const SCOPE = '@millrace/';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const problems = globSync(['apps/*/package.json', 'libs/*/package.json', 'libs/areas/*/package.json']).flatMap(
  checkPackage,
);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'All arrows run down.' : `${problems.length} arrows run where they must not.`);
if (problems.length > 0) process.exitCode = 1;

function checkPackage(manifestFile: string): string[] {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const name = manifest.name.replace(SCOPE, '');
  const allowed = mayImport[name];
  if (!allowed) return [`${manifestFile}: the package '${name}' has no place in scripts/arrows/rules.ts`];
  const sources = globSync(`${dirname(manifestFile)}/{src,test}/**/*.ts`).sort();
  return sources.flatMap((file) => checkFile(file, name, allowed, manifest));
}

function checkFile(file: string, name: string, allowed: readonly string[], manifest: Manifest): string[] {
  const isTest = /\.test\.ts$|\/test\/|\/testing\//.test(file);
  const isRule = purePackages.includes(name) && !isTest && !Object.keys(notRules).some((path) => file.startsWith(path));
  const found = importsOf(file).flatMap((imported) => {
    const wrong = whatIsWrong(imported.name, name, allowed, manifest, isTest, isRule);
    return wrong ? [`${file}:${imported.line}: ${wrong}`] : [];
  });
  return isRule ? [...found, ...impurities(file)] : found;
}

function whatIsWrong(
  imported: string,
  name: string,
  allowed: readonly string[],
  manifest: Manifest,
  isTest: boolean,
  isRule: boolean,
): string | undefined {
  if (imported.startsWith('node:')) return isRule ? `a rule imports ${imported}` : undefined;
  if (imported.startsWith(SCOPE)) {
    const other = imported.replace(SCOPE, '');
    if (other !== name && !allowed.includes(other)) return `${name} may not know ${other}`;
  }
  const owner = onlyIn[imported];
  if (owner !== undefined && owner !== name) return `${imported} belongs to ${owner} alone`;
  const isDeclared = imported in (manifest.dependencies ?? {});
  const isDeclaredForTests = isTest && (imported in (manifest.devDependencies ?? {}) || isRootTool(imported));
  if (imported === manifest.name || isDeclared || isDeclaredForTests) return undefined;
  return `${imported} is not among the dependencies in the package.json of ${name}`;
}

/** Test tools stand in the package.json of the root. */
function isRootTool(imported: string): boolean {
  return ['vitest', 'fast-check'].includes(imported);
}

function impurities(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const pattern = /^\s*(\*|\/\/|\/\*)/.test(text) ? undefined : impure.find((each) => each.test(text));
      return pattern ? [`${file}:${index + 1}: a rule may not say ${pattern.source}`] : [];
    });
}
