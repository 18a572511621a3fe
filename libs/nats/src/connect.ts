import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node';
import { credsAuthenticator, connect as dial } from '@nats-io/transport-node';

export interface NatsOptions {
  /** `host:port` of one or more servers of one cluster. */
  readonly servers: readonly string[];
  /** What the servers call this process in their own views, such as `job-0`. */
  readonly name: string;
  /** Paths of PEM files. TLS is used when this is there, and when a server asks for it. */
  readonly tls?: { readonly caFile?: string; readonly certFile?: string; readonly keyFile?: string };
  /** The path of a credentials file (a JWT and its nkey), as `nsc` writes it. */
  readonly credentialsFile?: string;
  readonly user?: { readonly name: string; readonly password: string };
  readonly token?: string;
  /** Called with the reason why a server is still waited for, once for each reason. */
  readonly warn?: (message: string) => void;
}

/** The three connections of a process: a large batch on one must not hold up what is urgent on another. */
export interface Connections {
  /** Appends to logs, what is published to command streams, and their acknowledgements. */
  readonly appends: NatsConnection;
  /** Consumers of logs and command streams. */
  readonly consumers: NatsConnection;
  /** Heartbeats, answers, pushes and queries. */
  readonly signals: NatsConnection;
  /** Ends all three, now: what was to leave must have left. */
  close(): Promise<void>;
}

/** How long a server may take to answer a new connection, in milliseconds. */
const DIAL_TIMEOUT_MS = 5_000;
/** The pause between two tries to connect, in milliseconds. */
const PAUSE_MS = 250;

/**
 * Connects to NATS, waiting for a server as long as it takes; from then on the connections come back by themselves.
 * With TLS, a server is named by its host name: the library checks an address against a certificate for `localhost`.
 * @throws if a file cannot be read, the server rejects who we are, or TLS is wanted and cannot be had
 */
export async function connect(options: NatsOptions): Promise<Connections> {
  const settings = await settingsOf(options);
  const open: NatsConnection[] = [];
  const close = async () => void (await Promise.all(open.map((connection) => connection.close())));
  try {
    const next = async (use: string) => {
      const connection = await dialUntilThere(
        { ...settings, name: `${options.name} ${use}` },
        options.warn ?? (() => {}),
      );
      open.push(connection);
      return connection;
    };
    return {
      appends: await next('appends'),
      consumers: await next('consumers'),
      signals: await next('signals'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The library could wait by itself, but it would wait on a wrong certificate too, for ever and without a word. */
async function dialUntilThere(
  settings: NodeConnectionOptions,
  warn: (message: string) => void,
): Promise<NatsConnection> {
  for (let warned = ''; ; ) {
    try {
      return await dial(settings);
    } catch (error) {
      if (!isAway(error)) throw error;
      const reason = `Waiting for NATS at ${settings.servers}: ${error}`;
      if (reason !== warned) warn(reason);
      warned = reason;
      await delay(PAUSE_MS);
    }
  }
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && AWAY.has(code)) || error.name === 'TimeoutError' || isAway(error.cause);
}

async function settingsOf(options: NatsOptions): Promise<NodeConnectionOptions> {
  const { servers, tls, credentialsFile, user, token } = options;
  return {
    servers: [...servers],
    timeout: DIAL_TIMEOUT_MS,
    // A connection does not receive its own messages: a leader receives its heartbeat on another connection.
    noEcho: true,
    // A stack trace for every request is dear.
    noAsyncTraces: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    reconnectJitter: 100,
    // A connection that is dead without a word is known to be after 10 s.
    pingInterval: 5_000,
    maxPingOut: 2,
    ...(tls && { tls }),
    ...(credentialsFile !== undefined && { authenticator: credsAuthenticator(await readFile(credentialsFile)) }),
    ...(user && { user: user.name, pass: user.password }),
    ...(token !== undefined && { token }),
  };
}
