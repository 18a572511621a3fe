import type { GatewayClient } from '@millrace/testkit/gateway-client';

/** The server that is attacked. */
export interface Target {
  readonly address: string;
  readonly client: GatewayClient;
  /** Of its monitor, such as http://127.0.0.1:9600. */
  readonly monitorUrl: string;
  /** A folder on the machine of the server that may be written to. */
  readonly folder: string;
}

/** One kind of hostile work. */
export interface HostileWork {
  readonly name: string;
  /** How long to wait between two rounds, in seconds. */
  readonly pauseSeconds: number;
  /** What it needs, once, before the first round. */
  readonly prepare?: (target: Target) => Promise<void>;
  /** Does its worst, and cleans up what it has left. May throw what a call failed with: being rejected is fine. */
  readonly round: (target: Target) => Promise<void>;
}
