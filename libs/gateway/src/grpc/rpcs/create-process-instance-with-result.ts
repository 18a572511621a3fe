import { int64ToNumber, keyToInt64 } from '@millrace/protocol';
import { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import type { Engine } from '../../commands/execution/engine.ts';
import { defaultTenant } from '../../commands/tenants.ts';
import { fetchedNames } from '../../commands/variables/fetched-names.ts';
import { joinVariables } from '../../commands/variables/join-variables.ts';
import type { Rpc } from '../service.ts';
import { definitionKey, wantedInstance } from './wanted-instance.ts';

const INTENT = 'CREATE_WITH_AWAITING_RESULT';

/** Starts an instance on the next partition, and waits until it is complete or the time of the request is over. */
export function createProcessInstanceWithResult(engine: Engine): Rpc<'CreateProcessInstanceWithResult'> {
  return async ({ request, requestTimeout, fetchVariables }, call) => {
    const asked = request ?? CreateProcessInstanceRequest.decode(new Uint8Array());
    const wanted = wantedInstance('CreateProcessInstanceWithResult', INTENT, asked);
    const partition = engine.nextPartition();
    const to = { area: 'instance', partition } as const;
    const timeoutMs = int64ToNumber(requestTimeout);
    const answer = await engine.execute(
      ...([
        INTENT,
        to,
        'CreateInstanceWithResult',
        { ...wanted, fetchVariables: [...fetchedNames(fetchVariables)] },
        call,
      ] as const),
      timeoutMs > 0 ? timeoutMs : engine.options.requestTimeoutMs,
    );
    return {
      processDefinitionKey: definitionKey(answer.definition),
      bpmnProcessId: answer.processId,
      version: answer.version,
      processInstanceKey: keyToInt64({ partition, area: 'instance', counter: answer.instance }),
      variables: joinVariables(answer.variables),
      tenantId: defaultTenant,
    };
  };
}
