import type { Node } from '@millrace/bpmn-model';
import { closeSubscriptions } from '../../catch-events/close-subscriptions.ts';
import { evaluatingIn } from '../../expressions/evaluating-in.ts';
import { mapVariables } from '../../variables/map-variables.ts';
import { mergeLocally, mergeUpwards } from '../../variables/merge-upwards.ts';
import type { ElementInstance } from '../behaviour.ts';
import type { Carried, Execution } from '../execution.ts';
import { CONTINUE, fail, type Outcome } from '../outcome.ts';

/**
 * The work is done. The variables that it brought are the element instance's own where it has output mappings, and only
 * what these make of them goes on to the scopes around it; else they go upwards as they are.
 */
export function mapOutputs(
  { turn }: Execution,
  { key, row, node }: ElementInstance<Node>,
  { variables = [] }: Carried,
): Outcome {
  if (node.outputs.length > 0) {
    mergeLocally(turn, key, variables);
    const mapped = mapVariables(node.outputs, evaluatingIn(turn, key, row.instance), true);
    if (!mapped.ok) return fail('IO_MAPPING_ERROR', mapped.text);
    mergeUpwards(turn, row.scope, mapped.value);
  } else {
    mergeUpwards(turn, key, variables);
  }
  closeSubscriptions(turn, key);
  return CONTINUE;
}
