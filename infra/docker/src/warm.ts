/**
 * `node warm.ts FOLDER`: loads what an app loads at its start, so that Node's compile cache has it. The app's own
 * `main.ts` would start it; it is small.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = ''] = process.argv.slice(2);

for (const file of globSync('{apps,libs,libs/areas}/*/src/**/*.ts', { cwd: folder })) {
  if (/\/(main|cli|worker|copy-thread)\.ts$|\/testing\//.test(file)) continue;
  await import(pathToFileURL(join(folder, file)).href);
}
