import { readFileSync } from 'node:fs';

/** What a module names: its own package's files aside. */
export interface Import {
  /** The package, or the `node:` module. */
  readonly name: string;
  readonly line: number;
}

/** `import … from 'x'`, `export … from 'x'`, the last line of a long one, `import 'x'`, `import('x')`. */
const NAMED = [
  /^(?:import|export)\b.* from '([^']+)'/,
  /^} from '([^']+)'/,
  /^import '([^']+)'/,
  /\bimport\('([^']+)'\)/,
];

/** What a source file imports from outside its package, types too. */
export function importsOf(file: string): Import[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const specifier = NAMED.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
      const name = specifier === undefined ? undefined : packageOf(specifier);
      return name === undefined ? [] : [{ name, line: index + 1 }];
    });
}

function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
