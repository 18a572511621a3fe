import { readFileSync } from 'node:fs';

/** An import of a source file. */
export interface Import {
  /** As written: a package, a part of one, a `node:` module or a relative path. */
  readonly specifier: string;
  readonly line: number;
}

/** `import … from 'x'`, `export … from 'x'`, the last line of a long one, `import 'x'`, `import('x')`. */
const NAMED = [
  /^(?:import|export)\b.* from '([^']+)'/,
  /^} from '([^']+)'/,
  /^import '([^']+)'/,
  /\bimport\('([^']+)'\)/,
];

/** What a source file imports, types too. */
export function importsOf(file: string): Import[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const specifier = NAMED.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
      return specifier === undefined ? [] : [{ specifier, line: index + 1 }];
    });
}

/** The package that a specifier names, or the `node:` module. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
