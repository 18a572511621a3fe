import assert from 'node:assert/strict';
import type { CaseContext } from './case.ts';
import { rest, restJson } from './client/rest.ts';
import { chain, file } from './model/bpmn.ts';
import { LONG_MS, PATIENCE_MS } from './steps.ts';

/** What a deployment names, in one of its members. */
export interface RestDeployed {
  readonly deployments: readonly Readonly<Record<string, Readonly<Record<string, unknown>> | null>>[];
}

export interface RestInstance {
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RestJob {
  readonly jobKey: string;
  readonly processInstanceKey: string;
  readonly retries: number;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Deploys a file over HTTP. */
export function restDeploy(context: CaseContext, name: string, xml: string): Promise<RestDeployed> {
  const form = new FormData();
  form.append('resources', new Blob([xml]), name);
  form.append('tenantId', '<default>');
  return restJson(context, 'POST /deployments', form);
}

/** Deploys a process with one task, whose id and job type are the id of the case. */
export function restDeployTask(context: CaseContext): Promise<RestDeployed> {
  const { id } = context;
  return restDeploy(context, `${id}.bpmn`, file(chain(id, [id])));
}

/** Starts the latest version of the process that has the id of the case. */
export function restCreate(context: CaseContext, part: object = {}): Promise<RestInstance> {
  return restJson(context, 'POST /process-instances', { processDefinitionId: context.id, ...part });
}

/** A request for jobs of the type that has the id of the case; it waits for a first one. */
export function wantedJobs({ id }: CaseContext, part: object = {}) {
  const wanted = { type: id, worker: 'worker', timeout: LONG_MS, maxJobsToActivate: 1, requestTimeout: PATIENCE_MS };
  return { ...wanted, ...part };
}

/** Activates jobs. */
export async function restActivate(context: CaseContext, part: object = {}): Promise<readonly RestJob[]> {
  const answer = await restJson<{ jobs: RestJob[] }>(context, 'POST /jobs/activation', wantedJobs(context, part));
  return answer.jobs;
}

/** The one job that there is to come. */
export async function restActivateOne(context: CaseContext, part: object = {}): Promise<RestJob> {
  const [job, ...more] = await restActivate(context, part);
  if (job === undefined || more.length > 0) throw new Error(`Expected one job, but there were ${more.length} more`);
  return job;
}

/** Fails unless there is nothing with this key any more. */
export async function restGone(context: CaseContext, request: string, body: object = {}): Promise<void> {
  const { status, text } = await rest(context, request, body);
  assert.equal(status, 404, text);
}
