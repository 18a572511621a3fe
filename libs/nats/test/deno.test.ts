import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { logContract } from '@millrace/log/testing';
import { describe, expect, it } from 'vitest';
import { binary, useServer } from './server.ts';

const DENO = fileURLToPath(new URL('../../../node_modules/.bin/deno', import.meta.url));
const MAIN = fileURLToPath(new URL('contract-main.ts', import.meta.url));

describe.skipIf(binary === undefined)('on Deno', () => {
  const used = useServer();

  it('the log on JetStream keeps the contract', async (context) => {
    if (!existsSync(DENO)) return context.skip('Deno is not installed');
    const args = ['run', '--allow-net', '--allow-read', '--allow-env', '--allow-sys', MAIN, used.server.url];
    const { stdout } = await promisify(execFile)(DENO, args);
    expect(stdout.trim().split('\n')).toEqual(logContract.map(({ name }) => name));
  });
});
