import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Import } from './imports.ts';
import { importsOf, packageOf } from './imports.ts';
import { forTests, impure, mayImport, notImported, notRules, onlyIn, purePackages } from './rules.ts';

const SCOPE = '@millrace/';
/** They are in the package.json of the root. */
const TEST_TOOLS = ['vitest', 'fast-check'];
/** What every package's vitest.config.ts begins with. */
const TEST_CONFIG = 'vitest.shared.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  /** Without the scope. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

interface Source {
  readonly file: string;
  readonly isTest: boolean;
  /** Pure code: no clock, randomness or I/O. */
  readonly isRule: boolean;
  readonly imports: readonly Import[];
}

/** What is wrong with the imports of a package, one line each, with file and line. */
export function checkPackage(manifestFile: string): string[] {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const name = manifest.name.replace(SCOPE, '');
  if (!mayImport[name]) return [`${manifestFile}: the package '${name}' has no place in scripts/arrows/rules.ts`];
  const checked: Package = { name, folder: dirname(manifestFile), manifest };
  const sources = sourcesOf(checked);
  return [
    ...sources.flatMap((source) => checkSource(source, checked)),
    ...unusedDependencies(sources, checked),
    ...ownLimits(sources, checked),
  ];
}

/** Tests without the shared configuration have limits that a slow machine breaks. */
function ownLimits(sources: readonly Source[], { folder }: Package): string[] {
  const config = sources.find(({ file }) => file === `${folder}/vitest.config.ts`);
  const isShared = config?.imports.some(({ specifier }) => specifier.endsWith(`/${TEST_CONFIG}`));
  const hasTests = sources.some(({ file }) => file.endsWith('.test.ts'));
  return hasTests && !isShared ? [`${folder}: has tests, but no vitest.config.ts with ${TEST_CONFIG}`] : [];
}

function sourcesOf({ name, folder }: Package): Source[] {
  const files = globSync([`${folder}/*.ts`, `${folder}/{src,test}/**/*.ts`]).sort();
  return files.map((file) => {
    const isTest = /\.test\.ts$|\/test\/|\/testing\/|\/vitest\.config\.ts$/.test(file);
    const isException = Object.keys(notRules).some((path) => file.startsWith(path));
    return { file, isTest, isRule: purePackages.includes(name) && !isTest && !isException, imports: importsOf(file) };
  });
}

function checkSource(source: Source, checked: Package): string[] {
  const { file, isRule, imports } = source;
  const found = imports.flatMap((imported) => {
    const wrong = whatIsWrong(imported, source, checked);
    return wrong ? [`${file}:${imported.line}: ${wrong}`] : [];
  });
  return isRule ? [...found, ...impurities(file)] : found;
}

function whatIsWrong({ specifier }: Import, source: Source, { name, folder, manifest }: Package): string | undefined {
  const { file, isTest, isRule } = source;
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier);
    // By its name, another package's exports and these rules hold.
    return target === TEST_CONFIG || target.startsWith(`${folder}/`) ? undefined : `${specifier} leaves the package`;
  }
  const imported = packageOf(specifier);
  if (imported.startsWith('node:')) return isRule ? `a rule imports ${imported}` : undefined;
  if (imported.startsWith(SCOPE) && !mayKnow(name, imported.replace(SCOPE, ''), isTest)) {
    return `${name} may not know ${imported}`;
  }
  const owners = onlyIn[imported];
  if (owners !== undefined && !owners.includes(name)) return `${imported} belongs to ${owners.join(' and ')} alone`;
  const { dependencies = {}, devDependencies = {} } = manifest;
  const isDeclaredForTests = isTest && (imported in devDependencies || TEST_TOOLS.includes(imported));
  if (imported === manifest.name || imported in dependencies || isDeclaredForTests) return undefined;
  return `${imported} is not among the dependencies in the package.json of ${name}`;
}

function mayKnow(name: string, other: string, isTest: boolean): boolean {
  return other === name || (mayImport[name] ?? []).includes(other) || (isTest && forTests.includes(other));
}

/** Dependencies that no source imports. */
function unusedDependencies(sources: readonly Source[], { name, folder, manifest }: Package): string[] {
  const used = new Set(sources.flatMap(({ imports }) => imports.map(({ specifier }) => packageOf(specifier))));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const unused = declared.filter((dependency) => !used.has(dependency) && !(dependency in (notImported[name] ?? {})));
  return unused.map((dependency) => `${folder}/package.json: ${dependency} is not used`);
}

function impurities(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const pattern = /^\s*(\*|\/\/|\/\*)/.test(text) ? undefined : impure.find((each) => each.test(text));
      return pattern ? [`${file}:${index + 1}: a rule may not say ${pattern.source}`] : [];
    });
}
