import { type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import { type Intent, notFound, rejected } from '../execution/outcome.ts';
import { cutVariables } from '../variables/cut-variables.ts';
import { definitionKey, deploymentPartition, locate } from './routing.ts';

/** Which process to start an instance of, and with what. */
export interface WantedInstance {
  /** Names the definition where no id is given. */
  readonly processDefinitionKey: Int64;
  readonly bpmnProcessId: string;
  /** -1: the latest. */
  readonly version: number;
  /** A JSON object. */
  readonly variables: string;
  /** The ids of the elements that it starts before; none: at its none start event. */
  readonly startElements: readonly string[];
  /** The ids of the elements after which it is terminated. */
  readonly terminateAfter: readonly string[];
  readonly tags: readonly string[];
}

/** An instance that was started. */
export interface StartedInstance {
  readonly processDefinitionKey: Int64;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processInstanceKey: Int64;
  readonly tags: readonly string[];
}

/** What the engine is asked for. */
export function wantedInstance(intent: Intent, request: WantedInstance) {
  const variables = cutVariables(request.variables);
  const { bpmnProcessId, version } = request;
  return {
    processId: bpmnProcessId,
    version,
    definition: definitionOf(intent, request),
    variables,
    options: optionsOf(request),
  };
}

/** Nothing where nothing is asked for, as nearly always. */
function optionsOf({ startElements, terminateAfter, tags }: WantedInstance) {
  const isEmpty = startElements.length + terminateAfter.length + tags.length === 0;
  return isEmpty ? undefined : { startElements, terminateAfter, tags: [...new Set(tags)] };
}

/** What the engine's answer says, in keys of clients. */
export function startedInstance(
  partition: number,
  tags: readonly string[],
  answer: {
    readonly definition: number;
    readonly processId: string;
    readonly version: number;
    readonly instance: number;
  },
): StartedInstance {
  return {
    processDefinitionKey: definitionKey(answer.definition),
    tags,
    bpmnProcessId: answer.processId,
    version: answer.version,
    processInstanceKey: keyToInt64({ partition, area: 'instance', counter: answer.instance }),
  };
}

/** The counter of the definition asked for by key; 0 where it is asked for by id, which beats a key. */
function definitionOf(intent: Intent, { bpmnProcessId, processDefinitionKey }: WantedInstance): number {
  if (bpmnProcessId !== '') return 0;
  if (processDefinitionKey.high < 0) {
    const reason = 'Expected at least a bpmnProcessId or a key greater than -1, but none given';
    throw rejected(intent, { type: 'INVALID_ARGUMENT', reason });
  }
  const location = locate('deployment', processDefinitionKey, deploymentPartition);
  if (location !== undefined) return location.counter;
  const key = int64ToText(processDefinitionKey);
  throw rejected(intent, notFound(`Expected to find process definition with key '${key}', but none found`));
}
