import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';

/**
 * Below the ports that an operating system gives to outgoing connections and to servers that ask for any port.
 * Those change hands all the time: a port of that kind is often taken again before the process that should listen
 * on it has started.
 */
const FIRST_PORT = 10_000;
const PORTS = 20_000;
const ATTEMPTS = 1_000;

/** Different ports of 127.0.0.1 that are free at the moment, chosen at random. */
export async function freePorts(count: number): Promise<number[]> {
  const listeners: Server[] = [];
  try {
    while (listeners.length < count) listeners.push(await listenAnywhere());
    return listeners.map((listener) => (listener.address() as AddressInfo).port);
  } finally {
    await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))));
  }
}

async function listenAnywhere(): Promise<Server> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const listener = createServer().listen(FIRST_PORT + Math.floor(Math.random() * PORTS), '127.0.0.1');
    try {
      await once(listener, 'listening');
      return listener;
    } catch {
      // Taken: another one.
    }
  }
  throw new Error(`No free port found between ${FIRST_PORT} and ${FIRST_PORT + PORTS - 1} of 127.0.0.1`);
}
