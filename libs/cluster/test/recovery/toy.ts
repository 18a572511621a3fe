import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Area } from '@millrace/kernel';
import type { Connections } from '@millrace/nats';
import { connect, JetStreamLog } from '@millrace/nats';
import { checksum } from '@millrace/processor';
import { areaNumbers, commandTypes } from '@millrace/protocol';
import { Batch } from '@millrace/protocol/envelope';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { afterAll, beforeAll } from 'vitest';

export const binary = await natsServerBinary();
/** From how many processors something is taken: so many rows there are. */
const SENDERS = 100;
export const PROCESSOR = 8 + areaNumbers.job;

/** An area without tables: what its processor logs are the positions of channels. */
export const area: Area = {
  name: 'job',
  number: areaNumbers.job,
  tables: {},
  commands: {},
  commandTypes: commandTypes.job as unknown as Area['commandTypes'],
  events: {},
  eventTypes: {},
};

/** A log on a real server, and a folder, both new for each test that asks for them. */
export function useToyLogs() {
  const used: { server: NatsServer; connections: Connections; folder: string } = {} as never;
  let partition = 0;
  beforeAll(async () => {
    used.server = await NatsServer.create(binary ?? '');
    used.connections = await connect({ servers: [used.server.url], name: 'test' });
    used.folder = await mkdtemp(join(tmpdir(), 'millrace-recovery-'));
  });
  afterAll(async () => {
    await used.connections?.close();
    await used.server?.remove();
    await rm(used.folder, { recursive: true });
  });
  return {
    get server() {
      return used.server;
    },
    get connections() {
      return used.connections;
    },
    /** A folder that no test has used. */
    newFolder: () => join(used.folder, `folder-${++partition}`),
    /** An address that no test has used. */
    newAddress: () => ({ area: 'job', partition: ++partition }) as const,
  };
}

/** Writes a log of batches, one a record: each says that a send of another processor was taken. */
export class ToyLog {
  readonly log: JetStreamLog;
  /** All that was written, also what is trimmed. */
  readonly records: Uint8Array[] = [];
  #number = 0;
  #previous = 0;
  #committed = 0;

  private constructor(log: JetStreamLog) {
    this.log = log;
    this.#committed = log.last;
    log.listen({ committed: (position) => (this.#committed = position), failed: () => {} });
  }

  static async open(connections: Connections, address: { area: 'job'; partition: number }): Promise<ToyLog> {
    const log = await JetStreamLog.open({ connections, address, replicas: 1, create: true });
    const toy = new ToyLog(log);
    if (log.last === 0) return toy;
    for await (const { bytes } of log.read(log.last)) {
      toy.#number = Batch.decode(bytes).number;
      toy.#previous = checksum(bytes);
    }
    return toy;
  }

  /** Waits until what was to be trimmed is. */
  async trimmed(): Promise<void> {
    await this.log.trimmed();
  }

  /** Appends so many batches, and waits until they are committed. */
  async write(count: number, body: Partial<Parameters<typeof Batch.encode>[0]> = {}): Promise<void> {
    for (let i = 0; i < count; i++) {
      const number = ++this.#number;
      const records = [{ taken: { from: 1_000 + (number % SENDERS), number } }];
      const batch = { epoch: 1, number, previous: this.#previous, time: number, nextKeys: [], records, ...body };
      const bytes = Batch.encode(batch).finish();
      this.#previous = checksum(bytes);
      this.records.push(bytes);
      this.log.append(bytes);
      while (this.log.last - this.#committed > 8) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    while (this.#committed < this.log.last) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
