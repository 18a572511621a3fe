import type { ServiceTaskNode } from '@millrace/bpmn-model';
import { evaluateInteger, evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { definitionOf } from '../model-of.ts';
import type { Behaviour } from './behaviour.ts';
import { block } from './block.ts';

/** A service task: a worker does it. The job area's `CompleteElement` completes it. */
export const serviceTask: Behaviour<ServiceTaskNode> = {
  activate(turn, { key, row: { instance }, node: { id: elementId, jobType, retries } }) {
    const where = evaluatingIn(turn, key, instance);
    const type = evaluateString(jobType, where);
    if (!type.ok) return block(turn, key, 'activating', 'EXTRACT_VALUE_ERROR', type.text);
    const left =
      typeof retries === 'number' ? ({ ok: true, value: retries } as const) : evaluateInteger(retries, where);
    if (!left.ok) return block(turn, key, 'activating', 'EXTRACT_VALUE_ERROR', left.text);
    const { processId } = definitionOf(turn.tables, instance);
    const job = { element: key, instance, elementId, processId, type: type.value, retries: left.value };
    turn.send('job', 'CreateJob', job);
  },
  terminate: (turn, { key }) => turn.send('job', 'CancelJob', { element: key }),
  reopen: (turn, { key }) => turn.send('job', 'ReopenJob', { element: key }),
};
