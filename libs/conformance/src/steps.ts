import type {
  ActivatedJob,
  ActivateJobsRequestInit,
  CreateProcessInstanceResponse,
  DeployResourceResponse,
  LongBits,
  ProcessMetadata,
} from '@millrace/protocol/gateway';
import type { CaseContext } from './case.ts';
import type { Activated } from './client/activation.ts';
import type { RequestOf } from './client/gateway-client.ts';
import { int64 } from './client/int64.ts';
import { chain, file } from './model/bpmn.ts';

/** Long enough that no job goes back while a case runs, however slow the machine. */
export const LONG_MS = 900_000;
/** How long a case waits for a job that must come, in milliseconds. */
export const PATIENCE_MS = 300_000;
/** Calls under way when one case makes many. */
const SIDE_BY_SIDE = 40;

/** Deploys files. */
export function deploy(
  { client }: CaseContext,
  ...resources: readonly { readonly name: string; readonly xml: string }[]
): Promise<DeployResourceResponse> {
  return client.call('DeployResource', {
    resources: resources.map(({ name, xml }) => ({ name, content: Buffer.from(xml) })),
  });
}

/** Deploys one process, a chain of tasks with these job types, under the id of the case. */
export async function deployChain(context: CaseContext, ...types: readonly string[]): Promise<ProcessMetadata> {
  const { id } = context;
  const { deployments } = await deploy(context, { name: `${id}.bpmn`, xml: file(chain(id, types)) });
  const process = deployments[0]?.process;
  if (process === undefined) throw new Error('A deployment names no process');
  return process;
}

/** Starts the latest version of the process that has the id of the case. */
export function create(
  { client, id }: CaseContext,
  variables = '',
  processId = id,
): Promise<CreateProcessInstanceResponse> {
  return client.call('CreateProcessInstance', { bpmnProcessId: processId, version: -1, variables });
}

/** Starts so many instances, some of them side by side. */
export async function createMany(context: CaseContext, count: number): Promise<CreateProcessInstanceResponse[]> {
  const created: CreateProcessInstanceResponse[] = [];
  let begun = 0;
  const work = async () => {
    while (begun < count) created.push(await create(context, `{"n":${begun++}}`));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return created;
}

/** An ActivateJobs for the type that has the id of the case; it waits for a first job by default. */
export function request({ id }: CaseContext, part: ActivateJobsRequestInit = {}): ActivateJobsRequestInit {
  const waits = { requestTimeout: int64(PATIENCE_MS) };
  return { type: id, worker: 'worker', timeout: int64(LONG_MS), maxJobsToActivate: 1, ...waits, ...part };
}

/** Activates jobs and waits until the stream has ended. */
export function activate(context: CaseContext, part: ActivateJobsRequestInit = {}): Promise<Activated> {
  return context.client.activate(request(context, part)).done;
}

/** The one job that there is to come. */
export async function activateOne(context: CaseContext, part: ActivateJobsRequestInit = {}): Promise<ActivatedJob> {
  const { jobs } = await activate(context, part);
  const [job] = jobs;
  if (job === undefined || jobs.length > 1) throw new Error(`Expected one job, but ${jobs.length} came`);
  return job;
}

/** Asks for jobs again and again until there are so many, as a worker does. */
export async function activateCount(context: CaseContext, count: number, part: ActivateJobsRequestInit = {}) {
  const jobs: ActivatedJob[] = [];
  while (jobs.length < count) {
    const got = await activate(context, { maxJobsToActivate: count - jobs.length, ...part });
    if (got.jobs.length === 0) throw new Error(`Expected ${count} jobs, but only ${jobs.length} came`);
    jobs.push(...got.jobs);
  }
  return jobs;
}

/** Completes a job. */
export async function complete({ client }: CaseContext, jobKey: LongBits, variables = ''): Promise<void> {
  await client.call('CompleteJob', { jobKey, variables });
}

/** Fails a job, without retries left by default. */
export async function fail(
  { client }: CaseContext,
  jobKey: LongBits,
  part: Omit<RequestOf<'FailJob'>, 'jobKey'> = {},
): Promise<void> {
  await client.call('FailJob', { jobKey, ...part });
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
