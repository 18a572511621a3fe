/** `node main.ts APP FOLDER`: puts what an app needs at run time, and nothing else, into a folder, to start as `main.ts`. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { neededBy } from './needed.ts';
import { isNeededAtRunTime } from './run-time-files.ts';
import { softwareBill } from './software-bill.ts';

const [app = '', target = ''] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../../..');
const entry = `apps/${app}`;

const { folders, links } = neededBy(root, entry);
for (const folder of folders) {
  const from = join(root, folder);
  cpSync(from, join(target, folder), {
    recursive: true,
    filter: (path) => path === from || isNeededAtRunTime(path.slice(from.length + 1)),
  });
}
for (const { path, to } of links) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  symlinkSync(to, join(target, path));
}
symlinkSync(`${entry}/src/main.ts`, join(target, 'main.ts'));
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(
  join(target, 'package.json'),
  `${JSON.stringify({ name: `millrace-${app}`, version, type: 'module' })}\n`,
);
writeFileSync(join(target, 'sbom.cdx.json'), `${JSON.stringify(softwareBill(root, app, version, folders), null, 1)}\n`);
