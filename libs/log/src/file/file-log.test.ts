import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fileLogCases } from '../../test/file-log-contract.ts';

describe('the file log keeps the contract', () => {
  for (const { name, run } of fileLogCases) it(name, run);

  it('on Deno too', { timeout: 60_000 }, async () => {
    const script = fileURLToPath(new URL('../../test/file-log-contract.ts', import.meta.url));
    const deno = promisify(execFile)('deno', ['run', '--allow-read', '--allow-write', '--allow-env', script]);
    expect((await deno).stdout).toBe(`${fileLogCases.length} cases passed\n`);
  });
});
