import type { ServiceImplementation } from 'nice-grpc';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { GatewayService } from '../service.ts';
import { unbuiltRpcs } from '../unbuilt.ts';
import { activateJobs } from './activate-jobs.ts';
import { broadcastSignal } from './broadcast-signal.ts';
import { cancelProcessInstance } from './cancel-process-instance.ts';
import { completeJob } from './complete-job.ts';
import { createProcessInstance } from './create-process-instance.ts';
import { createProcessInstanceWithResult } from './create-process-instance-with-result.ts';
import { deleteResource } from './delete-resource.ts';
import { deployProcess } from './deploy-process.ts';
import { deployResource } from './deploy-resource.ts';
import { evaluateConditional } from './evaluate-conditional.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import { failJob } from './fail-job.ts';
import { publishMessage } from './publish-message.ts';
import { resolveIncident } from './resolve-incident.ts';
import { setVariables } from './set-variables.ts';
import { streamActivatedJobs } from './stream-activated-jobs.ts';
import { throwError } from './throw-error.ts';
import { topology } from './topology.ts';
import { updateJobRetries } from './update-job-retries.ts';
import { updateJobTimeout } from './update-job-timeout.ts';

/** Every RPC of the service and the code behind it. */
export function rpcs(commands: ClientCommands): ServiceImplementation<GatewayService> {
  return {
    ActivateJobs: activateJobs(commands),
    BroadcastSignal: broadcastSignal(commands),
    CancelProcessInstance: cancelProcessInstance(commands),
    CompleteJob: completeJob(commands),
    CreateProcessInstance: createProcessInstance(commands),
    CreateProcessInstanceWithResult: createProcessInstanceWithResult(commands),
    DeleteResource: deleteResource(commands),
    DeployProcess: deployProcess(commands),
    DeployResource: deployResource(commands),
    EvaluateConditional: evaluateConditional(commands),
    EvaluateDecision: evaluateDecision(commands),
    FailJob: failJob(commands),
    PublishMessage: publishMessage(commands),
    ResolveIncident: resolveIncident(commands),
    SetVariables: setVariables(commands),
    StreamActivatedJobs: streamActivatedJobs(commands),
    ThrowError: throwError(commands),
    Topology: topology(commands),
    UpdateJobRetries: updateJobRetries(commands),
    UpdateJobTimeout: updateJobTimeout(commands),
    ...unbuiltRpcs(['MigrateProcessInstance', 'ModifyProcessInstance']),
  };
}
