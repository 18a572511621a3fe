import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Routes } from '../router.ts';
import { activateJobs } from './activate-jobs.ts';
import { assignUserTask } from './assign-user-task.ts';
import { broadcastSignal } from './broadcast-signal.ts';
import { cancelProcessInstance } from './cancel-process-instance.ts';
import { completeJob } from './complete-job.ts';
import { completeUserTask } from './complete-user-task.ts';
import { createProcessInstance } from './create-process-instance.ts';
import { deleteResource } from './delete-resource.ts';
import { deployResources } from './deploy-resources.ts';
import { evaluateConditional } from './evaluate-conditional.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import { failJob } from './fail-job.ts';
import { license } from './license.ts';
import { publishMessage } from './publish-message.ts';
import { resolveIncident } from './resolve-incident.ts';
import { setVariables } from './set-variables.ts';
import { status } from './status.ts';
import { throwError } from './throw-error.ts';
import { topology } from './topology.ts';
import { unassignUserTask } from './unassign-user-task.ts';
import { updateJob } from './update-job.ts';
import { updateUserTask } from './update-user-task.ts';

/** The commands of Camunda's REST API, and what is asked about the cluster itself. */
export function commandRoutes(commands: ClientCommands): Routes {
  return {
    'GET /v2/topology': topology(commands),
    'GET /v2/status': status(commands),
    'GET /v2/license': license,
    'POST /v2/deployments': deployResources(commands),
    'POST /v2/resources/{resourceKey}/deletion': deleteResource(commands),
    'POST /v2/process-instances': createProcessInstance(commands),
    'POST /v2/process-instances/{processInstanceKey}/cancellation': cancelProcessInstance(commands),
    'PUT /v2/element-instances/{elementInstanceKey}/variables': setVariables(commands),
    'POST /v2/jobs/activation': activateJobs(commands),
    'PATCH /v2/jobs/{jobKey}': updateJob(commands),
    'POST /v2/jobs/{jobKey}/completion': completeJob(commands),
    'POST /v2/jobs/{jobKey}/failure': failJob(commands),
    'POST /v2/jobs/{jobKey}/error': throwError(commands),
    'POST /v2/user-tasks/{userTaskKey}/assignment': assignUserTask(commands),
    'DELETE /v2/user-tasks/{userTaskKey}/assignee': unassignUserTask(commands),
    'POST /v2/user-tasks/{userTaskKey}/completion': completeUserTask(commands),
    'PATCH /v2/user-tasks/{userTaskKey}': updateUserTask(commands),
    'POST /v2/messages/publication': publishMessage(commands),
    'POST /v2/signals/broadcast': broadcastSignal(commands),
    'POST /v2/incidents/{incidentKey}/resolution': resolveIncident(commands),
    'POST /v2/decision-definitions/evaluation': evaluateDecision(commands),
    'POST /v2/conditionals/evaluation': evaluateConditional(commands),
  };
}
