import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { isAtLeast, versionOf } from '@millrace/testkit/nats-binary/version';
import { afterAll, beforeAll } from 'vitest';
import type { Connections } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import type { JetStreamLogOptions } from '../src/jetstream-log.ts';
import { JetStreamLog } from '../src/jetstream-log.ts';

/** Undefined where there is no nats-server: its tests are then reported as not run. */
export const binary = await natsServerBinary();

/** Undefined also where it is too old for replicated streams: 2.10.29 loses what it acknowledged when all are killed. */
export const binaryForClusters = isAtLeast((binary && (await versionOf(binary))) ?? '', '2.12.0') ? binary : undefined;

/** A server for the tests of a block, and logs on it. */
export function useServer() {
  const used: { server: NatsServer; connections: Connections } = {} as never;
  const opened: JetStreamLog[] = [];
  let partition = 0;

  beforeAll(async () => {
    used.server = await NatsServer.create(binary ?? '');
    used.connections = await connect({ servers: [used.server.url], name: 'test' });
  });
  afterAll(async () => {
    await used.connections?.close();
    await Promise.all(opened.map((log) => log.close()));
    await used.server?.remove();
  });

  const open = async (options: Partial<JetStreamLogOptions> = {}) => {
    const address = { area: 'job', partition } as const;
    const log = await JetStreamLog.open({
      connections: used.connections,
      address,
      replicas: 1,
      create: true,
      ...options,
    });
    opened.push(log);
    return log;
  };
  return {
    get server() {
      return used.server;
    },
    get connections() {
      return used.connections;
    },
    /** Opens the log of this test once more. */
    open,
    /** Opens a log that no test has used. */
    openNew(options: Partial<JetStreamLogOptions> = {}) {
      partition++;
      return open(options);
    },
    get address() {
      return { area: 'job', partition } as const;
    },
    get names() {
      return { stream: `log-job-${partition}`, subject: `log.job.${partition}` };
    },
  };
}
