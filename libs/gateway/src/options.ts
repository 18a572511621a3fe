import type { Transport } from '@millrace/grpc-server';
import type { Tracer } from '@millrace/protocol';
import type { Login, TlsSource } from '@millrace/service';
import { type BackPressureOptions, defaultBackPressure } from './commands/execution/back-pressure.ts';
import type { HistorySearches } from './http/history/searches.ts';

/** Where the gateway writes what an operator should see. */
export interface ErrorLog {
  error(text: string, fields: Readonly<Record<string, unknown>>): void;
}

/** What can be set on a gateway. Durations are milliseconds, sizes bytes. */
export interface GatewayOptions {
  /** What gRPC is served with. */
  readonly grpcTransport: Transport;
  /** How long a call waits for the engine before it is answered DEADLINE_EXCEEDED. */
  readonly requestTimeoutMs: number;
  /** The largest request taken, and the largest ActivateJobs message sent. */
  readonly maxMessageBytes: number;
  /** How long an ActivateJobs with `requestTimeout` 0 waits for a first job. */
  readonly longPollMs: number;
  /** How often a waiting ActivateJobs looks for jobs by itself, in case the notification of new ones was lost. */
  readonly probeMs: number;
  /** How long a shutdown waits for calls to end before it breaks them off. */
  readonly shutdownMs: number;
  /** Pings each connection so often, and closes it when no answer comes: its peer is gone, or speaks no HTTP/2. */
  readonly keepAlive: { readonly everyMs: number; readonly timeoutMs: number };
  /** How many answered job pushes are remembered, to give a repeated push the same answer. */
  readonly rememberedPushes: number;
  /** What Topology reports; clients read it as the version of Zeebe whose protocol is spoken. */
  readonly gatewayVersion: string;
  /** Names the cluster in Topology; empty: left out. */
  readonly clusterId: string;
  /** Certificates of both ports; undefined: they are not encrypted. */
  readonly tls: TlsSource | undefined;
  /** Who may call; undefined: all who reach the ports. */
  readonly login: Login | undefined;
  /** How many requests may be under way to a partition. */
  readonly backPressure: BackPressureOptions;
  readonly log: ErrorLog;
  /** Where searches look; undefined: only at what is alive. */
  readonly history: HistorySearches | undefined;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
}

/** What holds where nothing else is given. */
export const defaultOptions: GatewayOptions = Object.freeze<GatewayOptions>({
  grpcTransport: 'grpc-js',
  requestTimeoutMs: 15_000,
  maxMessageBytes: 4 * 1024 * 1024,
  longPollMs: 10_000,
  probeMs: 10_000,
  shutdownMs: 5_000,
  keepAlive: { everyMs: 30_000, timeoutMs: 20_000 },
  rememberedPushes: 10_000,
  gatewayVersion: '8.9.0',
  clusterId: '',
  tls: undefined,
  login: undefined,
  backPressure: defaultBackPressure,
  log: { error: (text, fields) => console.error(text, fields) },
  history: undefined,
  tracer: undefined,
});
