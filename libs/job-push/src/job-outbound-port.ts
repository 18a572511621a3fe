import type { JobPush } from '@millrace/protocol';

/** What leaves a job leader for gateways, beside answers. Any of it may be lost on the way. */
export interface JobOutboundPort {
  /** Pushes activated jobs to a gateway. */
  push(gateway: string, push: JobPush): void;
  /** Notifies all gateways that there are jobs of a type on a partition. */
  jobsAvailable(type: string, partition: number): void;
}
