import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { natsServerBinary } from '../nats-binary/nats-server-binary.ts';

const binary = await natsServerBinary();
const SERVER = fileURLToPath(new URL('./nats-server.ts', import.meta.url));

describe.skipIf(binary === undefined)('a server of a test', () => {
  it('ends with the test run, and leaves nothing, even if that is killed', async () => {
    const script = `
      const { NatsServer } = await import(process.argv[1]);
      const server = await NatsServer.create(process.argv[2]);
      console.log(server.storeFolder, server.monitoringUrl);
    `;
    const args = ['--input-type=module', '-e', script, SERVER, binary ?? ''];
    const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(run.stdout, 'data')) as [Buffer];
    const [storeFolder = '', url = ''] = line.toString().trim().split(' ');
    expect(existsSync(storeFolder)).toBe(true);
    run.kill('SIGKILL');
    await once(run, 'exit');
    while (existsSync(storeFolder)) await delay(20);
    await expect(fetch(url)).rejects.toThrow();
  });
});
