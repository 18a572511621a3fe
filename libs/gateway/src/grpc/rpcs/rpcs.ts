import { traceIdOf } from '@millrace/protocol';
import type { CallContext, ServiceImplementation } from 'nice-grpc';
import type { Call } from '../../commands/execution/call.ts';
import { type Engine, told } from '../../commands/execution/engine.ts';
import type { HandOff } from '../../jobs/hand-off.ts';
import type { GatewayOptions } from '../../options.ts';
import { rpcSpan } from '../rpc-span.ts';
import type { GatewayService, RpcName } from '../service.ts';
import { unbuiltRpcs } from '../unbuilt.ts';
import { activateJobs } from './activate-jobs.ts';
import { cancelProcessInstance } from './cancel-process-instance.ts';
import { completeJob } from './complete-job.ts';
import { createProcessInstance } from './create-process-instance.ts';
import { createProcessInstanceWithResult } from './create-process-instance-with-result.ts';
import { deployProcess } from './deploy-process.ts';
import { deployResource } from './deploy-resource.ts';
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
export function rpcs(engine: Engine, handOff: HandOff): ServiceImplementation<GatewayService> {
  const { options } = engine;
  return {
    ActivateJobs: activateJobs(engine, handOff),
    StreamActivatedJobs: streamActivatedJobs(engine, handOff),
    CompleteJob: guarded('CompleteJob', completeJob(engine), options),
    CreateProcessInstance: guarded('CreateProcessInstance', createProcessInstance(engine), options),
    CreateProcessInstanceWithResult: guarded(
      'CreateProcessInstanceWithResult',
      createProcessInstanceWithResult(engine),
      options,
    ),
    DeployProcess: guarded('DeployProcess', deployProcess(engine), options),
    DeployResource: guarded('DeployResource', deployResource(engine), options),
    PublishMessage: guarded('PublishMessage', publishMessage(engine), options),
    CancelProcessInstance: guarded('CancelProcessInstance', cancelProcessInstance(engine), options),
    EvaluateDecision: guarded('EvaluateDecision', evaluateDecision(engine), options),
    FailJob: guarded('FailJob', failJob(engine), options),
    ResolveIncident: guarded('ResolveIncident', resolveIncident(engine), options),
    SetVariables: guarded('SetVariables', setVariables(engine), options),
    ThrowError: guarded('ThrowError', throwError(engine), options),
    UpdateJobRetries: guarded('UpdateJobRetries', updateJobRetries(engine), options),
    UpdateJobTimeout: guarded('UpdateJobTimeout', updateJobTimeout(engine), options),
    Topology: guarded('Topology', topology(engine), options),
    ...unbuiltRpcs([
      'BroadcastSignal',
      'DeleteResource',
      'EvaluateConditional',
      'MigrateProcessInstance',
      'ModifyProcessInstance',
    ]),
  };
}

/** The same RPC, traced where tracing is on, which tells its caller nothing of a defect but that there was one. */
function guarded<Request extends object, Response extends object>(
  name: RpcName,
  rpc: (request: Request, call: Call) => Promise<Response>,
  options: GatewayOptions,
): (request: Request, context: CallContext) => Promise<Response> {
  const { tracer } = options;
  return async (request, context) => {
    const span = tracer && rpcSpan(tracer, name, request, context);
    try {
      const response = await rpc(request, span ? { signal: context.signal, trace: span.context } : context);
      span?.done(response);
      return response;
    } catch (error) {
      const seen = told(error, name, options, span && traceIdOf(span.context));
      span?.failed(seen);
      throw seen;
    }
  };
}
