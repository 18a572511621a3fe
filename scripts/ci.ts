/** Runs what CI runs, one step after another, and counts. `npm run ci`. */
import { spawn } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: string;
}

/** The README's test command first, then what else must hold. */
const steps: readonly Step[] = [
  { name: 'tests', command: 'npm test' },
  { name: 'lint', command: 'npm run lint' },
  { name: 'types', command: 'npm run types' },
  { name: 'arrows', command: 'npm run arrows' },
  { name: 'generated code', command: 'npm run generate -- --check' },
  { name: 'generated docs', command: 'npm run docs -- --check' },
];

interface Counts {
  passed: number;
  failed: number;
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** How vitest closes a run: `Tests  2 failed | 30 passed | 1 skipped (33)`. */
const CLOSING_LINE = /\bTests\s+(?:(\d+) failed)?(?: \| )?(?:(\d+) passed)?/;

const counts: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const step of steps) summary.push(await run(step));
console.log(`\n${summary.join('\n')}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Runs a step; its tests are counted, and the step itself too. */
async function run({ name, command }: Step): Promise<string> {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const code = await execute(command);
  if (code === 0) counts.passed++;
  else counts.failed++;
  return `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round((performance.now() - start) / 1000)} s)`;
}

function execute(command: string): Promise<number | null> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) count(line.replace(ESCAPES, ''));
  });
  return new Promise((resolve) => child.on('close', resolve));
}

function count(line: string): void {
  const match = CLOSING_LINE.exec(line);
  if (!match) return;
  counts.failed += Number(match[1] ?? 0);
  counts.passed += Number(match[2] ?? 0);
}
