import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import {
  type StartedInstance,
  startedInstance,
  type WantedInstance,
  wantedInstance,
} from './routing/wanted-instance.ts';
import { fetchedNames } from './variables/fetched-names.ts';
import { joinVariables } from './variables/join-variables.ts';

export interface CreateProcessInstanceWithResult {
  readonly wanted: WantedInstance;
  /** How long to wait, in milliseconds; 0 or less: as long as any request. */
  readonly requestTimeoutMs: number;
  /** The variables wanted; none means all. */
  readonly fetchVariables: readonly string[];
}

export interface EndedInstance extends StartedInstance {
  /** A JSON object. */
  readonly variables: string;
}

const INTENT = 'CREATE_WITH_AWAITING_RESULT';

/** Starts an instance on the next partition, and waits until it is complete or the time of the request is over. */
export function createProcessInstanceWithResult(
  executor: Executor,
): ClientCommand<CreateProcessInstanceWithResult, EndedInstance> {
  return async (request, call) => {
    const { requestTimeoutMs } = request;
    const wanted = wantedInstance(INTENT, request.wanted);
    const partition = executor.nextPartition();
    const to = { area: 'instance', partition } as const;
    const timeoutMs = requestTimeoutMs > 0 ? requestTimeoutMs : executor.options.requestTimeoutMs;
    const body = { ...wanted, fetchVariables: fetchedNames(request.fetchVariables) };
    const answer = await executor.execute(INTENT, to, 'CreateInstanceWithResult', body, call, timeoutMs);
    return {
      ...startedInstance(partition, wanted.options?.tags ?? [], answer),
      variables: joinVariables(answer.variables),
    };
  };
}
