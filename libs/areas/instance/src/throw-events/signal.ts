import type { SignalThrowDefinition } from '@millrace/bpmn-model';
import { partitionOfCorrelationKey } from '@millrace/protocol';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { CONTINUE, failEvaluation } from '../lifecycle/outcome.ts';
import type { ThrowEvent } from './throw-event.ts';

/** A signal: it is on its way, and the event does not wait for those who catch it. */
export const signal: ThrowEvent<SignalThrowDefinition> = {
  throw({ turn }, { key, row }, definition) {
    const name = evaluateString(definition.name, evaluatingIn(turn, key, row.instance));
    if (!name.ok) return failEvaluation(name);
    const variables = [...(turn.tables.scopes.get(key)?.variables ?? [])];
    const partition = partitionOfCorrelationKey(name.value, turn.partitions);
    turn.send('message', 'BroadcastSignal', { name: name.value, variables }, { partition });
    return CONTINUE;
  },
};
