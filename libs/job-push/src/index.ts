/** What a job leader does beside its log: it keeps the job streams of gateways and pushes activated jobs to them. */

export type { JobOutboundPort } from './job-outbound-port.ts';
export { JobPusher } from './job-pusher.ts';
