import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer, connect as dial } from 'node:net';
import type { Frame } from './frames.ts';
import { FrameReader } from './frames.ts';

/** What becomes of a frame: how often it is passed on, or a wait for it to be passed on once. */
export type FrameAction = 0 | 1 | 2 | Promise<unknown>;

/** Stands between a client and a nats-server, and knows their protocol. Everything passes by default. */
export class NatsProxy {
  /** Decides on what a client sends. */
  toServer: (frame: Frame) => FrameAction = () => 1;
  /** Decides on what a client is sent. */
  toClient: (frame: Frame) => FrameAction = () => 1;
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(serverPort: number) {
    this.#listener = createServer((client) => {
      const server = dial(serverPort, '127.0.0.1');
      this.#pass(client, server, (frame) => this.toServer(frame));
      this.#pass(server, client, (frame) => this.toClient(frame));
    });
  }

  static async start(serverPort: number): Promise<NatsProxy> {
    const proxy = new NatsProxy(serverPort);
    proxy.#listener.listen(0, '127.0.0.1');
    await once(proxy.#listener, 'listening');
    return proxy;
  }

  get url(): string {
    return `127.0.0.1:${(this.#listener.address() as AddressInfo).port}`;
  }

  /** Cuts the connections there are; new ones are taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    const closed = once(this.#listener, 'close');
    this.#listener.close();
    this.cut();
    await closed;
  }

  #pass(from: Socket, to: Socket, decide: (frame: Frame) => FrameAction): void {
    this.#sockets.add(from);
    const reader = new FrameReader();
    from.on('data', (chunk) => {
      for (const frame of reader.push(chunk)) {
        const action = decide(frame);
        if (typeof action !== 'number') void action.then(() => to.write(frame.bytes));
        else for (let i = 0; i < action; i++) to.write(frame.bytes);
      }
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
