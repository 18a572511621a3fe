import type { JobDelivery } from '../jobs/job-delivery.ts';
import { activateJobs } from './activate-jobs.ts';
import { assignUserTask } from './assign-user-task.ts';
import { broadcastSignal } from './broadcast-signal.ts';
import { cancelProcessInstance } from './cancel-process-instance.ts';
import { completeJob } from './complete-job.ts';
import { completeUserTask } from './complete-user-task.ts';
import { createProcessInstance } from './create-process-instance.ts';
import { createProcessInstanceWithResult } from './create-process-instance-with-result.ts';
import { deleteResource } from './delete-resource.ts';
import { deployResources } from './deploy-resources.ts';
import { evaluateConditional } from './evaluate-conditional.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import type { Executor } from './execution/executor.ts';
import { failJob } from './fail-job.ts';
import { publishMessage } from './publish-message.ts';
import { resolveIncident } from './resolve-incident.ts';
import { setVariables } from './set-variables.ts';
import { streamActivatedJobs } from './stream-activated-jobs.ts';
import { throwError } from './throw-error.ts';
import { topology } from './topology.ts';
import { updateJob } from './update-job.ts';
import { updateJobRetries } from './update-job-retries.ts';
import { updateJobTimeout } from './update-job-timeout.ts';
import { updateUserTask } from './update-user-task.ts';

/** Everything that a client can ask for. Each protocol gives what it has of it. */
export function clientCommands(executor: Executor, delivery: JobDelivery) {
  return {
    activateJobs: activateJobs(executor, delivery),
    assignUserTask: assignUserTask(executor),
    broadcastSignal: broadcastSignal(executor),
    cancelProcessInstance: cancelProcessInstance(executor),
    completeJob: completeJob(executor),
    completeUserTask: completeUserTask(executor),
    createProcessInstance: createProcessInstance(executor),
    createProcessInstanceWithResult: createProcessInstanceWithResult(executor),
    deleteResource: deleteResource(executor),
    deployResources: deployResources(executor),
    evaluateConditional: evaluateConditional(executor),
    evaluateDecision: evaluateDecision(executor),
    failJob: failJob(executor),
    publishMessage: publishMessage(executor),
    resolveIncident: resolveIncident(executor),
    setVariables: setVariables(executor),
    streamActivatedJobs: streamActivatedJobs(delivery),
    throwError: throwError(executor),
    topology: topology(executor),
    updateJob: updateJob(executor),
    updateJobRetries: updateJobRetries(executor),
    updateJobTimeout: updateJobTimeout(executor),
    updateUserTask: updateUserTask(executor),
  };
}

export type ClientCommands = ReturnType<typeof clientCommands>;
