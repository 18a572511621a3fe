import { areaNumbers, processorNumber } from '@millrace/protocol';
import type { NatsServerOptions } from '@millrace/testkit/nats/nats-server';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { CommandPublishers } from '../../src/bus/command-publishers.ts';
import { CommandReader } from '../../src/bus/command-reader.ts';
import type { CommandPlace } from '../../src/bus/command-stream.ts';
import { NatsBus } from '../../src/bus/nats-bus.ts';
import type { PublishResult } from '../../src/bus/stored-publisher.ts';
import type { Connections } from '../../src/connect.ts';
import { connect } from '../../src/connect.ts';
import type { LogAddress } from '../../src/subjects.ts';
import { binary } from '../server.ts';

/** What a reader has taken: the code of each command, and where it stood. */
export interface Taken {
  readonly codes: number[];
  readonly places: CommandPlace[];
  readonly warnings: string[];
  readonly failures: Error[];
}

/** A server, connections to it, and command streams that no other test uses. */
export function useBus(options: NatsServerOptions = {}) {
  const used: { server: NatsServer; sender: Connections; reader: Connections } = {} as never;
  let partition = 0;
  /** What ends what the test has begun. */
  const closers: (() => void)[] = [];

  beforeAll(async () => {
    used.server = await NatsServer.create(binary ?? '', options);
    used.sender = await connect({ servers: [used.server.url], name: 'sender' });
    used.reader = await connect({ servers: [used.server.url], name: 'reader' });
  });
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });
  afterAll(async () => {
    await used.sender?.close();
    await used.reader?.close();
    await used.server?.remove();
  });

  return {
    closers,
    /** The bus of a gateway. */
    newBus() {
      const bus = new NatsBus(used.sender, 1_000);
      closers.push(() => bus.close());
      return bus;
    },
    get server() {
      return used.server;
    },
    get sender() {
      return used.sender;
    },
    get reader() {
      return used.reader;
    },
    /** The manager of streams. */
    manager: () => jetstreamManager(used.sender.appends),
    newAddress(): LogAddress {
      partition++;
      return { area: 'job', partition };
    },
    async read(address: LogAddress, from?: CommandPlace) {
      const taken: Taken = { codes: [], places: [], warnings: [], failures: [] };
      const reader = await CommandReader.start({
        connections: used.reader,
        address,
        replicas: 1,
        from,
        take: ({ command }, at) => {
          taken.codes.push(command?.code ?? 0);
          taken.places.push(at);
        },
        warn: (message) => taken.warnings.push(message),
        failed: (error) => taken.failures.push(error),
      });
      closers.push(() => reader.close());
      return { ...taken, reader };
    },
    publishers: () => new CommandPublishers(used.sender.appends),
  };
}

/** Pushes commands with these codes, and says what became of each. */
export function push(publishers: CommandPublishers, { partition }: LogAddress, codes: readonly number[]) {
  return Promise.all(
    codes.map(
      (code) =>
        new Promise<PublishResult>((told) =>
          publishers.push(processorNumber(partition, areaNumbers.job), { command: { area: 2, code } }, told),
        ),
    ),
  );
}
