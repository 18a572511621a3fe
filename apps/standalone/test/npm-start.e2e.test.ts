import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PORTS = ['--port', '--http-port', '--monitor-port'].flatMap((option) => [option, '0']);
const PATIENCE_MS = 300_000;

it.each([
  ['npm is asked to end', (npm: number) => process.kill(npm, 'SIGTERM')],
  // A terminal tells both, and npm passes it on: the engine hears it twice.
  ['Ctrl-C is pressed', (npm: number) => process.kill(-npm, 'SIGINT')],
])('the engine of `npm start` ends in order when %s', async (_, end) => {
  const npm = spawn('npm', ['start', '--', '--in-memory', ...PORTS], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own, so that nothing of it outlives the test.
    detached: true,
  });
  // Not before the engine too has let go of its output.
  const ended = once(npm, 'close');
  const patience = setTimeout(() => process.kill(-(npm.pid ?? 0), 'SIGKILL'), PATIENCE_MS);
  for await (const line of createInterface({ input: npm.stdout })) {
    if (line.startsWith('Try:')) end(npm.pid ?? 0);
  }
  const [code, signal] = await ended;
  clearTimeout(patience);
  expect({ code, signal }).toEqual({ code: 0, signal: null });
});
