import { fileURLToPath } from 'node:url';
import { OtlpReceiver } from '@millrace/telemetry/testing';
import { chain } from '@millrace/testkit/chain';
import { expect, it } from 'vitest';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

/** What a standalone engine has no use for: the cluster's connections, other people's schemas. */
const NEVER = /node_modules\/(@nats-io|zod|pino)\/|\/libs\/(nats|cluster)\//;
/** What it has a use for when it is told to trace. */
const TRACING = /node_modules\/@opentelemetry\//;

/** What an engine loads with these arguments, at the start or later. */
function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  return withFolder(async (folder) => {
    const log = fileURLToPath(new URL('preload/log-imports.ts', import.meta.url));
    const options = { args: ['--data', `${folder}/data`, ...args], nodeArgs: ['--import', log] };
    return withEngine(options, async ({ engine, client }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      await client.create('order');
      return (await engine.stop()).stderr.split('\n').filter((line) => line.startsWith('loaded '));
    });
  });
}

it('loads nothing of NATS and OpenTelemetry', async () => {
  const loaded = await loadedBy([]);
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.filter((line) => NEVER.test(line) || TRACING.test(line))).toEqual([]);
});

it('loads OpenTelemetry, and nothing of NATS, when tracing is on', async () => {
  const receiver = await OtlpReceiver.start();
  const loaded = await loadedBy(['--trace-endpoint', receiver.endpoint]);
  expect(loaded.filter((line) => TRACING.test(line)).length).toBeGreaterThan(10);
  expect(loaded.filter((line) => NEVER.test(line))).toEqual([]);
  await receiver.close();
});
