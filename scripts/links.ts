/** Checks that links and paths in Markdown lead to something that is there. `npm run links`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { brokenIn } from './links/broken-in.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
});
const pages = files.split('\n').filter((file) => file !== '' && existsSync(file));
const broken = pages.flatMap((page) => brokenIn(page, readFileSync(page, 'utf8')));
for (const line of broken) console.error(line);
console.log(broken.length === 0 ? 'All links and paths lead somewhere.' : `${broken.length} lead nowhere.`);
if (broken.length > 0) process.exitCode = 1;
