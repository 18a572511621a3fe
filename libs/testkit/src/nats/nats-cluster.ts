import { setTimeout as delay } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { freePorts } from '../free-ports.ts';
import type { NatsServerOptions } from './nats-server.ts';
import { NatsServer } from './nats-server.ts';

const READY_TIMEOUT_MS = 300_000;

/** Three nats-servers that are one cluster. */
export class NatsCluster {
  readonly servers: readonly NatsServer[];

  private constructor(servers: readonly NatsServer[]) {
    this.servers = servers;
  }

  /** Starts three servers and waits until they can take a replicated stream. */
  static async start(binary: string, options: NatsServerOptions = {}): Promise<NatsCluster> {
    const routes = await freePorts(3);
    const servers: NatsServer[] = [];
    const cluster = new NatsCluster(servers);
    try {
      for (const [index, clusterPort] of routes.entries()) {
        servers.push(await NatsServer.create(binary, options, { name: `n${index + 1}`, clusterPort, routes }));
      }
      await Promise.all(servers.map((server) => server.start()));
      await cluster.#ready();
      return cluster;
    } catch (error) {
      await cluster.remove();
      throw error;
    }
  }

  get urls(): string[] {
    return this.servers.map(({ url }) => url);
  }

  /** The server that leads a stream just now. */
  async leaderOf(stream: string): Promise<NatsServer | undefined> {
    const connection = await connect({ servers: this.urls });
    try {
      const manager = await jetstreamManager(connection);
      const { cluster } = await manager.streams.info(stream);
      return this.servers.find((_, index) => `n${index + 1}` === cluster?.leader);
    } finally {
      await connection.close();
    }
  }

  async remove(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.remove()));
  }

  async #ready(): Promise<void> {
    const connection = await connect({ servers: this.urls });
    const end = Date.now() + READY_TIMEOUT_MS;
    try {
      const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 1_000 });
      for (;;) {
        try {
          await manager.streams.add({ name: 'ready', subjects: ['ready'], num_replicas: 3 });
          await manager.streams.delete('ready');
          return;
        } catch (error) {
          if (Date.now() > end) throw error;
          await delay(100);
        }
      }
    } finally {
      await connection.close();
    }
  }
}
