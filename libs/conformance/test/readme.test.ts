import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'vitest';
import { startEngine } from '../src/engine/start-engine.ts';
import { whyNoZbctl } from './clients/zbctl-command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SECTION = /^## An order, from start to end$.*?^```sh\n(.*?)^```$/ms;
const run = promisify(execFile);

// It starts an engine of its own, so there is nothing in it for one that runs already.
test.skipIf(process.env.MILLRACE_ADDRESS !== undefined)(
  'the order of the README runs as it is written',
  async (context) => {
    const whyNot = whyNoZbctl() ?? (spawnSync('curl', ['--version']).error && 'there is no curl');
    if (whyNot !== undefined) context.skip(whyNot);
    const [, written] = SECTION.exec(await readFile(`${ROOT}README.md`, 'utf8')) ?? [];
    assert.ok(written, 'the README has no such section');
    const engine = await startEngine({ runtime: 'node', mount: 'joined', partitions: 1 });
    try {
      const script = written.replace('http://127.0.0.1:8080', engine.views);
      const env = { ...process.env, ZEEBE_ADDRESS: engine.address };
      const { stdout } = await run('sh', ['-eu', '-c', script], { cwd: ROOT, env });
      for (const expected of [
        '"errorType":"JOB_NO_RETRIES","errorMessage":"the card terminal is down"',
        'Resolved an incident',
        '"elementId":"delivered"',
      ]) {
        assert.ok(stdout.includes(expected), `nothing says ${expected}: ${stdout}`);
      }
      assert.match(stdout, /\{"items":\[\],[^\n]*$/);
    } finally {
      await engine.stop();
    }
  },
);
