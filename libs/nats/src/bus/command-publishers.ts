import type { CommandItemInit } from '@millrace/protocol/envelope';
import type { NatsConnection } from '@nats-io/transport-node';
import { subjectOf } from './bus-subjects.ts';
import { CommandPublisher } from './command-publisher.ts';
import type { Fate } from './stored-publisher.ts';
import { StoredPublisher } from './stored-publisher.ts';

/** Publishes to all command streams, in order for each. */
export class CommandPublishers {
  readonly #publisher: StoredPublisher;
  readonly #byProcessor = new Map<number, CommandPublisher>();

  constructor(connection: NatsConnection) {
    this.#publisher = new StoredPublisher(connection);
  }

  /** @param told called once, with what became of it */
  push(processor: number, item: CommandItemInit, told: (fate: Fate) => void): void {
    let found = this.#byProcessor.get(processor);
    if (!found) {
      found = new CommandPublisher(this.#publisher, subjectOf(processor));
      this.#byProcessor.set(processor, found);
    }
    found.push(item, told);
  }

  close(): void {
    this.#publisher.close();
  }
}
