import type { JobContext, JobPush, PushAnswer, PushedJob } from '@millrace/protocol';
import { keyToInt64 } from '@millrace/protocol';
import { deploymentPartition } from '../commands/routing/routing.ts';
import { joinVariables } from '../commands/variables/join-variables.ts';
import type { DeliveredJob } from './delivered-job.ts';

/** The message for one push: the jobs that go to the worker and those that are given back. */
export interface JobMessage {
  readonly jobs: readonly DeliveredJob[];
  readonly yielded: PushAnswer['yielded'];
}

/** More than the bytes of a job in a message beside those of its strings. */
const fixedBytes = 200;
/** The colon and comma of a variable. */
const punctuation = 2;

/** How many times what a message may hold is measured for it; jobs after that are given back unseen. */
const measuredMessages = 2;

/**
 * Makes the message for a push. Given back are jobs whose context is not to be had, and those that would make the
 * message larger than `maxBytes`, with all after the first of these: they come again, and each would have to be measured.
 * One that is larger alone cannot be delivered at all.
 */
export function jobMessage(
  { partition, jobs }: JobPush,
  contexts: readonly (JobContext | undefined)[],
  maxBytes: number,
): JobMessage {
  const taken: DeliveredJob[] = [];
  const yielded: PushAnswer['yielded'][number][] = [];
  let room = maxBytes;
  let measured = 0;
  for (const [index, pushed] of jobs.entries()) {
    const context = contexts[index];
    const { job: key, activation } = pushed;
    if (context === undefined || measured > measuredMessages * maxBytes) {
      yielded.push({ job: key, activation });
      continue;
    }
    const bytes = bytesOf(pushed, context);
    measured += bytes;
    const tooLarge = bytes > maxBytes ? bytes : (context.tooLarge ?? 0);
    if (tooLarge > 0) yielded.push({ job: key, activation, tooLarge });
    else if (bytes > room) {
      yielded.push({ job: key, activation });
      measured = Number.POSITIVE_INFINITY;
    } else {
      taken.push(activatedJob(partition, pushed, context));
      room -= bytes;
    }
  }
  return { jobs: taken, yielded };
}

function activatedJob(partition: number, pushed: PushedJob, context: JobContext): DeliveredJob {
  const instanceKey = (counter: number) => keyToInt64({ partition, area: 'instance', counter });
  return {
    key: keyToInt64({ partition, area: 'job', counter: pushed.job }),
    type: pushed.type,
    processInstanceKey: instanceKey(context.instance),
    bpmnProcessId: context.processId,
    processDefinitionVersion: context.version,
    processDefinitionKey: keyToInt64({
      partition: deploymentPartition,
      area: 'deployment',
      counter: context.definition,
    }),
    elementId: context.elementId,
    elementInstanceKey: instanceKey(pushed.element),
    customHeaders: context.customHeaders,
    worker: pushed.worker,
    retries: pushed.retries,
    deadline: pushed.deadline,
    tags: context.tags,
    variables: joinVariables(context.variables),
  };
}

/** At least what the job takes in the message, and hardly more; found without making its texts. */
function bytesOf(
  { type, worker }: PushedJob,
  { processId, elementId, customHeaders, tags, variables }: JobContext,
): number {
  let bytes = fixedBytes;
  for (const text of [type, worker, processId, elementId, customHeaders, ...tags]) bytes += Buffer.byteLength(text);
  for (const { name, value } of variables) {
    bytes += Buffer.byteLength(JSON.stringify(name)) + Buffer.byteLength(value) + punctuation;
  }
  return bytes;
}
