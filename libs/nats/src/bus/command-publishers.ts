import type { CommandItemInit } from '@millrace/protocol/envelope';
import type { NatsConnection } from '@nats-io/transport-node';
import { subjectOf } from './bus-subjects.ts';
import { CommandPublisher } from './command-publisher.ts';
import type { PublishResult } from './stored-publisher.ts';
import { StoredPublisher } from './stored-publisher.ts';

/** Publishes to all command streams. Each stream keeps the order. */
export class CommandPublishers {
  readonly #publisher: StoredPublisher;
  readonly #byProcessor = new Map<number, CommandPublisher>();

  constructor(connection: NatsConnection) {
    this.#publisher = new StoredPublisher(connection);
  }

  /** @param done called once */
  push(processor: number, item: CommandItemInit, done: (result: PublishResult) => void): void {
    let found = this.#byProcessor.get(processor);
    if (!found) {
      found = new CommandPublisher(this.#publisher, subjectOf(processor));
      this.#byProcessor.set(processor, found);
    }
    found.push(item, done);
  }

  close(): void {
    this.#publisher.close();
  }
}
