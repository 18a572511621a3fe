import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection, statusOf } from '../client/expect-status.ts';
import { type Incident, incidentOf, incidentsOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { end, error, file, message, path, process, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy, deployChain, fail, pause } from '../steps.ts';
import { type IncidentStory, incidentStories } from './incident-stories.ts';

const LOOK_AGAIN_MS = 20;

function resolve({ client }: CaseContext, { incidentKey }: Incident): Promise<unknown> {
  return client.call('ResolveIncident', { incidentKey: int64(BigInt(incidentKey)) });
}

/** Fails unless the incident is there no more. */
function expectGone(context: CaseContext, incident: Incident): Promise<void> {
  const reason = `Expected to resolve incident with key '${incident.incidentKey}', but no such incident was found`;
  return expectStatus(resolve(context, incident), 'NOT_FOUND', rejection('RESOLVE', 'NOT_FOUND', reason));
}

/** Waits until its instance has no incident; over a network that may be visible late. */
async function untilGone(context: CaseContext, incident: Incident): Promise<void> {
  const { views = '' } = context;
  while ((await incidentsOf(views, incident.processInstanceKey)).length > 0) await pause(LOOK_AGAIN_MS);
  while ((await statusOf(resolve(context, incident))).name === 'FAILED_PRECONDITION') await pause(LOOK_AGAIN_MS);
  await expectGone(context, incident);
}

/** Gives the job of an incident another try; without one it is rejected. */
async function giveRetries(context: CaseContext, incident: Incident): Promise<void> {
  const { incidentKey, jobKey = '' } = incident;
  const reason = `Expected to resolve incident with key '${incidentKey}', but job with key '${jobKey}' has no retries left. Please update the job retries and retry resolving the incident`;
  await expectStatus(resolve(context, incident), 'FAILED_PRECONDITION', rejection('RESOLVE', 'INVALID_STATE', reason));
  await context.client.call('UpdateJobRetries', { jobKey: int64(BigInt(jobKey)), retries: 1 });
}

/** From its first raising over its second, under a new key, to the end of the instance. */
async function tell(context: CaseContext, story: IncidentStory): Promise<void> {
  const { id, views = '' } = context;
  const provoke = async () => story.provoke?.(context);
  const after = task('after', { type: `${id}-after` });
  const elements = story.elements(id) + after + end + path('after', 'end');
  const xml = file(message(id), error('e', 'other'), process(id, elements));
  await deploy(context, { name: `${id}.bpmn`, xml });
  const { processInstanceKey } = await create(context, story.variables);
  const instance = toBigInt(processInstanceKey);

  await story.begin?.(context);
  const first = await incidentOf(views, instance, { provoke });
  expectTold(first, story, id);
  if (story.needsRetries) await giveRetries(context, first);
  await resolve(context, first);

  await story.again?.(context);
  const second = await incidentOf(views, instance, { before: first, provoke });
  expectTold(second, story, id);
  await expectGone(context, first);
  if (story.needsRetries) await giveRetries(context, second);
  await story.repair?.(context, second);
  await resolve(context, second);

  await story.finish?.(context);
  const job = await activateOne(context, { type: `${id}-after`, fetchVariable: [''] });
  await untilGone(context, second);
  await complete(context, job.key);
}

function expectTold(incident: Incident, { type, elementId, text }: IncidentStory, processId: string): void {
  const { errorType, errorMessage, processDefinitionId, elementId: at } = incident;
  assert.deepEqual([errorType, at, processDefinitionId], [type, elementId, processId]);
  if (typeof text === 'string') assert.equal(errorMessage, text);
  else assert.match(errorMessage, text);
}

export const incidents: readonly Case[] = [
  ...incidentStories.map(
    (story): Case => ({
      name: `${story.type}, ${story.what}: raised, resolved in vain, raised under a new key, repaired and resolved`,
      needsViews: true,
      run: (context) => tell(context, story),
    }),
  ),
  {
    name: 'an incident ends with its instance',
    needsViews: true,
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context);
      await fail(context, (await activateOne(context)).key);
      const incident = await incidentOf(context.views ?? '', toBigInt(processInstanceKey));
      await client.call('CancelProcessInstance', { processInstanceKey });
      await untilGone(context, incident);
    },
  },
];
