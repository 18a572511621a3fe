import type { ClientOptions } from '@grpc/grpc-js';
import type { GatewayClient } from './client/gateway-client.ts';

/** What a case may know of the engine that it runs against. */
export interface Facts {
  /** Host and port. */
  readonly address: string;
  readonly partitions: number;
  /** How long an ActivateJobs waits that leaves it to the server, in milliseconds. */
  readonly longPollMs: number;
  /**
   * Whether the word of a new job may be lost, as over a bad network. A waiting request then finds the job by looking
   * from time to time, and which of several requests is the first to look is not defined.
   */
  readonly losesWords: boolean;
  /** Where the views are, as `http://host:port`; undefined where there are none. */
  readonly views: string | undefined;
}

/** What a case works with. */
export interface CaseContext extends Facts {
  /** A client that other cases use at the same time. */
  readonly client: GatewayClient;
  /** Unique: the case gives its processes and job types names that start with it. */
  readonly id: string;
  /** A client with a connection of its own. */
  connect(options?: ClientOptions): GatewayClient;
  /** Closes a connection of the case, once the case is over or later. */
  closeLater(close: () => void): void;
}

/** Something a client may rely on. `run` throws where it does not hold. */
export interface Case {
  /** A sentence. */
  readonly name: string;
  /** Whether it looks something up in the views, and so cannot run where there are none. */
  readonly needsViews?: true;
  run(context: CaseContext): Promise<void>;
}
