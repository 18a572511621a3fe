import type { Case } from './case.ts';
import { activateJobs } from './cases/activate-jobs.ts';
import { atMostOnce } from './cases/at-most-once.ts';
import { businessRuleTask } from './cases/business-rule-task.ts';
import { callActivity } from './cases/call-activity.ts';
import { cancelProcessInstance } from './cases/cancel-process-instance.ts';
import { compensation } from './cases/compensation.ts';
import { completeJob } from './cases/complete-job.ts';
import { conditionalEvents } from './cases/conditional-events.ts';
import { createInstructions } from './cases/create-instructions.ts';
import { createProcessInstance } from './cases/create-process-instance.ts';
import { createWithResult } from './cases/create-with-result.ts';
import { deleteResource } from './cases/delete-resource.ts';
import { deployProcess } from './cases/deploy-process.ts';
import { deployResource } from './cases/deploy-resource.ts';
import { endlessProcess } from './cases/endless-process.ts';
import { escalations } from './cases/escalation.ts';
import { evaluateDecision } from './cases/evaluate-decision.ts';
import { eventBasedGateway } from './cases/event-based-gateway.ts';
import { eventSubProcess } from './cases/event-sub-process.ts';
import { failJob } from './cases/fail-job.ts';
import { incidents } from './cases/incidents.ts';
import { inclusiveGateway } from './cases/inclusive-gateway.ts';
import { jobTimeout } from './cases/job-timeout.ts';
import { linkEvents } from './cases/link-events.ts';
import { longPolling } from './cases/long-polling.ts';
import { messageEvents } from './cases/message-events.ts';
import { messageSize } from './cases/message-size.ts';
import { multiInstance } from './cases/multi-instance.ts';
import { processes } from './cases/processes.ts';
import { publishMessage } from './cases/publish-message.ts';
import { rejectedResources } from './cases/rejected-files.ts';
import { resolveIncident } from './cases/resolve-incident.ts';
import { restInstances } from './cases/rest/instances.ts';
import { restJobs } from './cases/rest/jobs.ts';
import { restOthers } from './cases/rest/others.ts';
import { restRejected } from './cases/rest/rejected.ts';
import { restUserTasks } from './cases/rest/user-tasks.ts';
import { scopes } from './cases/scopes.ts';
import { services } from './cases/services.ts';
import { setVariables } from './cases/set-variables.ts';
import { signals } from './cases/signals.ts';
import { startEvents } from './cases/start-events.ts';
import { streamActivatedJobs } from './cases/stream-activated-jobs.ts';
import { tasks } from './cases/tasks.ts';
import { throwError } from './cases/throw-error.ts';
import { timers } from './cases/timers.ts';
import { topology } from './cases/topology.ts';
import { transport } from './cases/transport.ts';
import { unimplemented } from './cases/unimplemented.ts';
import { updateJob } from './cases/update-job.ts';
import { variables } from './cases/variables.ts';

/** Everything that a client may rely on, however the engine runs. */
export const cases: readonly Case[] = [
  ...topology,
  ...deployResource,
  ...rejectedResources,
  ...deployProcess,
  ...createProcessInstance,
  ...createInstructions,
  ...activateJobs,
  ...longPolling,
  ...jobTimeout,
  ...completeJob,
  ...deleteResource,
  ...evaluateDecision,
  ...businessRuleTask,
  ...failJob,
  ...throwError,
  ...updateJob,
  ...resolveIncident,
  ...incidents,
  ...streamActivatedJobs,
  ...createWithResult,
  ...cancelProcessInstance,
  ...endlessProcess,
  ...setVariables,
  ...scopes,
  ...inclusiveGateway,
  ...linkEvents,
  ...conditionalEvents,
  ...eventBasedGateway,
  ...eventSubProcess,
  ...escalations,
  ...compensation,
  ...multiInstance,
  ...callActivity,
  ...tasks,
  ...timers,
  ...atMostOnce,
  ...variables,
  ...messageSize,
  ...processes,
  ...publishMessage,
  ...messageEvents,
  ...startEvents,
  ...signals,
  ...services,
  ...restInstances,
  ...restJobs,
  ...restOthers,
  ...restRejected,
  ...restUserTasks,
  ...transport,
  ...unimplemented,
];
