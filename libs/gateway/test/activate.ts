import type { Client, ClientError } from 'nice-grpc';
import { Status } from 'nice-grpc';
import type { GatewayService } from '../src/grpc/service.ts';

/** Milliseconds as the API has them. */
export const ms = (value: number) => ({ low: value, high: value < 0 ? -1 : 0, unsigned: false });
/** An ActivateJobs that does not wait. */
export const base = { type: 't', worker: 'w', timeout: ms(60_000), maxJobsToActivate: 10, requestTimeout: ms(-1) };
type Part = Partial<Parameters<Client<GatewayService>['ActivateJobs']>[0]>;

/** The numbers of jobs in each message, and how the stream ended; its status text if that was an error. */
export async function activate(client: Client<GatewayService>, part: Part = {}, signal?: AbortSignal) {
  const messages: number[] = [];
  const started = performance.now();
  let ended: Status | string = Status.OK;
  let details: string | undefined;
  try {
    const options = signal === undefined ? {} : { signal };
    for await (const { jobs } of client.ActivateJobs({ ...base, ...part }, options)) messages.push(jobs.length);
  } catch (error) {
    ended = (error as ClientError).code ?? String(error);
    details = (error as ClientError).details;
  }
  return { messages, ended, details, tookMs: performance.now() - started };
}
