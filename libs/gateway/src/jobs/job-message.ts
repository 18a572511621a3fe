import type { JobContext, JobOffer, OfferAnswer, OfferedJob } from '@millrace/protocol';
import { keyToInt64, numberToInt64 } from '@millrace/protocol';
import { ActivatedJob, type ActivatedJobInit } from '@millrace/protocol/gateway';
import { deploymentPartition } from '../commands/routing.ts';
import { defaultTenant } from '../commands/tenants.ts';
import { joinVariables } from '../commands/variables/join-variables.ts';

/** The message for one offer: the jobs that go to the worker and those that are given back. */
export interface JobMessage {
  readonly jobs: readonly ActivatedJobInit[];
  readonly refused: OfferAnswer['refused'];
}

/** More than the bytes of a job in a message beside those of its strings. */
const fixedBytes = 200;

/**
 * Makes the message for an offer. Given back are jobs whose context is not to be had, and those that would make the
 * message larger than `maxBytes`: one that does so alone can be handed on to nobody.
 */
export function jobMessage(
  { partition, jobs }: JobOffer,
  contexts: readonly (JobContext | undefined)[],
  maxBytes: number,
): JobMessage {
  const taken: ActivatedJobInit[] = [];
  const refused: OfferAnswer['refused'][number][] = [];
  let room = maxBytes;
  for (const [index, offered] of jobs.entries()) {
    const context = contexts[index];
    const { job: key, activation } = offered;
    const job = context && activatedJob(partition, offered, context);
    const bytes = job === undefined ? 0 : bytesOf(job);
    const tooLarge = bytes > maxBytes ? bytes : (context?.tooLarge ?? 0);
    if (tooLarge > 0) refused.push({ job: key, activation, tooLarge });
    else if (job === undefined || bytes > room) refused.push({ job: key, activation });
    else {
      taken.push(job);
      room -= bytes;
    }
  }
  return { jobs: taken, refused };
}

function activatedJob(partition: number, offered: OfferedJob, context: JobContext): Required<ActivatedJobInit> {
  const instanceKey = (counter: number) => keyToInt64({ partition, area: 'instance', counter });
  return {
    key: keyToInt64({ partition, area: 'job', counter: offered.job }),
    type: offered.type,
    processInstanceKey: instanceKey(context.instance),
    bpmnProcessId: context.processId,
    processDefinitionVersion: context.version,
    processDefinitionKey: keyToInt64({
      partition: deploymentPartition,
      area: 'deployment',
      counter: context.definition,
    }),
    elementId: context.elementId,
    elementInstanceKey: instanceKey(offered.element),
    customHeaders: context.customHeaders,
    worker: offered.worker,
    retries: offered.retries,
    deadline: numberToInt64(offered.deadline),
    variables: joinVariables(context.variables),
    tenantId: defaultTenant,
    userTask: undefined,
    kind: ActivatedJob.JobKind.BPMN_ELEMENT,
    listenerEventType: ActivatedJob.ListenerEventType.UNSPECIFIED,
    tags: [],
  };
}

/** At least what the job takes in the message, and hardly more. */
function bytesOf({
  type,
  bpmnProcessId,
  elementId,
  customHeaders,
  worker,
  variables,
}: Required<ActivatedJobInit>): number {
  let bytes = fixedBytes;
  for (const text of [type, bpmnProcessId, elementId, customHeaders, worker, variables]) {
    bytes += Buffer.byteLength(text ?? '');
  }
  return bytes;
}
