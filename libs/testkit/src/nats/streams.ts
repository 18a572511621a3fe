import type { JetStreamManager } from '@nats-io/jetstream';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connect } from '@nats-io/transport-node';

/** How long a server of a busy machine may take to answer, in milliseconds. */
const TIMEOUT_MS = 120_000;

/** What an operator can do to the streams of a server, by hand and by mistake. */
export class Streams {
  readonly #connection: NatsConnection;
  readonly #manager: JetStreamManager;

  private constructor(connection: NatsConnection, manager: JetStreamManager) {
    this.#connection = connection;
    this.#manager = manager;
  }

  static async of(server: string): Promise<Streams> {
    const connection = await connect({ servers: server });
    return new Streams(connection, await jetstreamManager(connection, { timeout: TIMEOUT_MS }));
  }

  /** The one stream that takes a subject. */
  async taking(subject: string): Promise<string> {
    for await (const name of this.#manager.streams.names(subject)) return name;
    throw new Error(`No stream takes ${subject}`);
  }

  /** How many messages a stream holds. */
  async count(name: string): Promise<number> {
    return (await this.#manager.streams.info(name)).state.messages;
  }

  /** The sequence of its first message. */
  async first(name: string): Promise<number> {
    return (await this.#manager.streams.info(name)).state.first_seq;
  }

  async delete(name: string): Promise<void> {
    await this.#manager.streams.delete(name);
  }

  /** Deletes a stream, and makes one of the same name and settings: it has nothing in it, and numbers from 1. */
  async makeAnew(name: string): Promise<void> {
    const { config } = await this.#manager.streams.info(name);
    await this.#manager.streams.delete(name);
    await this.#manager.streams.add(config);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
