import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { chain } from './support/chain.ts';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

/** What a standalone engine has no use for: the cluster's connections, telemetry that is off, other people's schemas. */
const NEVER = /node_modules\/(@nats-io|@opentelemetry|zod|pino)\//;

it('loads nothing of NATS and OpenTelemetry, at the start or later', () =>
  withFolder(async (folder) => {
    const log = fileURLToPath(new URL('preload/log-imports.ts', import.meta.url));
    const options = { args: ['--data', `${folder}/data`], nodeArgs: ['--import', log] };
    const loaded = await withEngine(options, async ({ engine, client }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      await client.create('order');
      return (await engine.stop()).stderr.split('\n').filter((line) => line.startsWith('loaded '));
    });
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded.filter((line) => NEVER.test(line))).toEqual([]);
  }));
